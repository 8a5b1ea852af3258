import assert from "node:assert/strict";
import type { Rule } from "../../../policy/rule/rule";
import { rules } from "../../../policy/rules";
import { logGroupRetention } from "../../../policy/rules/cloudwatch";
import { noIgnoredSecurityChanges } from "../../../policy/rules/ignored-changes";
import { keyRotation } from "../../../policy/rules/kms";
import { backupRetention, notPublic, storageEncrypted } from "../../../policy/rules/rds";
import { noWorldAdminPorts } from "../../../policy/rules/security-group";
import { requiredTags } from "../../../policy/rules/tagging";
import { judge, judgeAny, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const group = "aws:ec2/securityGroup:SecurityGroup";
const over = (...judged: readonly Rule[]) => noIgnoredSecurityChanges(judged);

describe("no-ignored-security-changes", () => {
  const rule = over(notPublic, storageEncrypted, backupRetention, requiredTags);

  it("accepts what ignores nothing", () => {
    assert.deepEqual(judge(rule, instance, { publiclyAccessible: true }), []);
  });

  it("rejects what ignores a property that a security rule looks at, whatever its value", () => {
    for (const publiclyAccessible of [undefined, false, true, unknown]) {
      assert.deepEqual(
        judge(rule, instance, { publiclyAccessible }, { ignoreChanges: ["publiclyAccessible"] }),
        ["ignoreChanges holds publiclyAccessible, which rds-not-public looks at; remove it."],
      );
    }
  });

  it("sees a look at whether something is set", () => {
    assert.deepEqual(
      judge(rule, instance, {}, { ignoreChanges: ["replicateSourceDb", "storageEncrypted"] }),
      [
        "ignoreChanges holds replicateSourceDb, which rds-storage-encrypted looks at; remove it.",
        "ignoreChanges holds storageEncrypted, which rds-storage-encrypted looks at; remove it.",
      ],
    );
  });

  it("names all rules that look, and knows paths and the whole", () => {
    const both = over(noWorldAdminPorts, { ...noWorldAdminPorts, name: "sg-twin" });
    for (const path of ["ingress", "ingress[0].cidrBlocks", 'ingress["0"]', '["ingress"]', "*"]) {
      assert.deepEqual(judge(both, group, { ingress: [] }, { ignoreChanges: [path] }), [
        `ignoreChanges holds ${path}, which sg-no-world-admin-ports and sg-twin look at; remove it.`,
      ]);
    }
    assert.deepEqual(judge(both, group, {}, { ignoreChanges: ["egress"] }), []);
  });

  it("leaves money, tags, resilience and what nobody looks at to their owners", () => {
    const ignoreChanges = ["backupRetentionPeriod", "tags", "engineVersion", "public"];
    assert.deepEqual(judge(rule, instance, {}, { ignoreChanges }), []);
    const group = "aws:cloudwatch/logGroup:LogGroup";
    const ignored = { ignoreChanges: ["retentionInDays"] };
    assert.deepEqual(judge(over(logGroupRetention), group, {}, ignored), []);
  });

  it("does not take another type's property for one that is looked at", () => {
    const ignoreChanges = ["enableKeyRotation", "*"];
    assert.deepEqual(judgeAny(over(keyRotation), instance, {}, { ignoreChanges }), []);
  });

  it("is over all rules of the pack", () => {
    const own = rules.find(({ name }) => name === "no-ignored-security-changes");
    assert.ok(own);
    const ignored = { ignoreChanges: ["enableKeyRotation"] };
    assert.deepEqual(judge(own, "aws:kms/key:Key", {}, ignored), [
      "ignoreChanges holds enableKeyRotation, which kms-key-rotation looks at; remove it.",
    ]);
  });
});
