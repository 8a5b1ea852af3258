import assert from "node:assert/strict";
import { defaultProvider } from "../../lambda/credentials";

const names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] as const;

describe("the credentials of a function", () => {
  const before = names.map((name) => [name, process.env[name]] as const);
  const set = (values: readonly (string | undefined)[]) => {
    for (const [index, name] of names.entries()) {
      const value = values[index];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
  after(() => {
    set(before.map(([, value]) => value));
  });

  it("are those that Lambda keeps in the environment", async () => {
    set(["id", "key", "token"]);
    assert.deepEqual(await defaultProvider()(), {
      accessKeyId: "id",
      secretAccessKey: "key",
      sessionToken: "token",
    });
    set(["id", "key", undefined]);
    assert.deepEqual(await defaultProvider()(), { accessKeyId: "id", secretAccessKey: "key" });
  });

  it("are never made up", async () => {
    set(["id", undefined, undefined]);
    await assert.rejects(defaultProvider()(), {
      message:
        "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set; Lambda sets them from the function's role",
    });
  });
});
