import assert from "node:assert/strict";
import { noAdminPolicy } from "../../../policy/rules/iam";
import { judge, unknown } from "../support";

const policyTypes = [
  "aws:iam/policy:Policy",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/groupPolicy:GroupPolicy",
  "aws:iam/userPolicy:UserPolicy",
] as const;
const policyType = policyTypes[0];
const role = "aws:iam/role:Role";

const narrow = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" };
const admin = { Effect: "Allow", Action: "*", Resource: "*" };

function document(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function isAdmin(statement: object): readonly string[] {
  return judge(noAdminPolicy, policyType, { policy: document(statement) });
}

const verdict =
  "policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.";

describe("iam-no-admin-policy", () => {
  for (const type of policyTypes) {
    it(`finds the statement of ${type} that allows everything`, () => {
      assert.deepEqual(judge(noAdminPolicy, type, { policy: document(narrow) }), []);
      assert.deepEqual(judge(noAdminPolicy, type, { policy: document(narrow, admin) }), [
        "policy.Statement[1] allows every action on every resource; name the actions and resources that are needed.",
      ]);
    });
  }

  it("finds it among the inline policies of a role", () => {
    const inlinePolicies = [
      { name: "none" },
      { policy: document(narrow) },
      { policy: document(admin) },
    ];
    assert.deepEqual(judge(noAdminPolicy, role, { inlinePolicies }), [
      "inlinePolicies[2].policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
    ]);
    assert.deepEqual(judge(noAdminPolicy, role, {}), []);
    assert.deepEqual(judge(noAdminPolicy, role, { inlinePolicies: [{ policy: "" }] }), []);
  });

  it("accepts every action on some resources, and some actions on every resource", () => {
    assert.deepEqual(isAdmin({ ...admin, Resource: "arn:aws:s3:::logs/*" }), []);
    assert.deepEqual(isAdmin({ ...admin, Action: ["ecr:GetAuthorizationToken"] }), []);
    assert.deepEqual(isAdmin({ ...admin, Effect: "Deny" }), []);
  });

  it("sees through each way to write it", () => {
    for (const statement of [
      { ...admin, Action: ["s3:List*", "*"], Resource: ["arn:aws:s3:::logs", "*"] },
      { ...admin, Action: "*:*" },
      { ...admin, Resource: "arn:aws:*:*:*:*" },
      { ...admin, Condition: { Bool: { "aws:SecureTransport": "true" } } },
      { effect: "allow", action: "*", resource: "*" },
      // Without an effect AWS refuses it; that is no reason to overlook it.
      { Action: "*", Resource: "*" },
    ]) {
      assert.deepEqual(isAdmin(statement), [verdict]);
    }
  });

  it("takes a single statement, and a document that is an object", () => {
    const single = JSON.stringify({ Version: "2012-10-17", Statement: admin });
    assert.deepEqual(judge(noAdminPolicy, policyType, { policy: single }), [verdict]);
    const object = {
      Version: "2012-10-17" as const,
      Statement: [{ ...admin, Effect: "Allow" as const }],
    };
    assert.deepEqual(judge(noAdminPolicy, policyType, { policy: object }), [verdict]);
  });

  it("rejects what it cannot read", () => {
    for (const policy of ['{ "Statement": [', "[]", "null"]) {
      assert.deepEqual(judge(noAdminPolicy, policyType, { policy }), [
        "policy is not a JSON document; write it with pulumi.jsonStringify.",
      ]);
    }
  });

  it("does not decide on unknown documents, and decides on the known ones beside them", () => {
    assert.deepEqual(judge(noAdminPolicy, policyType, { policy: unknown }), [
      "Not evaluated: policy is unknown until the deployment",
    ]);
    const inlinePolicies = [{ policy: unknown }, { policy: document(admin) }];
    assert.deepEqual(judge(noAdminPolicy, role, { inlinePolicies }), [
      "Not evaluated: inlinePolicies[0].policy is unknown until the deployment",
      "inlinePolicies[1].policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
    ]);
  });

  it("decides on a statement whose known parts suffice", () => {
    const partly = (statement: object) =>
      judge(noAdminPolicy, policyType, {
        policy: { Version: "2012-10-17", Statement: [statement as never] },
      });
    assert.deepEqual(partly({ ...narrow, Resource: unknown }), []);
    assert.deepEqual(partly({ ...admin, Resource: [unknown, "*"] }), [verdict]);
    assert.deepEqual(partly({ ...admin, Resource: unknown }), [
      "Not evaluated: policy.Statement[0].Resource is unknown until the deployment",
    ]);
  });
});
