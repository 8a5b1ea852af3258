import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { rules } from "../../../policy/rules";
import { environments } from "../../../policy/rule/environment";
import { notPublic } from "../../../policy/rules/rds";
import { judge } from "../support";

const folder = path.join(__dirname, "../../../policy/rules");
const load = createRequire(__filename);

function isRule(value: unknown): boolean {
  return typeof value === "object" && value !== null && "remediation" in value;
}

describe("the rules of the pack", () => {
  it("are all that the family files declare, and one over those", () => {
    const files = readdirSync(folder).filter(
      (file) => file !== "index.ts" && !file.endsWith(".examples.ts"),
    );
    const declared = files.flatMap((file) =>
      Object.values(load(path.join(folder, file)) as Record<string, unknown>).filter(isRule),
    );
    const [over, ...families] = rules.toReversed();
    assert.equal(over?.name, "no-ignored-security-changes");
    assert.deepEqual(new Set(families), new Set(declared));
  });

  it("have names of their own, and none twice in the list", () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
    // The policy server keeps the name "all" for itself.
    for (const name of names) assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  for (const rule of rules) {
    describe(rule.name, () => {
      it("says what is good, how to get there, and where that is written", () => {
        assert.match(rule.description, /^[A-Z].+\.$/s);
        assert.match(rule.remediation, /^[A-Z].+\.$/s);
        assert.match(rule.source, /^https:\/\/(docs\.aws\.amazon\.com|www\.pulumi\.com\/docs)\//);
      });

      it("names the same control elsewhere by its id", () => {
        const id =
          /^(CKV2?_AWS_\d+|CIS \d+(\.\d+)+|AWS-\d{4}|[A-Z][A-Za-z0-9]+\.\d+|CB [A-Z0-9]+-\d+|guard [A-Z_]+)$/;
        for (const ref of rule.refs) assert.match(ref, id);
      });

      it("judges something", () => {
        assert.ok("check" in rule || "checkStack" in rule);
        assert.equal("check" in rule, rule.on !== undefined);
      });

      it("has its parameters for each environment", () => {
        for (const values of Object.values(rule.parameters ?? {})) {
          assert.deepEqual(Object.keys(values), environments);
        }
      });
    });
  }
});

describe("a rule's props", () => {
  it("follow from the type: what is misspelt does not compile", () => {
    // @ts-expect-error -- publiclyAccessible
    judge(notPublic, "aws:rds/instance:Instance", { publiclyAccesible: true });
    // @ts-expect-error -- a boolean
    judge(notPublic, "aws:rds/instance:Instance", { publiclyAccessible: "no" });
  });
});
