import assert from "node:assert/strict";
import { logGroupEncrypted, logGroupRetention } from "../../../policy/rules/cloudwatch";
import { environments, type Environment } from "../../../policy/rule/environment";
import { judge, unknown } from "../support";

const logGroup = "aws:cloudwatch/logGroup:LogGroup";

function days(retentionInDays: number, environment: Environment): readonly string[] {
  return judge(logGroupRetention, logGroup, { retentionInDays }, { environment });
}

describe("log-group-retention", () => {
  it("accepts 30 days everywhere", () => {
    for (const environment of environments) assert.deepEqual(days(30, environment), []);
  });

  const ranges = { dev: [1, 30, 60], hom: [7, 90, 120], prod: [30, 365, 400] } as const;
  for (const environment of environments) {
    const [least, most, more] = ranges[environment];

    it(`accepts ${least} to ${most} days in ${environment}`, () => {
      assert.deepEqual(days(least, environment), []);
      assert.deepEqual(days(most, environment), []);
      assert.deepEqual(days(more, environment), [
        `retentionInDays is ${more}; ${environment} keeps logs for ${least} to ${most} days.`,
      ]);
    });
  }

  it("rejects what is gone before anybody looks", () => {
    assert.deepEqual(days(14, "prod"), [
      "retentionInDays is 14; prod keeps logs for 30 to 365 days.",
    ]);
    assert.deepEqual(days(5, "hom"), ["retentionInDays is 5; hom keeps logs for 7 to 90 days."]);
  });

  it("rejects a group that never deletes, which is the default", () => {
    assert.deepEqual(days(0, "prod"), [
      "retentionInDays is 0, which keeps events for ever; prod keeps logs for 30 to 365 days.",
    ]);
    assert.deepEqual(judge(logGroupRetention, logGroup, {}), [
      "retentionInDays is not set, which keeps events for ever; prod keeps logs for 30 to 365 days.",
    ]);
  });

  it("rejects what CloudWatch does not take, before AWS does in the middle of a deployment", () => {
    assert.deepEqual(days(45, "prod"), [
      "retentionInDays is 45, which CloudWatch does not take; use one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.",
    ]);
  });

  it("asks nothing of a group whose class fixes the time", () => {
    assert.deepEqual(judge(logGroupRetention, logGroup, { logGroupClass: "DELIVERY" }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(logGroupRetention, logGroup, { retentionInDays: unknown }), [
      "Not evaluated: retentionInDays is unknown until the deployment",
    ]);
  });
});

describe("log-group-encrypted", () => {
  const type = "aws:cloudwatch/logGroup:LogGroup";

  it("wants a key in prod, whichever it becomes", () => {
    assert.deepEqual(judge(logGroupEncrypted, type, { kmsKeyId: unknown }), []);
    assert.deepEqual(judge(logGroupEncrypted, type, {}), [
      "kmsKeyId is not set; set it to the ARN of a KMS key.",
    ]);
  });

  it("leaves it open elsewhere", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(logGroupEncrypted, type, {}, { environment }), []);
    }
  });
});
