import assert from "node:assert/strict";
import fc from "fast-check";
import { redacted, redactedMark } from "../../../../lambda/cloudtrail-alerts/alerts/redact";
import type { Json } from "../../../../lambda/cloudtrail-alerts/json";

const token = `IQoJb3JpZ2lu${"A1b2/+=".repeat(20)}`;

describe("redaction", () => {
  const secrets: [what: string, value: Json, clean: Json][] = [
    [
      "the credentials of GetFederationToken",
      { credentials: { accessKeyId: "ASIAEXAMPLE", sessionToken: token, expiration: "soon" } },
      {
        credentials: { accessKeyId: "ASIAEXAMPLE", sessionToken: redactedMark, expiration: "soon" },
      },
    ],
    [
      "the secret of CreateAccessKey",
      { accessKey: { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "x", status: "Active" } },
      {
        accessKey: { accessKeyId: "AKIAEXAMPLE", secretAccessKey: redactedMark, status: "Active" },
      },
    ],
    [
      "passwords, of every type and under every name",
      { password: 1234, newPassword: { a: 1 }, master_user_password: "x", oldPassword: ["x"] },
      {
        password: redactedMark,
        newPassword: redactedMark,
        master_user_password: redactedMark,
        oldPassword: redactedMark,
      },
    ],
    [
      "a variable that is named like a secret",
      {
        environment: [
          { name: "DB_PASSWORD", value: "x" },
          { name: "DB_HOST", value: "db" },
        ],
      },
      {
        environment: [
          { name: "DB_PASSWORD", value: redactedMark },
          { name: "DB_HOST", value: "db" },
        ],
      },
    ],
    ["a session token inside a text", `use ${token} now`, `use ${redactedMark} now`],
    [
      "a secret key inside a command",
      "export AWS_SECRET_ACCESS_KEY=wJalr/EXAMPLEKEY; ls",
      `export AWS_SECRET_ACCESS_KEY=${redactedMark}; ls`,
    ],
    [
      "a password inside JSON inside a text",
      '{\\"password\\": \\"hunter22\\", \\"user\\": \\"ana\\"}',
      `{\\"password\\": \\"${redactedMark}\\", \\"user\\": \\"ana\\"}`,
    ],
    [
      "a signature inside a URL",
      "https://x/?X-Amz-Signature=0123456789abcdef&X-Amz-Date=1",
      `https://x/?X-Amz-Signature=${redactedMark}&X-Amz-Date=1`,
    ],
    [
      "a private key",
      "-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nrest",
      `${redactedMark}\nrest`,
    ],
    [
      "variables, options and parameters that are named like what opens something",
      {
        a: { name: "GITHUB_TOKEN", value: "x" },
        b: { optionName: "DB_PASS", value: "x" },
        c: { parameterKey: "DBPassword", parameterValue: "x" },
        d: { Name: "JWT_SIGNING_KEY", Value: "x" },
      },
      {
        a: { name: "GITHUB_TOKEN", value: redactedMark },
        b: { optionName: "DB_PASS", value: redactedMark },
        c: { parameterKey: "DBPassword", parameterValue: redactedMark },
        d: { Name: "JWT_SIGNING_KEY", Value: redactedMark },
      },
    ],
    [
      "the password of an address",
      { name: "STORE", value: "postgres://app:hunter2@db/x" },
      { name: "STORE", value: `postgres://app:${redactedMark}@db/x` },
    ],
    [
      "a bearer's token",
      "Authorization: Bearer eyJhbGciOi.x-y",
      `Authorization: Bearer ${redactedMark}`,
    ],
    [
      "a password of a command",
      "mysql --password hunter2 -u ana",
      `mysql --password ${redactedMark} -u ana`,
    ],
    ["a short password with punctuation", "password=ab,c&d rest", `password=${redactedMark} rest`],
    ["a token by its beginning", `clone ghp_${"a1B2".repeat(9)}`, `clone ${redactedMark}`],
    [
      "credentials in JSON inside a text",
      '{"secretAccessKey":"wJalr","sessionToken":"x"}',
      `{"secretAccessKey":"${redactedMark}","sessionToken":"${redactedMark}"}`,
    ],
    ["a private key that is cut", "-----BEGIN PRIVATE KEY-----\nMII", redactedMark],
  ];
  for (const [what, value, clean] of secrets)
    it(`takes out ${what}`, () => {
      assert.deepEqual(redacted(value), clean);
    });

  it("leaves what only sounds like a secret, because it helps", () => {
    const harmless = {
      secretId: "prod/db",
      secretName: "db",
      passwordLastUsed: "2026-03-01T10:00:00Z",
      minimumPasswordLength: 14,
      manageMasterUserPassword: true,
      masterUserPassword: null,
      nextToken: "1",
      clientRequestToken: "2",
      accessKeyId: "AKIAEXAMPLE",
      tags: [{ key: "Owner", value: "ana" }],
      environment: [{ name: "KMS_KEY", value: "alias/data" }],
      address: "https://sqs.sa-east-1.amazonaws.com/111122223333/orders",
      agent: "aws-sdk-js/3.1 --passive token bearer",
      text: "the password is wrong",
    };
    assert.deepEqual(redacted(harmless), harmless);
  });

  it("cuts what is nested deeper than any event", () => {
    const deep = JSON.parse("[".repeat(50_000) + "]".repeat(50_000)) as Json;
    assert.match(JSON.stringify(redacted(deep)), /^\[{32}"\[nested too deeply\]"\]{32}$/);
  });

  it("keeps everything of JSON that has no secret in it, in a copy", () => {
    const plainKeys = fc.constantFrom("a", "name", "Key", "value", "id");
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.dictionary(plainKeys, tie("value")),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        assert.deepEqual(redacted(json), json);
      }),
    );
  });

  // Where a pattern takes the square of a text's length, these take minutes, and the test times out.
  it("is not slowed down by a text made for that", () => {
    const traps = [
      `password${" ".repeat(200_000)}`,
      "-----BEGIN ".repeat(20_000),
      "-----BEGIN PRIVATE KEY-----".repeat(10_000),
      `${"FwoGZXIvYXdz".repeat(20_000)}!`,
      "password=".repeat(30_000),
      "://a:".repeat(50_000),
      `://a:${"x".repeat(200_000)}`,
      "bearer ".repeat(30_000),
      ` --password${" ".repeat(200_000)}`,
    ];
    for (const trap of traps) assert.equal(typeof redacted(trap), "string");
  });
});
