import assert from "node:assert/strict";
import { stackConfigSchema } from "../../../components/config/schema";
import { stackConfig } from "../../support/stacks";

/** Paths and messages of what is refused when the account of dev is changed. */
function problems(change: object): readonly string[] {
  const config = { environment: "dev", ...stackConfig("dev") };
  const account = { ...(stackConfig("dev")["account"] as object), ...change };
  const { error } = stackConfigSchema.safeParse({ ...config, account });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the configuration of the account", () => {
  it("leaves the role of ECS to the owner", () => {
    assert.deepEqual(problems({ owner: true, makesEcsRole: true }), []);
    assert.deepEqual(problems({ owner: false, makesEcsRole: false }), []);
    assert.deepEqual(problems({ owner: false, makesEcsRole: true }), [
      "account.makesEcsRole: false while account.owner is false: an account has the role once",
    ]);
  });
});
