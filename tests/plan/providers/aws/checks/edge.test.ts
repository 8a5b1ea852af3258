import { secret, unknown } from "../../../../../plan/protocol/wire";
import { arnOf, describeType, notAnArn } from "./support";

const policy = '{"Version":"2012-10-17","Statement":[]}';

describe("checks of identities, certificates, names and firewalls", () => {
  describeType("aws:iam/role:Role", { name: "reader", assumeRolePolicy: policy }, [
    [{ assumeRolePolicy: { Version: "2012-10-17" } }],
    [{ assumeRolePolicy: "{" }, 'assumeRolePolicy: expected to be valid JSON, got "{"'],
    [
      { name: "a".repeat(65), maxSessionDuration: 3599 },
      "maxSessionDuration: expected to be in the range (3600 - 43200), got 3599",
      `name: expected to be 1 to 64 characters long, got "${"a".repeat(65)}"`,
    ],
    [{ name: "a/b" }, 'name: expected only letters, digits and _+=,.@-, got "a/b"'],
    [{ permissionsBoundary: "all" }, notAnArn("permissionsBoundary", "all")],
  ]);

  describeType("aws:iam/rolePolicy:RolePolicy", { name: "read", role: "reader", policy }, [
    [
      { role: arnOf("iam", "role/reader") },
      `role: expected to be the role's name, not its ARN, got "${arnOf("iam", "role/reader")}"`,
    ],
    [
      { policy: ` ${policy}` },
      `policy: expected to be a JSON object, with no space before it, got ${JSON.stringify(` ${policy}`)}`,
    ],
    [
      { policy: secret(JSON.stringify({ Sid: "x".repeat(10_240) })) },
      "policy: expected to be at most 10240 bytes long, spaces not counted, got [secret]",
    ],
  ]);

  describeType("aws:iam/policy:Policy", { policy }, [
    [{ policy: { Sid: "x".repeat(6000) } }],
    [
      { policy: { Sid: "x".repeat(6144) } },
      `policy: expected to be at most 6144 bytes long, spaces not counted, got {"Sid":"${"x".repeat(72)}…`,
    ],
  ]);

  describeType(
    "aws:acm/certificate:Certificate",
    {
      domainName: "shop.example",
      validationMethod: "DNS",
      subjectAlternativeNames: ["*.shop.example"],
    },
    [
      [
        { domainName: "shop.example.", validationMethod: "MAIL" },
        'domainName: expected no dot at the end, got "shop.example."',
        'validationMethod: expected to be one of "DNS", "EMAIL", "HTTP", got "MAIL"',
      ],
      [
        { domainName: null },
        "domainName: one of domainName, privateKey, privateKeyWo must be specified",
      ],
      [
        { certificateAuthorityArn: arnOf("acm-pca", "certificate-authority/1") },
        "certificateAuthorityArn: conflicts with validationMethod",
      ],
    ],
  );

  describeType(
    "aws:route53/record:Record",
    { zoneId: "Z1", name: "shop.example", type: "A", records: ["10.0.0.1"], ttl: 60 },
    [
      [{ records: null, ttl: null, aliases: [{ name: "lb", zoneId: "Z2" }] }],
      [
        { aliases: [{ name: "lb", zoneId: "Z2" }] },
        "aliases: only one of aliases, records can be specified, but aliases, records were specified",
        "ttl: conflicts with aliases",
      ],
      [
        { records: null },
        "aliases: one of aliases, records must be specified",
        "ttl: all of ttl, records must be specified, records is missing",
      ],
      [{ records: unknown }],
      [
        { type: "ALIAS" },
        'type: expected to be one of "A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT", got "ALIAS"',
      ],
      [
        { weightedRoutingPolicies: [{ weight: 1 }] },
        "weightedRoutingPolicies: all of weightedRoutingPolicies, setIdentifier must be specified, setIdentifier is missing",
      ],
      [
        {
          failoverRoutingPolicies: [{ type: "PRIMARY" }],
          latencyRoutingPolicies: [{}],
          setIdentifier: "a",
        },
        "failoverRoutingPolicies: conflicts with latencyRoutingPolicies",
      ],
    ],
  );

  describeType("aws:secretsmanager/secret:Secret", { name: "shop/db", recoveryWindowInDays: 7 }, [
    [{ recoveryWindowInDays: 0 }],
    [
      { recoveryWindowInDays: 6, name: "a b" },
      'name: expected only letters, digits and /_+=.@-, got "a b"',
      "recoveryWindowInDays: expected to be 0, or in the range (7 - 30), got 6",
    ],
  ]);

  describeType(
    "aws:secretsmanager/secretVersion:SecretVersion",
    { secretId: "1", secretString: secret("x") },
    [[{ secretBinary: secret("eA==") }, "secretString: conflicts with secretBinary"]],
  );

  describeType(
    "aws:wafv2/webAcl:WebAcl",
    { name: "edge", scope: "REGIONAL", visibilityConfig: { metricName: "edge" } },
    [
      [
        { scope: "GLOBAL", rules: [{ name: "", priority: -1 }] },
        'rules[0].name: expected to be 1 to 128 characters long, got ""',
        "rules[0].priority: expected to be at least 0, got -1",
        'scope: expected to be one of "CLOUDFRONT", "REGIONAL", got "GLOBAL"',
      ],
    ],
  );

  describeType(
    "aws:cloudfront/distribution:Distribution",
    {
      httpVersion: "http2and3",
      defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
      restrictions: { geoRestriction: { restrictionType: "none" } },
    },
    [
      [
        { httpVersion: "h2", defaultCacheBehavior: { viewerProtocolPolicy: "https" } },
        'defaultCacheBehavior.viewerProtocolPolicy: expected to be one of "allow-all", "https-only", "redirect-to-https", got "https"',
        'httpVersion: expected to be one of "http1.1", "http2", "http2and3", "http3", got "h2"',
      ],
    ],
  );
});
