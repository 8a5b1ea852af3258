import assert from "node:assert/strict";
import { rules } from "../../../policy/rules";
import { hunt, type Result } from "./hunt";
import { ownStacks } from "./own-stacks";

/** Rules that a change of one value cannot turn against a stack of ours, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "cloudtrail-data-events-scoped":
    "our trail records no data events, so that it would take a whole selector to be wrong",
  "flow-log-cost":
    "it takes two changes: ours goes to S3, where gathering for a minute is not dear",
  "interface-endpoint-budget":
    "our stacks have NAT gateways instead, and one endpoint is not too many",
  "ssm-parameter-secure-string":
    "it takes two changes: ours are encrypted, and hold addresses by names that are not those of secrets",
  "tag-key-format": "a value that is taken away or turned changes no key of a tag",
};

describe("a change for the worse of a stack of our own", function () {
  // Three plans, and some ten thousand judgements.
  this.timeout(240_000);

  let results: ReadonlyMap<string, Result>;
  before(async () => {
    const stacks = await ownStacks();
    results = new Map(rules.map((rule) => [rule.name, hunt(rule, stacks)]));
  });

  const named = (wanted: Result) =>
    [...results].filter(([, result]) => result === wanted).map(([name]) => name);

  it("is caught by every rule that looks at one, but for the exceptions", () => {
    assert.deepEqual(named("uncaught").sort(), Object.keys(exceptions).sort());
  });

  it("is looked for by most rules, so that the test above means something", () => {
    assert.ok(named("caught").length > 120, `${named("caught").length} rules`);
  });
});
