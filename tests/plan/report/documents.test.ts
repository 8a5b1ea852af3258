import assert from "node:assert/strict";
import { Ajv } from "ajv";
import { blank, type Resource } from "../../../plan/engine/resource";
import type { Finding } from "../../../plan/policy/finding";
import type { PolicyLevel } from "../../../plan/policy/level";
import { junitDocument } from "../../../plan/report/junit";
import { sarifDocument, type Judged } from "../../../plan/report/sarif";
import { sarifSchema } from "./sarif-schema";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";

const resource: Resource = {
  ...{ urn, type: "aws:s3/bucket:Bucket", name: "logs", parent: undefined, custom: true },
  ...{ id: "", inputs: {}, outputs: {}, provider: undefined },
  dependencies: [],
  propertyDependencies: {},
  options: { ...blank.options, protect: false, retainOnDelete: false, aliases: [] },
  source: { file: "index.ts", line: 7 },
};

const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: "closed", severity: "high", enforcement: "mandatory", outcome: "violation", urn },
  message: 'is "open" & <wide>',
  ...more,
});

const findings = [
  finding({}),
  finding({ enforcement: "advisory", message: "is slow" }),
  finding({ outcome: "not-evaluated", message: "acl is unknown", reason: "acl is unknown" }),
  finding({
    outcome: "exempt",
    reason: "It is a test.",
    expires: "2027-01-31",
    message: "is open",
  }),
  finding({ outcome: "remediated", enforcement: "advisory", message: "changed acl" }),
];

const policy = (name: string) => ({
  ...{ name, description: `It is ${name}.`, severity: "high" as const, remediation: "Close it." },
  ...{ url: "https://example.com", tags: ["network", "S3.8"] },
  level: "mandatory" as PolicyLevel,
});

const judged = [
  { name: "dev", resources: [resource], findings, policies: [policy("closed"), policy("tidy")] },
];

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly object[] } };
  readonly results: readonly Record<string, unknown>[];
}

describe("findings as SARIF", () => {
  const { runs } = sarifDocument(judged) as { runs: [SarifRun] };
  const [{ tool, results }] = runs;

  it("describe each rule", () => {
    assert.deepEqual(tool.driver.rules[0], {
      id: "closed",
      shortDescription: { text: "It is closed." },
      help: { text: "Close it." },
      helpUri: "https://example.com",
      properties: { tags: ["network", "S3.8"], "security-severity": "8.0" },
    });
  });

  it("say which rule is switched off", () => {
    const off = { ...policy("closed"), level: "disabled" as PolicyLevel };
    const document = { name: "dev", resources: [], findings: [], policies: [off] };
    const {
      runs: [run],
    } = sarifDocument([document]) as { runs: [SarifRun] };
    assert.deepEqual(run.tool.driver.rules, [
      { ...tool.driver.rules[0], defaultConfiguration: { enabled: false } },
    ]);
  });

  it("name rule, text, file, line and resource", () => {
    assert.deepEqual(results[0], {
      ruleId: "closed",
      kind: "fail",
      level: "error",
      message: { text: 'is "open" & <wide>' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "index.ts" },
            region: { startLine: 7 },
          },
          logicalLocations: [{ fullyQualifiedName: urn, kind: "resource" }],
        },
      ],
    });
  });

  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(sarifSchema);
  const problems = (document: object) => {
    validate(document);
    return (validate.errors ?? []).map((error) => error.instancePath);
  };

  it("have the form that SARIF 2.1.0 wants", () => {
    assert.deepEqual(problems(sarifDocument(judged)), []);
    const [first] = judged;
    assert.ok(first);
    const moved = { ...resource, source: { file: "a shop/índex.ts", line: 7 } };
    assert.deepEqual(problems(sarifDocument([{ ...first, resources: [moved] }])), []);
    // The schema does see what is wrong.
    const wrong = { version: "2.1.0", runs: [{ tool: {}, results: [{ level: "mild" }] }] };
    assert.ok(problems(wrong).includes("/runs/0/results/0/level"));
  });

  it("warn where nothing is stopped, leave open what is undecided, suppress what is exempt", () => {
    assert.deepEqual(
      results.map(({ kind, level, suppressions }) => [kind, level, suppressions]),
      [
        ["fail", "error", undefined],
        ["fail", "warning", undefined],
        ["open", "none", undefined],
        [
          "fail",
          "warning",
          [{ kind: "external", status: "accepted", justification: "It is a test." }],
        ],
        ["informational", "none", undefined],
      ],
    );
  });
});

describe("findings as JUnit XML", () => {
  it("fail for what stops a deploy, skip the rest with its reason, and pass where there is nothing", () => {
    assert.equal(
      junitDocument(judged),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="dev" tests="6" failures="1" skipped="4">
    <testcase classname="tidy" name="all resources"/>
    <testcase classname="closed" name="logs"><failure message="is &quot;open&quot; &amp; &lt;wide&gt;">${urn}</failure></testcase>
    <testcase classname="closed" name="logs"><skipped message="violation: is slow"/></testcase>
    <testcase classname="closed" name="logs"><skipped message="not-evaluated: acl is unknown"/></testcase>
    <testcase classname="closed" name="logs"><skipped message="exempt until 2027-01-31: It is a test.: is open"/></testcase>
    <testcase classname="closed" name="logs"><skipped message="remediated: changed acl"/></testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it("count no policy that is switched off as passed", () => {
    const off: Judged = {
      ...{ name: "dev", resources: [], findings: [] },
      policies: [policy("tidy"), { ...policy("closed"), level: "disabled" }],
    };
    assert.match(junitDocument([off]), /tests="1"[^]*classname="tidy"/);
    assert.doesNotMatch(junitDocument([off]), /closed/);
  });

  it("hold no character that XML has no place for", () => {
    const [only] = judged;
    assert.ok(only);
    const text = junitDocument([{ ...only, findings: [finding({ message: "a\u0000b\nc" })] }]);
    assert.match(text, /message="a\u{fffd}b&#10;c"/u);
  });
});
