import assert from "node:assert/strict";
import { unknown } from "../../../plan/protocol/wire";
import { engine, thing } from "./support";

const stash = (inputs: Parameters<typeof thing>[1] = {}) =>
  thing("kept", { type: "pulumi:index:Stash", ...inputs });

describe("what the engine itself provides", () => {
  it("is a stash that gives out what was put in", async () => {
    const { id, outputs } = await engine().register(stash({ inputs: { input: [1] } }));
    assert.deepEqual([id, outputs], [unknown, { input: [1], output: [1] }]);
  });

  it("is a stash that refuses anything else", async () => {
    await assert.rejects(engine().register(stash()), {
      message: 'kept: input: missing required property "input"',
    });
    await assert.rejects(engine().register(stash({ inputs: { input: 1, size: 2 } })), {
      message: 'kept: size: unknown property "size"',
    });
  });

  it("is there where default providers are switched off", async () => {
    const running = engine({ "pulumi:disable-default-providers": '["*"]' });
    await running.register(stash({ inputs: { input: 1 } }));
    assert.ok(running.graph.resources.some(({ name }) => name === "kept"));
  });

  it("is not what a backend keeps of other stacks", async () => {
    const message =
      "the outputs of the stack acme/network/prod are kept by a Pulumi backend, which an offline plan does not ask; pass what the program needs of them by configuration";
    const reference = thing("net", { type: "pulumi:pulumi:StackReference" });
    await assert.rejects(engine().read(reference, "acme/network/prod"), {
      name: "NotEmulatedError",
      message,
    });
    const args = { name: "acme/network/prod" };
    await assert.rejects(engine().invoke({ token: "pulumi:pulumi:readStackOutputs", args }), {
      message: message.replace("acme/network/prod", '"acme/network/prod"'),
    });
  });
});
