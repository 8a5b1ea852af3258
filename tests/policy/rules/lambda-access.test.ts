import assert from "node:assert/strict";
import { permissionSourcePinned, urlAuthenticated } from "../../../policy/rules/lambda-access";
import { judge, unknown } from "../support";

const url = "aws:lambda/functionUrl:FunctionUrl";
const permission = "aws:lambda/permission:Permission";

describe("lambda-url-authenticated", () => {
  const signed = { authorizationType: "AWS_IAM" };

  it("accepts signed requests, from pages of named origins or by some methods", () => {
    assert.deepEqual(judge(urlAuthenticated, url, signed), []);
    for (const cors of [
      { allowOrigins: ["https://app.example"], allowCredentials: true, allowMethods: ["*"] },
      { allowOrigins: ["*"], allowMethods: ["GET"] },
    ]) {
      assert.deepEqual(judge(urlAuthenticated, url, { ...signed, cors }), []);
    }
  });

  it("rejects a URL that anybody may call", () => {
    assert.deepEqual(judge(urlAuthenticated, url, { authorizationType: "NONE" }), [
      "authorizationType is NONE; set it to AWS_IAM.",
    ]);
    assert.deepEqual(judge(urlAuthenticated, url, {}), [
      "authorizationType is not set; set it to AWS_IAM.",
    ]);
  });

  it("rejects pages of any origin beside credentials or all methods", () => {
    for (const grant of [{ allowCredentials: true }, { allowMethods: ["*"] }]) {
      const cors = { allowOrigins: ["https://app.example", "*"], ...grant };
      assert.deepEqual(judge(urlAuthenticated, url, { ...signed, cors }), [
        "cors.allowOrigins is * beside credentials or all methods; name the origins.",
      ]);
    }
  });

  it("decides on what it knows", () => {
    const cors = { allowOrigins: ["*"], allowCredentials: unknown };
    assert.deepEqual(judge(urlAuthenticated, url, { authorizationType: "NONE", cors }), [
      "authorizationType is NONE; set it to AWS_IAM.",
      "Not evaluated: cors.allowCredentials is unknown until the deployment",
    ]);
    const closed = { allowOrigins: [unknown], allowMethods: ["GET"] };
    assert.deepEqual(judge(urlAuthenticated, url, { ...signed, cors: closed }), []);
  });
});

describe("lambda-permission-source-pinned", () => {
  const service = { principal: "events.amazonaws.com" };

  it("accepts a service with one source, known or not", () => {
    for (const pin of [
      { sourceArn: "arn:aws:events:sa-east-1:777788889999:rule/daily" },
      { sourceArn: "arn:aws:execute-api:sa-east-1:777788889999:*/*/*" },
      { sourceArn: "arn:aws:s3:::meddiflux-uploads" },
      { sourceArn: unknown },
      { sourceAccount: "777788889999" },
      { sourceArn: "*", sourceAccount: unknown },
    ]) {
      assert.deepEqual(judge(permissionSourcePinned, permission, { ...service, ...pin }), []);
    }
    const alexa = { principal: "alexa-appkit.amazon.com", eventSourceToken: "amzn1.ask.skill.1" };
    assert.deepEqual(judge(permissionSourcePinned, permission, alexa), []);
  });

  it("accepts an account, a role or a user", () => {
    for (const principal of ["777788889999", "arn:aws:iam::777788889999:role/caller"]) {
      assert.deepEqual(judge(permissionSourcePinned, permission, { principal }), []);
    }
  });

  it("rejects a service for any account", () => {
    for (const principal of [
      "events.amazonaws.com",
      "sns.amazonaws.com.cn",
      "alexa-appkit.amazon.com",
    ]) {
      assert.deepEqual(judge(permissionSourcePinned, permission, { principal }), [
        `principal is ${principal} for any account; set sourceArn or sourceAccount.`,
      ]);
    }
  });

  it("rejects a source that is none", () => {
    for (const sourceArn of ["", "*", "arn:aws:events:*:*:*", "arn:aws:*:*:*:*"]) {
      assert.deepEqual(judge(permissionSourcePinned, permission, { ...service, sourceArn }), [
        "principal is events.amazonaws.com for any account; set sourceArn or sourceAccount.",
      ]);
    }
  });

  it("rejects everybody, whatever the source, but for an organization", () => {
    for (const principal of ["*", "arn:aws:iam::*:root"]) {
      const sourceArn = "arn:aws:events:sa-east-1:777788889999:rule/daily";
      assert.deepEqual(judge(permissionSourcePinned, permission, { principal, sourceArn }), [
        `principal is ${principal}, which is everybody; name a service, an account or a role.`,
      ]);
    }
    const organization = { principal: "*", principalOrgId: "o-a1b2c3d4e5" };
    assert.deepEqual(judge(permissionSourcePinned, permission, organization), []);
  });

  it("rejects the lack of a principal", () => {
    assert.deepEqual(judge(permissionSourcePinned, permission, {}), [
      "principal is not set; name one.",
    ]);
  });

  it("does not decide on a principal it does not know", () => {
    const props = { principal: unknown, sourceArn: unknown };
    assert.deepEqual(judge(permissionSourcePinned, permission, props), [
      "Not evaluated: principal is unknown until the deployment",
    ]);
  });
});
