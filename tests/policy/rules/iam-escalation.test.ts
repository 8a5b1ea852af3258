import assert from "node:assert/strict";
import { escalations } from "../../../policy/knowledge/privilege-escalation";
import { noPrivilegeEscalation } from "../../../policy/rules/iam-escalation";
import { judge, unknown } from "../support";

const policyType = "aws:iam/policy:Policy";
const advice = "name the resources, or add a Condition.";

const pass = { Effect: "Allow", Action: "iam:PassRole", Resource: "*" };
const run = { Effect: "Allow", Action: "ec2:RunInstances", Resource: "arn:aws:ec2:::instance/*" };

function judgePolicy(...statements: object[]): readonly string[] {
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: statements });
  return judge(noPrivilegeEscalation, policyType, { policy });
}

describe("iam-no-privilege-escalation", () => {
  for (const { key, needs } of escalations.ways) {
    const name = needs.length === 0 ? key : `${key} with ${needs.join(" and ")}`;
    it(`knows ${name}`, () => {
      const grants = [key, ...needs].map((action) => ({ ...pass, Action: action }));
      const [message, ...others] = judgePolicy(...grants);
      assert.deepEqual(others, []);
      assert.ok(message?.includes(name), message);
      if (needs.length > 0) assert.deepEqual(judgePolicy(...grants.slice(0, -1)), []);
    });
  }

  it("finds a way through several statements", () => {
    assert.deepEqual(judgePolicy(pass, run), [
      `policy lets its holder gain more rights by iam:PassRole with ec2:RunInstances; ${advice}`,
    ]);
  });

  it("finds it behind wildcards, NotAction and NotResource", () => {
    const message = `policy lets its holder gain more rights by iam:AttachGroupPolicy, iam:AttachRolePolicy and iam:AttachUserPolicy; ${advice}`;
    assert.deepEqual(judgePolicy({ ...pass, Action: "iam:Attach*Policy" }), [message]);
    assert.deepEqual(
      judgePolicy({ Effect: "Allow", Action: "iam:Attach*", NotResource: "arn:aws:s3:::logs" }),
      [message],
    );
    assert.deepEqual(
      judgePolicy({ Effect: "Allow", NotAction: ["iam:*", "lambda:*"], Resource: "*" }),
      [`policy lets its holder gain more rights by glue:UpdateDevEndpoint; ${advice}`],
    );
  });

  it("names three ways of an administrator, and counts the rest", () => {
    assert.deepEqual(judgePolicy({ ...pass, Action: "*" }), [
      `policy lets its holder gain more rights by iam:AddUserToGroup, iam:AttachGroupPolicy, iam:AttachRolePolicy and ${escalations.ways.length - 3} other ways; ${advice}`,
    ]);
  });

  it("accepts the key to named resources, or by a condition", () => {
    const named = { ...pass, Resource: "arn:aws:iam::111122223333:role/meddiflux-task" };
    assert.deepEqual(judgePolicy(named, run), []);
    const bound = {
      ...pass,
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    };
    assert.deepEqual(judgePolicy(bound, run), []);
    assert.equal(judgePolicy({ ...pass, Condition: {} }, run).length, 1);
  });

  it("takes all roles of an account for any role", () => {
    const all = { ...pass, Resource: "arn:aws:iam::111122223333:role/*" };
    assert.equal(judgePolicy(all, run).length, 1);
  });

  it("accepts what is denied, and what grants nothing", () => {
    assert.deepEqual(judgePolicy({ ...pass, Effect: "Deny", Action: "*" }), []);
    assert.deepEqual(judgePolicy(pass, { ...run, Effect: "Deny" }), []);
    assert.deepEqual(judge(noPrivilegeEscalation, "aws:iam/role:Role", {}), []);
  });

  it("reads the inline policies of roles and permission sets", () => {
    const policy = JSON.stringify({ Statement: { ...pass, Action: "iam:CreateAccessKey" } });
    const message = `lets its holder gain more rights by iam:CreateAccessKey; ${advice}`;
    assert.deepEqual(
      judge(noPrivilegeEscalation, "aws:iam/role:Role", { inlinePolicies: [{}, { policy }] }),
      [`inlinePolicies[1].policy ${message}`],
    );
    assert.deepEqual(
      judge(
        noPrivilegeEscalation,
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        { inlinePolicy: policy },
      ),
      [`inlinePolicy ${message}`],
    );
  });

  it("rejects what it cannot read", () => {
    assert.deepEqual(judge(noPrivilegeEscalation, policyType, { policy: "{" }), [
      "policy is not a JSON document; write it with pulumi.jsonStringify.",
    ]);
  });

  it("says once what it does not know, unless a way is certain", () => {
    const partly = (...statements: object[]) =>
      judge(noPrivilegeEscalation, policyType, {
        policy: { Version: "2012-10-17", Statement: statements },
      });
    assert.deepEqual(partly({ ...pass, Action: "iam:Put*", Resource: unknown }), [
      "Not evaluated: policy.Statement[0].Resource is unknown until the deployment",
    ]);
    assert.deepEqual(partly({ ...pass, Action: [unknown, "iam:PutRolePolicy"] }), [
      `policy lets its holder gain more rights by iam:PutRolePolicy; ${advice}`,
    ]);
    assert.deepEqual(judge(noPrivilegeEscalation, policyType, { policy: unknown }), [
      "Not evaluated: policy is unknown until the deployment",
    ]);
  });
});
