import assert from "node:assert/strict";
import { RunError } from "@pulumi/pulumi";
import { parseStackConfig } from "../../../components/config/load";
import { mostHoursAMonth } from "../../../components/shared/working-hours";
import { stackConfig, stacks } from "../../support/stacks";

const valid = () => ({ environment: "dev", ...structuredClone(stackConfig("dev")) });

/** The lines that a configuration is refused with, below the one that names the file. */
function problems(raw: unknown): readonly string[] {
  try {
    parseStackConfig(raw, "Pulumi.dev.yaml");
  } catch (error) {
    assert.ok(error instanceof RunError);
    const [first, ...lines] = error.message.split("\n");
    assert.equal(first, "Pulumi.dev.yaml is invalid:");
    return lines.map((line) => line.trim());
  }
  return [];
}

/** The valid configuration with one value changed, by path. */
function changed(path: string, value: unknown): unknown {
  const raw: Record<string, unknown> = valid();
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let inner = raw;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(inner, last);
  else inner[last] = value;
  return raw;
}

describe("stack configuration", () => {
  for (const stack of stacks) {
    it(`of ${stack} is valid`, () => {
      const raw = { environment: stack, ...stackConfig(stack) };
      assert.equal(parseStackConfig(raw, `Pulumi.${stack}.yaml`).environment, stack);
    });
  }

  it("spells out the same keys in all three files", () => {
    const keysOf = (value: unknown, path: string): readonly string[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
        : [path];
    const [first, ...others] = stacks.map((stack) => keysOf(stackConfig(stack), stack.at(0) ?? ""));
    const bare = (keys: readonly string[] = []) => keys.map((key) => key.slice(1)).sort();
    for (const other of others) assert.deepEqual(bare(other), bare(first));
  });

  const rows: readonly (readonly [string, unknown, string])[] = [
    [
      "network.zoness",
      ["a"],
      "network.zoness: there is no such key; remove it or correct its name",
    ],
    ["databse", {}, "databse: there is no such key; remove it or correct its name"],
    ["region", undefined, "region: is missing; give a value of type string"],
    [
      "audit.webhook",
      "teams",
      'audit.webhook: is "teams"; use one of none, slack, discord, generic',
    ],
    ["durable", "y".repeat(300), `durable: is "${"y".repeat(199)}…; use a value of type boolean`],
    ["network.nat", "double", 'network.nat: is "double"; use one of none, single, perZone'],
    ["durable", "yes", 'durable: is "yes"; use a value of type boolean'],
    [
      "network.cidr",
      "10.10.0.0/24",
      'network.cidr: is "10.10.0.0/24"; use a block from /16 (the largest that AWS takes) to /20 (below it the subnets do not fit)',
    ],
    ["network.zones", [], "network.zones: is []; use at least 1 entry"],
    ["network.zones", ["a"], ""],
    ["network.zones", ["a", "a"], 'network.zones: is ["a","a"]; use each zone once'],
    [
      "edge.domain.hostedZoneId",
      "app",
      'edge.domain.hostedZoneId: is "app"; use the id of a Route 53 zone, as in Z0123456789ABC',
    ],
    ["edge.domain", undefined, "edge.domain: is missing; give a value of type object"],
    ["edge.frontend.mode", "nginx", 'edge.frontend.mode: is "nginx"; use one of ecs, s3, both'],
    ["backend.tasks.day.min", 1.5, "backend.tasks.day.min: is 1.5; use a whole number"],
    ["backend.tasks.day.max", 1, "backend.tasks.day.max: is 1; use more than min"],
    [
      "frontend.user",
      "0:0",
      'frontend.user: is "0:0"; use the numbers of a user and a group other than root, as in 1000:1000',
    ],
    [
      "scaling.evening",
      "24:00",
      'scaling.evening: is "24:00"; use a time from 00:00 to 23:59, in quotes',
    ],
    ["backend.port", 70_000, "backend.port: is 70000; use at most 65535"],
    [
      "backend.memoryMiB",
      4096,
      "backend.memoryMiB: is 4096; use one of 512, 1024, 2048 with cpu 256",
    ],
    ["backend.cpu", 300, "backend.cpu: is 300; use one of 256, 512, 1024, 2048, 4096, 8192, 16384"],
    [
      "backend.healthPath",
      "health",
      'backend.healthPath: is "health"; use a text that starts with /',
    ],
    ["images.scanning", "off", 'images.scanning: is "off"; use one of basic, enhanced'],
    ["account.id", "12", 'account.id: is "12"; use an account id of twelve digits, in quotes'],
    ["finops.email", "nobody", 'finops.email: is "nobody"; use a valid email'],
    [
      "database.engine",
      "oracle",
      'database.engine: is "oracle"; use one of postgres, mysql, sqlserver-se',
    ],
    [
      "officeHours",
      "9 to 5",
      'officeHours: is "9 to 5"; use always, or days and times of four hours at least, as in MON-FRI 08:30-18:00 (São Paulo)',
    ],
    ["officeHours", "always", ""],
    ["backup.monthly", 366, "backup.monthly: is 366; use at most 365"],
    ["database.maxStorageGiB", 20, ""],
    ["database.storageGiB", 60, "database.maxStorageGiB: is 50; use at least database.storageGiB"],
    [
      "logRetentionDays",
      31,
      "logRetentionDays: is 31; use one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365",
    ],
    [
      "guardrails.threatFeatures",
      ["EKS_AUDIT_LOGS"],
      'guardrails.threatFeatures.0: is "EKS_AUDIT_LOGS"; use one of S3_DATA_EVENTS, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS',
    ],
    [
      "guardrails.standards",
      ["fsbp"],
      'guardrails.standards: is ["fsbp"]; use no standard while recording is off: Security Hub asks AWS Config',
    ],
    [
      "guardrails.conformance",
      true,
      "guardrails.conformance: is true; use false while recording is off: the rules are those of AWS Config",
    ],
    ["guardrails.recording", "daily", ""],
    [
      "identityCenter.instanceArn",
      "ssoins-1",
      'identityCenter.instanceArn: is "ssoins-1"; use none, or the ARN of an instance, as in arn:aws:sso:::instance/ssoins-0123456789abcdef',
    ],
    ["identityCenter.instanceArn", "arn:aws:sso:::instance/ssoins-0123456789abcdef", ""],
  ];
  for (const [path, value, expected] of rows) {
    it(`${expected === "" ? "takes" : "refuses"} ${path} ${value === undefined ? "missing" : JSON.stringify(value)}`, () => {
      assert.deepEqual(problems(changed(path, value)), expected === "" ? [] : [expected]);
    });
  }

  it("insists that prod is durable", () => {
    const raw = { ...valid(), environment: "prod", officeHours: "always" };
    assert.deepEqual(problems(raw), ["durable: is false; use true in prod"]);
  });

  it("takes no domain, but then no distribution either, which needs one", () => {
    const without = { ...(stackConfig("dev")["edge"] as object), domain: null };
    assert.deepEqual(problems({ ...valid(), edge: without }), []);
    const frontend = { mode: "s3", priceClass: "PriceClass_100" };
    assert.deepEqual(problems({ ...valid(), edge: { ...without, frontend } }), [
      'edge.frontend.mode: is "s3"; use ecs as long as edge.domain is null: a distribution needs a domain',
    ]);
  });

  const inEnvironment = (environment: string, officeHours: string) =>
    problems({ ...valid(), environment, officeHours, durable: true });

  it("insists that prod always runs", () => {
    assert.deepEqual(inEnvironment("prod", "MON-FRI 08:30-18:00"), [
      'officeHours: is "MON-FRI 08:30-18:00"; use always in prod',
    ]);
    assert.deepEqual(inEnvironment("prod", "always"), []);
  });

  it("holds hom, and no other, to 220 hours a month", () => {
    assert.deepEqual(inEnvironment("hom", "MON-FRI 08:30-18:00"), []);
    for (const [hours, comes] of [
      ["MON-FRI 08:25-18:00", "220.41666666666666"],
      ["always", "744"],
    ] as const) {
      assert.deepEqual(inEnvironment("hom", hours), [
        `officeHours: is "${hours}"; use hours that come to 220 in the longest month at most in hom, where these come to ${comes}`,
      ]);
      assert.deepEqual(inEnvironment("dev", hours), []);
    }
    assert.deepEqual(inEnvironment("hom", "MON-FRI 08:00-17:33"), []);
  });

  it("of hom comes to 218.5 hours in the longest month", () => {
    const raw = { environment: "hom", ...stackConfig("hom") };
    const { officeHours } = parseStackConfig(raw, "Pulumi.hom.yaml");
    assert.ok(officeHours);
    assert.equal(mostHoursAMonth(officeHours), 218.5);
  });

  it("tells every problem of a file at once", () => {
    const raw = {
      ...valid(),
      databse: {},
      region: 5,
      account: { id: "1", owner: "no", makesEcsRole: false },
    };
    assert.deepEqual([...problems(raw)].sort(), [
      'account.id: is "1"; use an account id of twelve digits, in quotes',
      'account.owner: is "no"; use a value of type boolean',
      "databse: there is no such key; remove it or correct its name",
      "region: is 5; use a value of type string",
    ]);
  });
});
