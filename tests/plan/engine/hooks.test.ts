import assert from "node:assert/strict";
import type { Hook, HookEvent } from "../../../plan/engine/hooks";
import { noOptions, type HookNames } from "../../../plan/engine/resource-options";
import { component, engine, thing } from "./support";

const hooked = (hooks: HookNames) => ({ options: { ...noOptions, hooks } });

/** A hook that keeps what it is told. */
function recording(more: Partial<Hook> = {}): { readonly hook: Hook; readonly seen: HookEvent[] } {
  const seen: HookEvent[] = [];
  const run = (event: HookEvent) => {
    seen.push(event);
    return Promise.resolve();
  };
  return { hook: { onDryRun: true, ignoreErrors: false, run, ...more }, seen };
}

const failing = (ignoreErrors: boolean): Hook => ({
  ...{ onDryRun: true, ignoreErrors },
  run: () => Promise.reject(new Error("no luck")),
});

describe("resource hooks", () => {
  it("run before and after a resource is created, with its inputs and then its outputs", async () => {
    const running = engine();
    const { hook, seen } = recording();
    running.hooks.add("look", hook);
    const options = hooked({ beforeCreate: ["look"], afterCreate: ["look"] });
    const { outputs } = await running.register(thing("one", { inputs: { size: 1 }, ...options }));
    assert.deepEqual(
      seen.map(({ resource, outputs: told }) => [resource.inputs, told]),
      [
        [{ colour: "red", size: 1 }, undefined],
        [{ colour: "red", size: 1 }, outputs],
      ],
    );
  });

  it("run after a component when it publishes its outputs", async () => {
    const running = engine();
    const { hook, seen } = recording();
    running.hooks.add("look", hook);
    const { urn } = await running.register(component("c", hooked({ afterCreate: ["look"] })));
    assert.equal(seen.length, 0);
    await running.registerOutputs(urn, { done: true });
    assert.deepEqual(seen[0]?.outputs, { done: true });
  });

  it("do not run in a preview unless they ask for it", async () => {
    const running = engine();
    const { hook, seen } = recording({ onDryRun: false });
    running.hooks.add("look", hook);
    running.hooks.add("retry");
    await running.register(thing("one", hooked({ beforeCreate: ["look"], onError: ["retry"] })));
    assert.deepEqual(seen, []);
  });

  it("stop the deployment when they fail, unless that is to be ignored", async () => {
    const running = engine();
    running.hooks.add("strict", failing(false));
    running.hooks.add("lenient", failing(true));
    await assert.rejects(running.register(thing("one", hooked({ beforeCreate: ["strict"] }))), {
      message: 'before hook "strict" failed: no luck',
    });
    await assert.rejects(running.register(thing("two", hooked({ afterCreate: ["strict"] }))), {
      message: 'after hook "strict" failed: no luck',
    });
    const { urn } = await running.register(thing("three", hooked({ beforeCreate: ["lenient"] })));
    assert.deepEqual(running.warnings, [
      { message: 'beforeCreate hook "lenient" failed: no luck', urn },
    ]);
  });

  it("have names, each its own, and must be registered", async () => {
    const running = engine();
    const { hook } = recording();
    running.hooks.add("look", hook);
    assert.throws(
      () => {
        running.hooks.add("look");
      },
      {
        message: 'resource hook already registered for name "look"',
      },
    );
    assert.throws(
      () => {
        running.hooks.add("", hook);
      },
      {
        message: "resource hook name cannot be empty",
      },
    );
    await assert.rejects(running.register(thing("one", hooked({ beforeCreate: ["gone"] }))), {
      message: 'hook "gone" was not registered',
    });
  });
});
