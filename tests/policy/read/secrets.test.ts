import assert from "node:assert/strict";
import fc from "fast-check";
import { mayBeSecret, namesSecret, secretKindOf } from "../../../policy/read/secrets";

/** Put together here, so that no scanner takes this file for a leak. */
const letters = (count: number) => "Ab1".repeat(count).slice(0, count);
const secrets: readonly (readonly [string, string])[] = [
  ["a private key", "-----BEGIN PRIVATE" + " KEY-----\nabc"],
  ["a private key", "-----BEGIN RSA PRIVATE" + " KEY-----\nabc"],
  ["a private key", "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----"],
  ["an AWS access key", "AKIA" + "IOSFODNN7EXAMPLE"],
  ["an AWS access key", "ASIA" + "IOSFODNN7EXAMPLE"],
  ["a GitHub token", "ghp_" + letters(36)],
  ["a GitHub token", "ghs_" + letters(36)],
  ["a GitHub token", "github_pat_" + letters(30)],
  ["a GitLab token", "glpat-" + letters(20)],
  ["a Slack token", "xoxb-" + letters(24)],
  ["a Slack webhook", "https://hooks.slack.com" + "/services/T0/B0/x"],
  ["a Stripe key", "sk_live_" + letters(24)],
  ["a Stripe key", "rk_test_" + letters(24)],
  ["a Stripe key", "whsec_" + letters(24)],
  ["a Mercado Pago token", "APP_USR-" + "1234567890123456-010203-" + "0a".repeat(16)],
  ["a Google API key", "AIza" + letters(35)],
  ["a SendGrid key", "SG." + letters(22) + "." + letters(43)],
  ["an npm token", "npm_" + letters(36)],
  ["an OpenAI or Anthropic key", "sk-ant-" + letters(24)],
  ["a Pulumi token", "pul-" + "0a".repeat(20)],
  ["a JSON Web Token", "eyJ" + letters(20) + ".eyJ" + letters(20) + "." + letters(20)],
  ["a URL with a password", "postgres://app:" + "swordfish@db.internal:5432/shop"],
  ["a URL with a password", "rediss://:" + "swordfish@cache:6379"],
  ["a connection string with a password", "Server=db;User Id=sa;Password=" + "swordfish;"],
  ["a connection string with a password", "jdbc:mysql://db/shop?user=a&password=" + "swordfish"],
  ["a connection string with a password", "AccountName=a;AccountKey=" + letters(20)],
  ["a connection string with a password", "Uid=sa;Pwd=" + "swordfish"],
];

describe("secretKindOf", () => {
  for (const [kind, secret] of secrets) {
    it(`knows ${kind} by its form (${secret.slice(0, 11)}…), alone and within a text`, () => {
      assert.equal(secretKindOf(secret), kind);
      assert.equal(secretKindOf(`--flag "${secret}" more`), kind);
    });
  }

  it("takes nothing else for one", () => {
    for (const text of [
      "",
      "development",
      "AKIA",
      // A hash and an id: as random as a secret, and none.
      "da39a3ee5e6b4b0d3255bfef95601890afd80709",
      "6f9619ff-8b86-d011-b42d-00c04fc964ff",
      "-----BEGIN CERTIFICATE-----",
      "-----BEGIN PUBLIC KEY-----",
      "arn:aws:secretsmanager:sa-east-1:777788889999:secret:db-AbCdEf",
      "postgres://app@db.internal:5432/shop",
      "https://api.example:8443/a@b",
      "postgres://app:$DB_PASSWORD@db/shop",
      "postgres://app:<password>@db/shop",
      "Server=db;Password=${DB_PASSWORD};",
      "--require-password=true",
      "if (password === given)",
      "task-force-xoxb",
    ]) {
      assert.equal(secretKindOf(text), undefined, text);
    }
    assert.equal(secretKindOf(42), undefined);
    assert.equal(secretKindOf({ password: "x" }), undefined);
  });

  it("takes no long over a long text", () => {
    fc.assert(
      fc.property(fc.constantFrom("a", "a:", "eyJ", "password", "://", "a://b:"), (part) => {
        const started = process.cpuUsage();
        secretKindOf(part.repeat(20_000));
        assert.ok(process.cpuUsage(started).user < 1_000_000);
      }),
      { numRuns: 12 },
    );
  });
});

describe("namesSecret", () => {
  it("knows the names of secrets in every style", () => {
    for (const name of [
      "PASSWORD",
      "DB_PASSWORD",
      "dbPassword",
      "db-password",
      "dbpassword",
      "MYSQL_PASS",
      "DB_PWD",
      "DB_SENHA",
      "CLIENT_SECRET",
      "apiKey",
      "API_KEY",
      "apikey",
      "splunk-token",
      "GITHUB_TOKEN",
      "STRIPE_SECRET_KEY",
      "secret_key",
      "AWS_ACCESS_KEY_ID",
      "AWS_SECRET_ACCESS_KEY",
      "ECS_ENGINE_AUTH_DATA",
      "GOOGLE_CREDENTIALS",
      "SSH_PRIVATE_KEY",
      "spring.datasource.password",
      "DB_PASSWORD_2",
      "DB_PASSWORD_PROD",
      "SIGNING_KEY_V2_CURRENT",
    ]) {
      assert.ok(namesSecret(name), name);
    }
  });

  it("does not take what is about a secret for the secret", () => {
    for (const name of [
      "",
      "PWD",
      "BYPASS",
      "PUBLIC_KEY",
      "PARTITION_KEY",
      "DB_SECRET_ARN",
      "SECRET_NAME",
      "TOKEN_TTL",
      "TOKEN_URL",
      "MAX_TOKENS",
      "PASSWORD_MIN_LENGTH",
      "SECRETS_MANAGER_ENDPOINT",
      "ENVIRONMENT",
      "_",
      "__2",
    ]) {
      assert.ok(!namesSecret(name), name);
    }
  });
});

describe("mayBeSecret", () => {
  it("is what a value is, unless it only says where the secret is", () => {
    for (const value of ["swordfish", "oh no D:", "12345678", 12345678, "/root", "a/b/c"]) {
      assert.ok(mayBeSecret(value), String(value));
    }
    for (const value of [
      undefined,
      null,
      "",
      "  ",
      true,
      "true",
      "False",
      "arn:aws:secretsmanager:sa-east-1:777788889999:secret:db-AbCdEf",
      "arn:aws-cn:ssm:cn-north-1:777788889999:parameter/db",
      "{{resolve:secretsmanager:db:SecretString:password}}",
      "${DB_PASSWORD}",
      "$DB_PASSWORD",
      "/run/secrets/db",
      "/prod/db/password",
      "vault:secret/data/db#password",
    ]) {
      assert.ok(!mayBeSecret(value), String(value));
    }
  });
});
