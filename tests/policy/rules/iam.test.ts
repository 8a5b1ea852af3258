import assert from "node:assert/strict";
import { noAdminPolicy, noKmsDecryptAll, noServiceWildcard } from "../../../policy/rules/iam";
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

describe("iam-no-service-wildcard", () => {
  const judgeWildcard = (statement: object) =>
    judge(noServiceWildcard, policyType, { policy: document({ Effect: "Allow", ...statement }) });
  const says = (what: string) => [
    `policy.Statement[0] allows ${what} on every resource; name the actions, or the resources they are for.`,
  ];

  it("rejects a wildcard on every resource, be it of a service or a part of it", () => {
    for (const action of ["s3:*", "ec2:Describe*", "s3:Get?bject"]) {
      assert.deepEqual(judgeWildcard({ Action: action, Resource: "*" }), says(action));
    }
    assert.deepEqual(
      judgeWildcard({ Action: ["s3:GetObject", "s3:List*", "sqs:*"], Resource: ["a", "*"] }),
      says("s3:List* and sqs:*"),
    );
    assert.deepEqual(judgeWildcard({ Action: "s3:*", NotResource: "a" }), says("s3:*"));
  });

  it("rejects all but some actions", () => {
    assert.deepEqual(
      judgeWildcard({ NotAction: "iam:*", Resource: "*" }),
      says("all but some actions (NotAction)"),
    );
    assert.deepEqual(judgeWildcard({ NotAction: "iam:*", Resource: "arn:aws:s3:::logs" }), []);
  });

  it("accepts named actions on every resource, and wildcards on named resources", () => {
    assert.deepEqual(judgeWildcard({ Action: "ecr:GetAuthorizationToken", Resource: "*" }), []);
    assert.deepEqual(judgeWildcard({ Action: "s3:*", Resource: "arn:aws:s3:::logs/*" }), []);
  });

  it("leaves what is denied, and what iam-no-admin-policy says", () => {
    assert.deepEqual(judgeWildcard({ Effect: "Deny", Action: "s3:*", Resource: "*" }), []);
    assert.deepEqual(judgeWildcard({ Action: ["*", "*:*"], Resource: "*" }), []);
  });

  it("does not decide on what is unknown", () => {
    assert.deepEqual(judge(noServiceWildcard, policyType, { policy: unknown }), [
      "Not evaluated: policy is unknown until the deployment",
    ]);
  });
});

describe("iam-no-kms-decrypt-all", () => {
  const judgeDecrypt = (statement: object) =>
    judge(noKmsDecryptAll, policyType, { policy: document({ Effect: "Allow", ...statement }) });
  const says = (what: string) => [
    `policy.Statement[0] allows ${what} with all keys; name the keys in Resource.`,
  ];
  const keys = "arn:aws:kms:*:111122223333:key/*";

  it("rejects decryption with every key", () => {
    assert.deepEqual(judgeDecrypt({ Action: "kms:Decrypt", Resource: "*" }), says("kms:Decrypt"));
    assert.deepEqual(
      judgeDecrypt({ Action: "kms:*", Resource: keys }),
      says("kms:Decrypt and kms:ReEncryptFrom"),
    );
  });

  it("accepts it with some keys, by a condition, and other actions", () => {
    const Condition = { StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" } };
    for (const statement of [
      { Action: "kms:Decrypt", Resource: "arn:aws:kms:sa-east-1:111122223333:key/a1" },
      { Action: "kms:Decrypt", Resource: "*", Condition },
      { Action: "kms:Encrypt", Resource: "*" },
      { Effect: "Deny", Action: "kms:Decrypt", Resource: "*" },
    ]) {
      assert.deepEqual(judgeDecrypt(statement), []);
    }
  });
});
