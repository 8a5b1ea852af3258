import assert from "node:assert/strict";
import { oidcSubjectPinned, roleTrustNotPublic } from "../../../policy/rules/iam-trust";
import { judge, unknown } from "../support";

const roleType = "aws:iam/role:Role";

function trust(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

const assume = { Effect: "Allow", Action: "sts:AssumeRole" };

describe("iam-role-trust-not-public", () => {
  const everybody =
    "assumeRolePolicy.Statement[0] lets everybody assume the role; name who may in Principal.";
  const account =
    "assumeRolePolicy.Statement[0] lets whoever is in an account assume the role; name its role, or add a Condition on sts:ExternalId or aws:PrincipalOrgID.";
  const root = "arn:aws:iam::111122223333:root";

  const judgeTrust = (statement: object) =>
    judge(roleTrustNotPublic, roleType, { assumeRolePolicy: trust({ ...assume, ...statement }) });

  it("accepts a service, a role and a provider by name", () => {
    for (const Principal of [
      { Service: "ecs-tasks.amazonaws.com" },
      { AWS: "arn:aws:iam::111122223333:role/deploy" },
      { Federated: "arn:aws:iam::111122223333:saml-provider/company" },
    ]) {
      assert.deepEqual(judgeTrust({ Principal }), []);
    }
  });

  it("rejects everybody, however it is written", () => {
    for (const statement of [
      { Principal: "*" },
      { Principal: { AWS: "*" } },
      { Principal: { AWS: ["arn:aws:iam::111122223333:role/deploy", "*"] } },
      { Principal: { AWS: "arn:aws:iam::*:role/deploy" } },
      { Principal: { Federated: "*" } },
      { NotPrincipal: { AWS: root } },
    ]) {
      assert.deepEqual(judgeTrust(statement), [everybody]);
    }
  });

  it("accepts everybody of an organization, but not by what anybody can know", () => {
    const when = (condition: object) =>
      judgeTrust({ Principal: "*", Condition: { StringEquals: condition } });
    assert.deepEqual(when({ "aws:PrincipalOrgID": "o-a1b2c3d4e5" }), []);
    assert.deepEqual(when({ "sts:ExternalId": "meddiflux" }), [everybody]);
  });

  it("rejects a whole account, as a number or an ARN", () => {
    for (const AWS of [root, "111122223333", ["arn:aws:iam::111122223333:role/deploy", root]]) {
      assert.deepEqual(judgeTrust({ Principal: { AWS } }), [account]);
    }
  });

  it("accepts a whole account by a condition that tells its callers apart", () => {
    for (const key of ["sts:ExternalId", "aws:PrincipalOrgID", "aws:PrincipalTag/team"]) {
      const Condition = { StringEquals: { [key]: "meddiflux" } };
      assert.deepEqual(judgeTrust({ Principal: { AWS: root }, Condition }), []);
    }
    const Condition = { Bool: { "aws:SecureTransport": "true" } };
    assert.deepEqual(judgeTrust({ Principal: { AWS: root }, Condition }), [account]);
  });

  it("accepts what is denied, and no document at all", () => {
    assert.deepEqual(judgeTrust({ Effect: "Deny", Principal: "*" }), []);
    assert.deepEqual(judge(roleTrustNotPublic, roleType, { assumeRolePolicy: "" }), []);
    assert.deepEqual(judge(roleTrustNotPublic, roleType, {}), []);
  });

  it("finds the one statement among several", () => {
    const good = { ...assume, Principal: { Service: "lambda.amazonaws.com" } };
    const assumeRolePolicy = trust(good, { ...assume, Principal: "*" });
    assert.deepEqual(judge(roleTrustNotPublic, roleType, { assumeRolePolicy }), [
      "assumeRolePolicy.Statement[1] lets everybody assume the role; name who may in Principal.",
    ]);
  });

  it("does not decide on what is unknown", () => {
    assert.deepEqual(judge(roleTrustNotPublic, roleType, { assumeRolePolicy: unknown }), [
      "Not evaluated: assumeRolePolicy is unknown until the deployment",
    ]);
  });
});

describe("iam-oidc-subject-pinned", () => {
  const host = "token.actions.githubusercontent.com";
  const github = {
    Effect: "Allow",
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
  };
  const open =
    "assumeRolePolicy.Statement[0] trusts GitHub Actions whoever owns the repository; add a condition on sub as repo:OWNER/REPOSITORY:*.";

  const judgeSubject = (sub: unknown, operator = "StringLike", key = `${host}:sub`) =>
    judge(oidcSubjectPinned, roleType, {
      assumeRolePolicy: trust({ ...github, Condition: { [operator]: { [key]: sub } } }),
    });

  it("accepts a subject of a named owner", () => {
    for (const sub of [
      "repo:meddiflux/platform:ref:refs/heads/main",
      "repo:meddiflux/platform:*",
      "repo:meddiflux/*",
      ["repo:meddiflux/platform:*", "repo:meddiflux/site:*"],
    ]) {
      assert.deepEqual(judgeSubject(sub), []);
      assert.deepEqual(judgeSubject(sub, "StringEquals"), []);
    }
    assert.deepEqual(judgeSubject("repo:a/b:*", "StringLike", `${host}/company:sub`), []);
  });

  it("rejects a subject that others can have", () => {
    for (const sub of [
      "*",
      "repo:*",
      "repo:meddi*",
      "repo:*/platform:*",
      "workflow:build:repo:meddiflux/platform",
      "meddiflux",
      ["repo:meddiflux/platform:*", "*"],
      [],
    ]) {
      assert.deepEqual(judgeSubject(sub), [open]);
    }
  });

  it("rejects a trust that asks for no subject", () => {
    assert.deepEqual(judgeSubject("sts.amazonaws.com", "StringEquals", `${host}:aud`), [open]);
    assert.deepEqual(judgeSubject("repo:meddiflux/*", "StringNotLike"), [open]);
    assert.deepEqual(judge(oidcSubjectPinned, roleType, { assumeRolePolicy: trust(github) }), [
      open,
    ]);
  });

  it("is not about other providers, nor about what is denied", () => {
    for (const statement of [
      { ...github, Principal: { Federated: "accounts.google.com" } },
      { ...github, Principal: { Service: "ec2.amazonaws.com" } },
      { ...github, Effect: "Deny" },
    ]) {
      assert.deepEqual(
        judge(oidcSubjectPinned, roleType, { assumeRolePolicy: trust(statement) }),
        [],
      );
    }
  });

  it("does not decide on what is unknown", () => {
    assert.deepEqual(judge(oidcSubjectPinned, roleType, { assumeRolePolicy: unknown }), [
      "Not evaluated: assumeRolePolicy is unknown until the deployment",
    ]);
  });
});
