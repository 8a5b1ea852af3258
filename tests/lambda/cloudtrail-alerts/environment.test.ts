import assert from "node:assert/strict";
import { parseEnvironment } from "../../../lambda/cloudtrail-alerts/environment";

const arn = (name: string) => `arn:aws:sns:sa-east-1:111122223333:${name}`;

const variables = {
  TOPIC_ARN_HIGH: arn("high"),
  TOPIC_ARN_MEDIUM: arn("medium"),
  TOPIC_ARN_INFO: arn("info"),
  QUARANTINE_BUCKET: "quarantine",
  STATE_TABLE: "state",
  LOG_BUCKETS: "trail, flow-logs",
};

const fails = (changes: Record<string, string | undefined>, ...problems: string[]) => {
  assert.throws(() => parseEnvironment({ ...variables, ...changes }), {
    message: `The environment is invalid:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
  });
};

describe("environment", () => {
  it("says all that the function needs", () => {
    assert.deepEqual(
      parseEnvironment({
        ...variables,
        MAX_OBJECT_BYTES: "1000",
        AWS_LAMBDA_FUNCTION_NAME: "alerts",
      }),
      {
        topicArns: { high: arn("high"), medium: arn("medium"), info: arn("info") },
        quarantineBucket: "quarantine",
        stateTable: "state",
        settings: {
          logBuckets: new Set(["trail", "flow-logs"]),
          knownAccounts: new Set(),
          automationPrincipals: new Set(),
          protectedLogGroups: new Set(),
          scannerPrincipals: new Set(),
          exportBuckets: new Set(),
          monitorResources: new Set([
            "alerts",
            "high",
            "medium",
            "info",
            "quarantine",
            "state",
            "trail",
            "flow-logs",
          ]),
        },
        allow: [],
        runbookBase: "",
        maxObjectBytes: 1000,
        functionName: "alerts",
      },
    );
  });

  it("caps objects at 256 MiB where it says nothing", () => {
    assert.equal(parseEnvironment(variables).maxObjectBytes, 268_435_456);
  });

  it("says what is known about the account, where it does", () => {
    const { settings } = parseEnvironment({
      ...variables,
      KNOWN_ACCOUNTS: "444455556666, 777788889999",
      AUTOMATION_PRINCIPALS: "arn:aws:iam::111122223333:role/deploy",
      PROTECTED_LOG_GROUPS: "/ecs/api",
      MONITOR_RESOURCES: "trail-files",
      EGRESS_CIDRS: "192.0.2.10/32,2001:db8::/32",
    });
    assert.deepEqual(settings.knownAccounts, new Set(["444455556666", "777788889999"]));
    assert.deepEqual(
      settings.automationPrincipals,
      new Set(["arn:aws:iam::111122223333:role/deploy"]),
    );
    assert.deepEqual(settings.protectedLogGroups, new Set(["/ecs/api"]));
    assert.equal(settings.monitorResources?.has("trail-files"), true);
    const holds = (address: string, family: "ipv4" | "ipv6") =>
      settings.egressAddresses?.check(address, family);
    assert.deepEqual(
      [holds("192.0.2.10", "ipv4"), holds("192.0.2.11", "ipv4"), holds("2001:db8::7", "ipv6")],
      [true, false, true],
    );
  });

  it("says who reads everything and where data and resources may be, where it does", () => {
    const { settings } = parseEnvironment({
      ...variables,
      SCANNER_PRINCIPALS: "arn:aws:iam::111122223333:role/scanner",
      EXPORT_BUCKETS: "exports",
      ALLOWED_REGIONS: "sa-east-1,us-east-1",
      AWS_REGION: "eu-west-1",
    });
    assert.deepEqual(
      settings.scannerPrincipals,
      new Set(["arn:aws:iam::111122223333:role/scanner"]),
    );
    assert.deepEqual(settings.exportBuckets, new Set(["exports"]));
    assert.deepEqual(settings.allowedRegions, new Set(["sa-east-1", "us-east-1"]));
  });

  it("takes the function's own region for the allowed one unless it names others", () => {
    const { settings } = parseEnvironment({ ...variables, AWS_REGION: "us-gov-west-1" });
    assert.deepEqual(settings.allowedRegions, new Set(["us-gov-west-1"]));
  });

  it("says what runbooks are appended to, where it does", () => {
    const base = "https://git.example/platform/";
    const { runbookBase } = parseEnvironment({ ...variables, RUNBOOK_BASE_URL: base });
    assert.equal(runbookBase, base);
    for (const RUNBOOK_BASE_URL of ["http://git.example/", "https://git.example", "x"])
      fails(
        { RUNBOOK_BASE_URL },
        `RUNBOOK_BASE_URL is "${RUNBOOK_BASE_URL}"; it takes an https URL that ends in /, or nothing`,
      );
  });

  it("refuses what it says about the account and cannot be", () => {
    fails(
      { KNOWN_ACCOUNTS: "4444" },
      'KNOWN_ACCOUNTS names "4444", which is not the id of an account',
    );
    fails(
      { AUTOMATION_PRINCIPALS: "deploy" },
      'AUTOMATION_PRINCIPALS names "deploy", which is not the ARN of a role or user',
    );
    fails(
      { PROTECTED_LOG_GROUPS: "/ecs/api:*" },
      'PROTECTED_LOG_GROUPS names "/ecs/api:*", which is not the name of a log group',
    );
    fails(
      { SCANNER_PRINCIPALS: "scanner" },
      'SCANNER_PRINCIPALS names "scanner", which is not the ARN of a role or user',
    );
    fails(
      { EXPORT_BUCKETS: "Exports" },
      'EXPORT_BUCKETS names "Exports", which is not the name of an S3 bucket',
    );
    fails(
      { ALLOWED_REGIONS: "sa-east" },
      'ALLOWED_REGIONS names "sa-east", which is not the name of a region',
    );
    for (const name of ["a:b", "*", "a*b"])
      fails(
        { MONITOR_RESOURCES: name },
        `MONITOR_RESOURCES names "${name}", which is not the name of a resource without colons and slashes, or how such names begin, with an * at the end`,
      );
    for (const block of ["192.0.2.10", "192.0.2.10/33", "192.0.2.10/", "x/8", "::/129", "::/8/8"])
      fails(
        { EGRESS_CIDRS: block },
        `EGRESS_CIDRS names "${block}", which is not a block of addresses like 192.0.2.10/32`,
      );
  });

  it("failure mode 24: takes topics of every partition", () => {
    const { topicArns } = parseEnvironment({
      ...variables,
      TOPIC_ARN_HIGH: "arn:aws-us-gov:sns:us-gov-west-1:111122223333:high",
    });
    assert.match(topicArns.high, /us-gov-west-1/);
  });

  it("failure mode 19: names every problem at once", () => {
    assert.throws(
      () => parseEnvironment({ MAX_OBJECT_BYTES: "1 GB", LOG_BUCKETS: "trail,,UPPER" }),
      {
        message: [
          "The environment is invalid:",
          "- TOPIC_ARN_HIGH is not set; it takes the ARN of a standard SNS topic",
          "- TOPIC_ARN_MEDIUM is not set; it takes the ARN of a standard SNS topic",
          "- TOPIC_ARN_INFO is not set; it takes the ARN of a standard SNS topic",
          "- QUARANTINE_BUCKET is not set; it takes the name of an S3 bucket",
          "- STATE_TABLE is not set; it takes the name of a DynamoDB table",
          '- LOG_BUCKETS names "", which is not the name of an S3 bucket',
          '- LOG_BUCKETS names "UPPER", which is not the name of an S3 bucket',
          '- MAX_OBJECT_BYTES is "1 GB"; it takes a number of bytes',
        ].join("\n"),
      },
    );
  });

  it("failure mode 19: refuses what is there and cannot work", () => {
    fails(
      { TOPIC_ARN_INFO: "arn:aws:sns:sa-east-1:111122223333:info.fifo" },
      'TOPIC_ARN_INFO is "arn:aws:sns:sa-east-1:111122223333:info.fifo"; it takes the ARN of a standard SNS topic',
    );
    fails(
      { LOG_BUCKETS: "" },
      "LOG_BUCKETS is not set; it takes names of S3 buckets, separated by commas",
    );
    for (const cap of ["0", "-1", "1.5", "1e9", ""])
      fails(
        { MAX_OBJECT_BYTES: cap },
        `MAX_OBJECT_BYTES is ${JSON.stringify(cap)}; it takes a number of bytes`,
      );
  });

  it("failure mode 26: refuses a quarantine in a log bucket, which would trigger the function by its own writing", () => {
    fails(
      { QUARANTINE_BUCKET: "trail" },
      'QUARANTINE_BUCKET is "trail", which LOG_BUCKETS names too; take another bucket, or the function is triggered by its own writing',
    );
  });
});
