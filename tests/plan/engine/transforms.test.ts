import assert from "node:assert/strict";
import type { Registration } from "../../../plan/engine/resource";
import type { Transform } from "../../../plan/engine/transforms";
import { secret, signatureKey, signatures, unknown, type Wire } from "../../../plan/protocol/wire";
import { component, engine, providerOf, thing } from "./support";

const output = (parts: Readonly<Record<string, Wire>>): Wire => ({
  [signatureKey]: signatures.output,
  ...parts,
});

/** Adds its mark to the input `marks`, which shows the order of transforms. */
const marking =
  (mark: string): Transform =>
  (registration) => {
    const { marks } = registration.inputs;
    const before = typeof marks === "string" ? marks : "";
    const inputs = { ...registration.inputs, marks: before + mark };
    return Promise.resolve({ ...registration, inputs });
  };

/** Keeps what it is asked to transform, and changes nothing. */
function recording(): { readonly transform: Transform; readonly seen: Registration[] } {
  const seen: Registration[] = [];
  const transform: Transform = (registration) => {
    seen.push(registration);
    return Promise.resolve(registration);
  };
  return { transform, seen };
}

describe("transforms", () => {
  it("run from the resource's own over its parents', the nearest first, to the stack's", async () => {
    const running = engine();
    running.transforms.addToStack(marking("s"));
    const outer = await running.register(component("outer", { transforms: [marking("o")] }));
    const inner = await running.register(
      component("inner", { parent: outer.urn, transforms: [marking("i"), marking("j")] }),
    );
    const { outputs } = await running.register(
      thing("one", { parent: inner.urn, transforms: [marking("1")] }),
    );
    assert.equal(outputs["marks"], "1ijos");
    assert.deepEqual(running.graph.get(inner.urn)?.inputs, { marks: "ijos" });
  });

  it("of a plugin's component reach the children that the plugin registers", async () => {
    const running = engine();
    await running.register(
      component("whole", {
        ...{ type: "shop:things:Whole", remote: true },
        transforms: [marking("w")],
      }),
    );
    const inner = running.graph.resources.find(({ name }) => name === "inner");
    assert.equal(inner?.inputs["marks"], "w");
  });

  it("do not touch the providers that the engine itself registers", async () => {
    const running = engine();
    running.transforms.addToStack(marking("s"));
    await running.register(thing("one"));
    const provider = running.graph.resources.find(({ name }) => name === "default");
    assert.deepEqual(provider?.inputs, {});
  });

  it("see unknown and secret values as outputs, of what they are made of where they are the resource's own", async () => {
    const running = engine();
    const { transform, seen } = recording();
    const inputs = { size: unknown, code: secret("abc"), name: "x" };
    const from = "urn:pulumi:dev::app::shop:things:Thing::from";
    const propertyDependencies = { size: [from], name: [from] };
    await running.register(thing("one", { inputs, propertyDependencies, transforms: [transform] }));
    const code = output({ secret: true, value: "abc" });
    assert.deepEqual(seen[0]?.inputs, {
      size: output({ dependencies: [from] }),
      code,
      name: output({ value: "x", dependencies: [from] }),
    });
    running.transforms.addToStack(transform);
    await running.register(thing("two", { inputs, propertyDependencies }));
    assert.deepEqual(seen[1]?.inputs, { size: output({}), code, name: "x" });
  });

  it("leave plain values behind, secret where they were", async () => {
    const running = engine();
    const inputs = { code: secret("abc"), list: [unknown], name: "x" };
    const propertyDependencies = { name: ["urn:a"] };
    const { transform } = recording();
    const { urn } = await running.register(
      thing("one", { inputs, propertyDependencies, transforms: [transform] }),
    );
    assert.deepEqual(running.graph.get(urn)?.inputs, { colour: "red", ...inputs });
  });

  it("decide what a resource depends on if they are its own, and only then", async () => {
    const rewiring: Transform = (registration) =>
      Promise.resolve({
        ...registration,
        dependencies: ["urn:option"],
        inputs: { size: output({ value: 1, dependencies: ["urn:input"] }) },
      });
    const running = engine();
    const own = await running.register(thing("own", { transforms: [rewiring] }));
    assert.deepEqual(running.graph.get(own.urn)?.dependencies, ["urn:option", "urn:input"]);
    assert.deepEqual(running.graph.get(own.urn)?.propertyDependencies, { size: ["urn:input"] });
    running.transforms.addToStack(rewiring);
    const other = await running.register(thing("other", { dependencies: ["urn:before"] }));
    assert.deepEqual(running.graph.get(other.urn)?.dependencies, ["urn:before"]);
  });

  it("see the provider and the options that a resource inherits, and may choose others", async () => {
    const running = engine();
    const mine = await running.register(providerOf("mine"));
    const other = await running.register(providerOf("other"));
    const providers = { shop: `${mine.urn}::${mine.id}` };
    const parent = await running.register(component("parent", { providers, protect: true }));
    const { transform, seen } = recording();
    const choosing: Transform = (registration) =>
      Promise.resolve({ ...registration, provider: `${other.urn}::${other.id}`, protect: false });
    const { urn } = await running.register(
      thing("one", { parent: parent.urn, transforms: [transform, choosing] }),
    );
    assert.deepEqual([seen[0]?.provider, seen[0]?.protect], [providers.shop, true]);
    const resource = running.graph.get(urn);
    assert.deepEqual([resource?.provider, resource?.options.protect], [other.urn, false]);
  });

  it("of functions change what a provider is asked", async () => {
    const running = engine();
    running.addInvokeTransform((asked) => Promise.resolve({ ...asked, args: { a: 2 } }));
    const answer = await running.invoke({ token: "shop:index:where", args: { a: 1 } });
    assert.deepEqual(answer, { a: 2, region: null });
  });
});
