import assert from "node:assert/strict";
import { stackConfigSchema } from "../../../components/config/schema";
import { stackConfig } from "../../support/stacks";

/** Paths and messages of what is refused when the audit of a stack is changed. */
function problems(stack: "dev" | "prod", change: object): readonly string[] {
  const config = { environment: stack, ...stackConfig(stack) };
  const audit = { ...(stackConfig(stack)["audit"] as object), ...change };
  const { error } = stackConfigSchema.safeParse({ ...config, audit });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the configuration of the audit", () => {
  it("takes an organization, Insights and a response", () => {
    const change = {
      organizationId: "o-exampleorgid",
      insights: ["ApiCallRateInsight", "ApiErrorRateInsight"],
      response: "automatic",
    };
    assert.deepEqual(problems("dev", change), []);
  });

  it("refuses what is no organization", () => {
    assert.deepEqual(problems("dev", { organizationId: "acme" }), [
      "audit.organizationId: none, or the id of an organization, as in o-exampleorgid",
    ]);
  });

  it("takes accounts, principals and buckets that are ours", () => {
    const change = {
      knownAccounts: ["444455556666"],
      automationPrincipals: ["arn:aws:iam::111122223333:role/ci/deploy"],
      scannerPrincipals: ["arn:aws:iam::111122223333:user/inventory"],
      exportBuckets: ["meddiflux-exports"],
    };
    assert.deepEqual(problems("dev", change), []);
  });

  it("refuses what is no account, principal or bucket", () => {
    const role = "the ARN of a role or user, as in arn:aws:iam::111122223333:role/deploy";
    for (const [key, value, message] of [
      ["knownAccounts", "4444", "an account id of twelve digits, in quotes"],
      ["automationPrincipals", "deploy", role],
      // They are listed with commas between them.
      ["automationPrincipals", "arn:aws:iam::111122223333:role/a,b", role],
      ["scannerPrincipals", "arn:aws:iam::111122223333:root", role],
      ["exportBuckets", "Exports", "the name of a bucket, as in meddiflux-exports"],
    ] as const)
      assert.deepEqual(problems("dev", { [key]: [value] }), [`audit.${key}.0: ${message}`]);
  });

  it("leaves it to people in prod what is switched off there", () => {
    assert.deepEqual(problems("prod", { response: "automatic" }), [
      "audit.response: off, dryRun or approval in prod: people decide what is switched off there",
    ]);
    assert.deepEqual(problems("prod", { response: "approval" }), []);
  });

  it("wants somebody to approve, where a response is to be approved", () => {
    const emails = { high: [], medium: [], info: [] };
    assert.deepEqual(problems("dev", { emails, response: "approval" }), [
      "audit.emails.high: one address at least while response is approval: somebody must approve",
    ]);
    assert.deepEqual(problems("dev", { emails, response: "dryRun" }), []);
  });
});
