import assert from "node:assert/strict";
import { createHandler } from "../../../lambda/secret-rotation/handler";
import { key, rotating, secretId } from "./support";

const first = { Step: "makeFirst", SecretId: secretId };
const steps = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;

/** A secret with its first value, and the rotation of it to version `v2` at its first step. */
async function begun() {
  const { store, deps } = rotating();
  const handler = createHandler(deps);
  await handler(first);
  store.begin("v2");
  const step = (Step: string) => handler({ Step, SecretId: secretId, ClientRequestToken: "v2" });
  return { store, step };
}

const ring = (from: number) =>
  JSON.stringify({ previous: key(from), current: key(from + 1), next: key(from + 2) });

describe("the rotation of a secret", () => {
  it("gives it a first value, once", async () => {
    const { store, deps } = rotating();
    const handler = createHandler(deps);
    await handler(first);
    await handler(first);
    assert.deepEqual([...store.texts], [["first-0", ring(0)]]);
    assert.deepEqual(store.changes, ["write first-0 as AWSCURRENT"]);
  });

  it("makes the next value the one that is read, in four steps", async () => {
    const { store, step } = await begun();
    for (const name of steps) await step(name);
    assert.deepEqual([store.at("AWSCURRENT"), store.texts.get("v2")], ["v2", ring(1)]);
    assert.deepEqual(store.changes.slice(1), [
      "write v2 as AWSPENDING",
      "current v2 instead of first-0",
    ]);
  });

  it("changes nothing when a step is done again, nor after the end", async () => {
    const { store, step } = await begun();
    for (const name of steps) {
      await step(name);
      await step(name);
    }
    for (const name of steps) await step(name);
    assert.deepEqual(store.changes.slice(1), [
      "write v2 as AWSPENDING",
      "current v2 instead of first-0",
    ]);
  });

  it("sets nothing elsewhere, since readers fetch the secret themselves", async () => {
    const { store, step } = await begun();
    await step("setSecret");
    assert.deepEqual(store.changes.slice(1), []);
  });

  for (const name of ["testSecret", "finishSecret"]) {
    it(`refuses in ${name} a version without a value`, async () => {
      const { store, step } = await begun();
      await assert.rejects(step(name), {
        name: "RotationError",
        message: `version v2 of ${secretId} holds no ring of keys`,
      });
      assert.equal(store.at("AWSCURRENT"), "first-0");
    });

    it(`refuses in ${name} a value that does not follow, and does not tell it`, async () => {
      const { store, step } = await begun();
      await store.write(secretId, "v2", ring(7), "AWSPENDING");
      await assert.rejects(step(name), {
        name: "RotationError",
        message: `version v2 of ${secretId} does not follow the current one`,
      });
      assert.equal(store.at("AWSCURRENT"), "first-0");
    });
  }

  it("refuses to go on from a current value that is no ring", async () => {
    const { store, deps } = rotating();
    await store.write(secretId, "v1", "hunter2", "AWSCURRENT");
    const event = { Step: "createSecret", SecretId: secretId, ClientRequestToken: "v2" };
    await assert.rejects(createHandler(deps)(event), {
      message: `version v1 of ${secretId} holds no ring of keys`,
    });
  });

  it("refuses to rotate what has no value yet", async () => {
    const { deps } = rotating();
    const event = { Step: "createSecret", SecretId: secretId, ClientRequestToken: "v2" };
    await assert.rejects(createHandler(deps)(event), {
      message: `${secretId} has no current version`,
    });
  });

  const events: readonly (readonly [unknown, string])[] = [
    [undefined, "SecretId is undefined; give a text"],
    [{ Step: "createSecret", SecretId: "" }, 'SecretId is ""; give a text'],
    [{ Step: "createSecret", SecretId: secretId }, "ClientRequestToken is undefined; give a text"],
    ...["deleteSecret", "toString"].map(
      (Step) =>
        [
          { Step, SecretId: secretId, ClientRequestToken: "v2" },
          `Step is "${Step}"; use one of makeFirst, createSecret, setSecret, testSecret, finishSecret`,
        ] as const,
    ),
  ];
  for (const [event, message] of events) {
    it(`refuses ${event === undefined ? "no event" : JSON.stringify(event)}`, async () => {
      await assert.rejects(createHandler(rotating().deps)(event), { message });
    });
  }
});
