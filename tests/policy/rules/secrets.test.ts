import assert from "node:assert/strict";
import { customerManagedKey, rotationEnabled } from "../../../policy/rules/secrets";
import { judge, judgeAll, resource, unknown } from "../support";

const secret = "aws:secretsmanager/secret:Secret";
const rotation = "aws:secretsmanager/secretRotation:SecretRotation";

describe("secret-customer-managed-key", () => {
  it("accepts a key of the account's own, also one that is made in the same deployment", () => {
    assert.deepEqual(judge(customerManagedKey, secret, { kmsKeyId: "alias/secrets" }), []);
    assert.deepEqual(judge(customerManagedKey, secret, { kmsKeyId: unknown }), []);
  });

  it("rejects the key of AWS, named or not", () => {
    assert.deepEqual(judge(customerManagedKey, secret, {}), [
      "kmsKeyId is not set; set it to a KMS key of your own.",
    ]);
    for (const kmsKeyId of [
      "alias/aws/secretsmanager",
      "arn:aws:kms:sa-east-1:111122223333:alias/aws/secretsmanager",
    ]) {
      assert.deepEqual(judge(customerManagedKey, secret, { kmsKeyId }), [
        `kmsKeyId is ${kmsKeyId}, which is a key of AWS; set it to a KMS key of your own.`,
      ]);
    }
  });

  it("judges each replica by itself", () => {
    const replicas = [{ region: "us-east-1", kmsKeyId: unknown }, { region: "us-west-2" }];
    assert.deepEqual(judge(customerManagedKey, secret, { kmsKeyId: "alias/secrets", replicas }), [
      "replicas[1].kmsKeyId is not set; set it to a KMS key of your own.",
    ]);
  });
});

describe("secret-rotation-enabled of a rotation", () => {
  const every = (automaticallyAfterDays: number) =>
    judge(rotationEnabled, rotation, { rotationRules: { automaticallyAfterDays } });
  const on = (scheduleExpression: string) =>
    judge(rotationEnabled, rotation, { rotationRules: { scheduleExpression } });

  it("accepts one every 90 days or more often", () => {
    assert.deepEqual(every(90), []);
    assert.deepEqual(on("rate(90 days)"), []);
    assert.deepEqual(on("cron(0 4 1 * ? *)"), []);
  });

  it("rejects one that is rarer, or says nothing", () => {
    assert.deepEqual(every(91), [
      "rotationRules.automaticallyAfterDays is 91; rotate every 90 days at least.",
    ]);
    assert.deepEqual(on("rate(91 days)"), [
      "rotationRules.scheduleExpression is rate(91 days); rotate every 90 days at least.",
    ]);
    assert.deepEqual(judge(rotationEnabled, rotation, {}), [
      "rotationRules.automaticallyAfterDays is not set; rotate every 90 days at least.",
    ]);
  });

  it("rejects a schedule that cannot be read", () => {
    assert.deepEqual(on("monthly"), [
      "rotationRules.scheduleExpression is monthly, which is no rate or cron expression; rotate every 90 days at least.",
    ]);
  });

  it("does not decide on unknown values", () => {
    assert.deepEqual(every(unknown), [
      "Not evaluated: rotationRules.automaticallyAfterDays is unknown until the deployment",
    ]);
    assert.deepEqual(on(unknown), [
      "Not evaluated: rotationRules.scheduleExpression is unknown until the deployment",
    ]);
  });
});

describe("secret-rotation-enabled of a stack", () => {
  const token = resource(secret, "token", { name: "token" });

  it("accepts a secret with a rotation, whose rules are judged there", () => {
    const rotated = resource(rotation, "rotation", { secretId: unknown }, { secretId: [token] });
    assert.deepEqual(judgeAll(rotationEnabled, [token, rotated]), []);
  });

  it("rejects a secret without, beside one that has one", () => {
    const other = resource(secret, "other", {});
    const rotated = resource(rotation, "rotation", { secretId: unknown }, { secretId: [other] });
    assert.deepEqual(judgeAll(rotationEnabled, [token, other, rotated]), [
      "token: no SecretRotation replaces it; add one with rotationRules of 90 days or less.",
    ]);
  });
});
