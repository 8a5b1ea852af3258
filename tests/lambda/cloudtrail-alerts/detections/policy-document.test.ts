import assert from "node:assert/strict";
import {
  admittedBy,
  allowsEverything,
  allowsIamAdministration,
  statementsOf,
} from "../../../../lambda/cloudtrail-alerts/detections/policy-document";
import type { Json } from "../../../../lambda/cloudtrail-alerts/json";
import { event } from "../../support/events";

const statements = (policy: Json) =>
  statementsOf(event({ requestParameters: { policy } }), "requestParameters.policy");

describe("policy document", () => {
  const statement = { Effect: "Allow", Action: "*", Resource: "*" };

  it("is read as an object, as JSON and as URL-encoded JSON, with one statement or many", () => {
    const policy = { Statement: [statement] };
    const written: Json[] = [
      policy,
      { Statement: statement },
      JSON.stringify(policy),
      encodeURIComponent(JSON.stringify(policy)),
      encodeURIComponent(JSON.stringify(policy, null, 1)).replaceAll("%20", "+"),
    ];
    for (const one of written) assert.deepEqual(statements(one), [statement]);
  });

  it("has no statements when it is none of these", () => {
    const written: Json[] = [null, 5, "", "%", "not JSON", "[]", {}, { Statement: ["x", null] }];
    for (const one of written) assert.deepEqual(statements(one), []);
  });

  it("allows everything by every spelling of it, and nothing less", () => {
    const everything = [
      statement,
      { ...statement, Action: ["s3:*", "*"], Resource: ["*"] },
      { ...statement, Action: "*:*" },
      { ...statement, Action: "**" },
      { ...statement, Action: "*?:?*" },
      { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
      { Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::bucket" },
      { ...statement, Resource: "arn:aws:*" },
      { ...statement, Resource: "arn:*:*:*:*:*" },
      { ...statement, Resource: "arn:*" },
    ];
    const less = [
      { ...statement, Effect: "Deny" },
      { ...statement, Action: "iam:*" },
      { ...statement, Resource: "arn:aws:s3:::bucket/*" },
      { ...statement, Resource: "arn:aws:s3:::*" },
      { ...statement, Resource: "arn:aws:iam::111122223333:*" },
      { Effect: "Allow", Action: "*" },
      {},
    ];
    for (const one of everything) assert.equal(allowsEverything(one), true);
    for (const one of less) assert.equal(allowsEverything(one), false);
  });

  it("allows all of IAM by itself or among everything, in any case", () => {
    for (const action of ["*", "*:*", "iam:*", "IAM:*", "iam:?*", "*:**", ["s3:*", "iam:*"]])
      assert.equal(allowsIamAdministration({ ...statement, Action: action }), true);
    for (const action of ["s3:*", "iam:Get*", "iam:?", "iam", "iam:*:*", "", [], null])
      assert.equal(allowsIamAdministration({ ...statement, Action: action }), false);
  });

  it("allows all of IAM on whatever covers all of it", () => {
    const allows = (resource: string) =>
      allowsIamAdministration({ Effect: "Allow", Action: "iam:*", Resource: resource });
    for (const all of ["*", "arn:aws:*", "arn:aws:iam::*", "arn:aws:iam::*:*", "arn:*:iam::*:*"])
      assert.equal(allows(all), true, all);
    assert.equal(allows("arn:aws:iam::111122223333:*"), true);
    for (const part of ["arn:aws:iam::111122223333:user/*", "arn:aws:s3:::*", "arn:aws:iam", ""])
      assert.equal(allows(part), false, part);
  });

  it("admits everyone, or the accounts that it names in any way", () => {
    const admits = (principal: Json) => admittedBy({ Effect: "Allow", Principal: principal });
    const everyone = { everyone: true, accounts: [] };
    assert.deepEqual(admits("*"), everyone);
    assert.deepEqual(admits({ AWS: ["*"] }), everyone);
    assert.deepEqual(admittedBy({ Effect: "Allow", NotPrincipal: {} }), everyone);
    assert.deepEqual(
      admits({
        AWS: [
          "111122223333",
          "arn:aws:iam::222233334444:root",
          "arn:aws-cn:sts::333344445555:assumed-role/a/b",
        ],
      }),
      { everyone: false, accounts: ["111122223333", "222233334444", "333344445555"] },
    );
  });

  it("admits nobody by what is not an AWS principal, or by a Deny", () => {
    const nobody = { everyone: false, accounts: [] };
    const others: Json[] = [null, 5, "", "x", { Service: "ec2.amazonaws.com" }, { AWS: ["AIDA0"] }];
    for (const principal of others)
      assert.deepEqual(admittedBy({ Effect: "Allow", Principal: principal }), nobody);
    assert.deepEqual(admittedBy({ Effect: "Deny", Principal: "*" }), nobody);
    assert.deepEqual(admittedBy({}), nobody);
  });
});
