import assert from "node:assert/strict";
import { blank, type Resource } from "../../../plan/engine/resource";
import { secret, unknown, type Properties } from "../../../plan/protocol/wire";
import { NotEmulatedError } from "../../../plan/providers/provider";
import { component, engine, providerOf, thing } from "./support";

describe("the engine stand-in", () => {
  it("gives back what the provider checked, and what only a deployment would know as unknown", async () => {
    const { urn, id, outputs } = await engine().register(thing("one", { inputs: { size: 1 } }));
    assert.equal(urn, "urn:pulumi:dev::app::shop:things:Thing::one");
    assert.deepEqual([id, outputs], [unknown, { colour: "red", size: 1, arn: unknown }]);
  });

  it("refuses a second resource with the same URN", async () => {
    const running = engine();
    await running.register(thing("one"));
    await assert.rejects(running.register(thing("one")), {
      name: "RegistrationError",
      message:
        "Duplicate resource URN 'urn:pulumi:dev::app::shop:things:Thing::one'; try giving it a unique name",
    });
  });

  it("says which property the provider refuses, and why", async () => {
    await assert.rejects(engine().register(thing("one", { inputs: { colour: "black" } })), {
      message: "one: colour: black is not allowed",
    });
    await assert.rejects(engine().register(providerOf("p", { region: "nowhere" })), {
      message: "p: region: is no region",
    });
  });

  it("registers one default provider for each version, with the package's configuration", async () => {
    const running = engine({ "shop:region": "here", "other:region": "there" });
    await Promise.all([
      running.register(thing("one", { version: "1.2.3" })),
      running.register(thing("two", { version: "1.2.3" })),
      running.register(thing("three", { version: "2.0.0" })),
    ]);
    const providers = running.graph.resources.filter(
      ({ type }) => type === "pulumi:providers:shop",
    );
    assert.deepEqual(providers.map(({ name, inputs }) => [name, inputs]).sort(), [
      ["default_1_2_3", { region: "here", version: "1.2.3" }],
      ["default_2_0_0", { region: "here", version: "2.0.0" }],
    ]);
  });

  it("gives a provider of the program the version of the SDK that it comes from", async () => {
    const running = engine();
    const { urn } = await running.register(
      providerOf("mine", { region: "here" }, { version: "1.2.3" }),
    );
    assert.deepEqual(running.graph.get(urn)?.inputs, { region: "here", version: "1.2.3" });
  });

  it("makes no default provider where that is switched off", async () => {
    for (const barred of ['["shop"]', '["*"]']) {
      const running = engine({ "pulumi:disable-default-providers": barred });
      await assert.rejects(running.register(thing("one")), {
        message:
          "Default provider for 'shop' disabled. 'shop:things:Thing' must use an explicit provider.",
      });
    }
  });

  it("names a package that it does not know", async () => {
    await assert.rejects(
      engine().register(thing("one", { type: "gcp:storage:Bucket" })),
      new NotEmulatedError("the package gcp is not emulated offline; emulated are shop"),
    );
  });

  it("hands protection, retention and providers down from parent to child", async () => {
    const running = engine({ "pulumi:disable-default-providers": '["*"]' });
    const provider = await running.register(providerOf("mine"));
    const reference = `${provider.urn}::${provider.id}`;
    const outer = await running.register(
      component("outer", { protect: true, retainOnDelete: true, providers: { shop: reference } }),
    );
    const inner = await running.register(component("inner", { parent: outer.urn }));
    const { urn } = await running.register(thing("one", { parent: inner.urn }));
    const loose = await running.register(
      thing("two", { parent: inner.urn, protect: false, provider: reference }),
    );
    const resource = running.graph.get(urn);
    assert.deepEqual(
      [resource?.provider, resource?.options.protect, resource?.options.retainOnDelete],
      [provider.urn, true, true],
    );
    assert.equal(running.graph.get(loose.urn)?.options.protect, false);
  });

  it("gives resources of a plugin the place of the component that they belong to", async () => {
    const running = engine();
    const source = { file: "index.ts", line: 7 };
    const { outputs, outputDependencies } = await running.register(
      component("whole", { type: "shop:things:Whole", remote: true, source }),
    );
    assert.deepEqual(outputs, { done: true });
    const whole = "urn:pulumi:dev::app::shop:things:Whole::whole";
    assert.deepEqual(outputDependencies, { done: [whole] });
    const inner = running.graph.resources.find(({ name }) => name === "inner");
    assert.deepEqual([inner?.parent, inner?.source], [whole, source]);
  });

  it("lets an inspector change the inputs before anything is created of them", async () => {
    const seen: Resource[] = [];
    const running = engine(
      {},
      {
        inspect: (resource) => {
          seen.push(resource);
          return Promise.resolve({ ...resource.inputs, colour: "blue" });
        },
      },
    );
    const { urn, outputs } = await running.register(thing("one"));
    assert.equal(outputs["colour"], "blue");
    assert.deepEqual(running.graph.get(urn)?.inputs, { colour: "blue" });
    assert.deepEqual(seen.find(({ name }) => name === "one")?.inputs, { colour: "red" });
  });

  it("keeps outputs secret that the program wants secret", async () => {
    const options = { ...blank.options, additionalSecretOutputs: ["arn"] };
    const { outputs } = await engine().register(thing("one", { options }));
    assert.deepEqual(outputs["arn"], secret(unknown));
  });

  it("asks the provider that is named, and gives out resources that it knows", async () => {
    const running = engine();
    const { urn, id } = await running.register(providerOf("mine", { region: "here" }));
    const asked = { token: "shop:index:where", args: { a: 1 } };
    assert.deepEqual(await running.invoke(asked, `${urn}::${id}`), { a: 1, region: "here" });
    const one = await running.register(thing("one"));
    const get = (args: Properties) => running.invoke({ token: "pulumi:pulumi:getResource", args });
    assert.deepEqual(await get({ urn: one.urn }), {
      urn: one.urn,
      id: "",
      state: one.outputs,
    });
    assert.ok(running.graph.resources.every(({ urn }) => !urn.includes("providers:pulumi")));
    await assert.rejects(get({ urn: "urn:other" }), { message: 'unknown resource "urn:other"' });
  });
});
