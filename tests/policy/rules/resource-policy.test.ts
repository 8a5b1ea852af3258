import assert from "node:assert/strict";
import { resourcePolicyNotPublic } from "../../../policy/rules/resource-policy";
import type { AwsType } from "../../../policy/types/tokens";
import { judge, judgeAny, unknown } from "../support";

const topicPolicy = "aws:sns/topicPolicy:TopicPolicy";
const read = { Effect: "Allow", Action: "sns:Subscribe", Resource: "*" };
const open =
  "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.";

function judgeStatement(statement: object): readonly string[] {
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: { ...read, ...statement } });
  return judge(resourcePolicyNotPublic, topicPolicy, { policy });
}

describe("resource-policy-not-public", () => {
  for (const type of resourcePolicyNotPublic.on as readonly AwsType[]) {
    it(`judges ${type}`, () => {
      const policy = JSON.stringify({ Statement: [{ ...read, Principal: "*" }] });
      assert.deepEqual(judgeAny(resourcePolicyNotPublic, type, { policy }), [open]);
      assert.deepEqual(judgeAny(resourcePolicyNotPublic, type, {}), []);
    });
  }

  it("accepts whom it names", () => {
    for (const Principal of [
      { AWS: "arn:aws:iam::111122223333:root" },
      { AWS: "111122223333" },
      { Service: "cloudwatch.amazonaws.com" },
      "arn:aws:iam::111122223333:role/publisher",
    ]) {
      assert.deepEqual(judgeStatement({ Principal }), []);
    }
    assert.deepEqual(judgeStatement({}), []);
  });

  it("rejects everybody, however it is written", () => {
    for (const statement of [
      { Principal: "*" },
      { Principal: { AWS: "*" } },
      { Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } },
      { Principal: { AWS: "arn:aws:iam::*:role/publisher" } },
      { Principal: { Service: "*" } },
      { NotPrincipal: { AWS: "111122223333" } },
      { principal: "*", effect: "allow" },
    ]) {
      assert.deepEqual(judgeStatement(statement), [open]);
    }
  });

  it("accepts everybody whom a condition binds", () => {
    const when = (Condition: object) => judgeStatement({ Principal: "*", Condition });
    assert.deepEqual(when({ StringEquals: { "aws:SourceAccount": "111122223333" } }), []);
    assert.deepEqual(when({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::logs" } }), []);
    assert.deepEqual(when({ Bool: { "aws:SecureTransport": "true" } }), [open]);
  });

  it("does not take all but one for few", () => {
    const Condition = {
      ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/ana" },
    };
    assert.deepEqual(judgeStatement({ Principal: "*", Condition }), [open]);
  });

  it("accepts what is denied", () => {
    assert.deepEqual(judgeStatement({ Principal: "*", Effect: "Deny" }), []);
  });

  it("takes a document that is an object", () => {
    const Statement = [{ ...read, Effect: "Allow" as const, Principal: "*" as const }];
    assert.deepEqual(
      judge(resourcePolicyNotPublic, topicPolicy, {
        policy: { Version: "2012-10-17", Statement },
      }),
      [open],
    );
  });

  it("rejects what it cannot read, which AWS would too", () => {
    const policy = '{ "Statement": [{ "Effect": "Deny", "Principal": "*", }] }';
    assert.deepEqual(judge(resourcePolicyNotPublic, topicPolicy, { policy }), [
      "policy is not a JSON document; write it with pulumi.jsonStringify.",
    ]);
  });

  it("does not decide on what is unknown, where it matters", () => {
    assert.deepEqual(judge(resourcePolicyNotPublic, topicPolicy, { policy: unknown }), [
      "Not evaluated: policy is unknown until the deployment",
    ]);
    const partly = (statement: object) =>
      judge(resourcePolicyNotPublic, topicPolicy, {
        policy: { Version: "2012-10-17", Statement: [{ ...read, ...statement } as never] },
      });
    assert.deepEqual(partly({ Principal: { AWS: unknown } }), [
      "Not evaluated: policy.Statement[0].Principal.AWS is unknown until the deployment",
    ]);
    assert.deepEqual(partly({ Principal: "*", Resource: unknown }), [open]);
  });
});
