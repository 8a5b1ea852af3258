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
