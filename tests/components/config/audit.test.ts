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

  it("takes an address that runbooks can be appended to, and no other", () => {
    const base = "https://git.example/platform/blob/main/";
    assert.deepEqual(problems("dev", { runbookBaseUrl: base }), []);
    for (const runbookBaseUrl of [base.slice(0, -1), "http://git.example/", "https://a/?x=/", ""])
      assert.deepEqual(problems("dev", { runbookBaseUrl }), [
        `audit.runbookBaseUrl: none, or an https URL that ends in /, as in ${base}`,
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

describe("what the audit allows", () => {
  const today = Date.now();
  const inDays = (days: number) =>
    new Date(today + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const entry = {
    detections: ["lambda-code-or-layer-changed"],
    principal: "arn:aws:iam::111122223333:role/deploy",
    reason: "Deployments change code.",
    expires: inDays(30),
  };

  it("is a list of entries by detection and principal, with a reason and a last day", () => {
    assert.deepEqual(problems("prod", { allow: [entry] }), []);
    assert.deepEqual(problems("prod", { allow: undefined }), [
      "audit.allow: a list of entries, [] for none",
    ]);
  });

  it("is refused with everything that is wrong with it, and with the rest", () => {
    const allow = [
      { ...entry, detections: ["cloudtrail-stopped"], expires: inDays(-1) },
      { ...entry, reason: "", expires: inDays(400) },
    ];
    assert.deepEqual(problems("dev", { allow, retentionDays: 1 }), [
      "audit.retentionDays: Too small: expected number to be >=90",
      "audit.allow.0.expires: a day that is to come; remove the entry if it is over",
      "audit.allow.0.detections.0: another detection: what root does, and what is done to the trail, to keys or to this monitor, is always told",
      "audit.allow.1.reason: a reason of 10 to 200 characters, on one line",
      "audit.allow.1.expires: a day within a year: what is allowed is looked at again by then",
    ]);
  });

  it("is refused where it does not fit into the variables of a function", () => {
    const bytes = Buffer.byteLength(JSON.stringify([entry]));
    const fits = Array<object>(Math.floor(2_000 / bytes)).fill(entry);
    assert.deepEqual(problems("dev", { allow: fits }), []);
    const allow = [...fits, entry];
    const size = Buffer.byteLength(JSON.stringify(allow));
    assert.deepEqual(problems("dev", { allow }), [
      `audit.allow: at most 2000 bytes as JSON (these are ${size}), which is what fits into the variables of a function: join entries of one principal, or give shorter reasons`,
    ]);
  });
});
