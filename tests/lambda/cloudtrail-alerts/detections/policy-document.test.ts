import assert from "node:assert/strict";
import {
  allowsEverything,
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
      { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
    ];
    const less = [
      { ...statement, Effect: "Deny" },
      { ...statement, Action: "iam:*" },
      { ...statement, Resource: "arn:aws:s3:::bucket/*" },
      { Effect: "Allow", Action: "*" },
      {},
    ];
    for (const one of everything) assert.equal(allowsEverything(one), true);
    for (const one of less) assert.equal(allowsEverything(one), false);
  });
});
