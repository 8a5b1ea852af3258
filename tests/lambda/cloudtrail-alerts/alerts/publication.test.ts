import assert from "node:assert/strict";
import fc from "fast-check";
import { outgoing, summaryOf } from "../../../../lambda/cloudtrail-alerts/alerts/message";
import { publicationOf } from "../../../../lambda/cloudtrail-alerts/alerts/publication";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { alertNamed } from "../../support/alerts";
import { call, consoleLogin, roleSession, rootLogin } from "../../support/events";
import { publishedBody, publishedEmail } from "../../support/published";

const object = { bucket: "trail", key: "AWSLogs/a.json.gz", versionId: "v1" };

const published = (id: string, record: JsonObject) => outgoing(alertNamed(id, record), object);

const noMfa = (changes: JsonObject = {}) =>
  consoleLogin({ additionalEventData: { MFAUsed: "No" }, ...changes });

describe("what is published of an alert", () => {
  it("is the message itself for all subscribers but e-mail", () => {
    const { message, envelope } = published("root-console-login", rootLogin());
    assert.deepEqual(Object.keys(JSON.parse(envelope) as object), ["default", "email"]);
    assert.equal((JSON.parse(envelope) as JsonObject)["default"], message);
    assert.deepEqual(publishedBody(envelope)["event"], rootLogin());
  });

  it("is plain text for e-mail, with what people ask first", () => {
    const { envelope } = published("console-login-no-mfa", noMfa());
    const lines = publishedEmail(envelope).split("\n");
    assert.deepEqual(lines.slice(0, 10), [
      "🔴 Alta: Console sign-in without a second factor",
      "",
      "Who: arn:aws:iam::111122223333:user/ana (IAMUser)",
      "Access key: AKIAEXAMPLE",
      "From: 198.51.100.7 aws-cli/2.15",
      "What: ConsoleLogin (signin.amazonaws.com)",
      "Where: 111122223333 us-east-1",
      "When: 2026-03-01T10:00:00Z",
      "Events: 1",
      "Detection: console-login-no-mfa (T1078.004)",
    ]);
    assert.equal(lines[10], "Record: trail/AWSLogs/a.json.gz version v1 record 0");
    assert.deepEqual(lines.slice(-4), [
      'To silence it: add to audit.allow of the stack, with a reason and a last day: - {"detections":["console-login-no-mfa"],"principal":"arn:aws:iam::111122223333:user/ana","events":["ConsoleLogin"],"reason":"…","expires":"YYYY-MM-DD"} (console-login-no-mfa|111122223333|arn:aws:iam::111122223333:user/ana)',
      "",
      "Runbook: docs/runbooks/sign-in.md#console-login-no-mfa",
      "",
    ]);
  });

  it("says in its subject how bad it is, what, and in which account, in ASCII", () => {
    const subject = (changes: JsonObject) =>
      published("console-login-no-mfa", noMfa(changes)).subject;
    assert.equal(subject({}), "high | Console sign-in without a second factor | 111122223333");
    assert.equal(
      subject({ recipientAccountId: `é\r\nBcc: x${"y".repeat(200)}` }),
      "high | Console sign-in without a second factor | ???Bcc: x".padEnd(99, "y"),
    );
  });

  it("says that no allow-list can silence what none can", () => {
    const email = publishedEmail(published("root-console-login", rootLogin()).envelope);
    assert.ok(
      email.includes("\nTo silence it: no allow-list can (root-console-login|111122223333|"),
    );
  });

  it("says in a summary that it is one", () => {
    const { message } = published("console-login-no-mfa", noMfa());
    const email = publishedEmail(summaryOf(message, 7, ["e"]).envelope);
    assert.match(email, /\nEvents: 7\n/);
    assert.match(email, /\nSummary: these came within an hour of an alert of the same kind/);
  });

  it("names the runbook by its address where there is a base for it", () => {
    const alert = alertNamed("console-login-no-mfa", noMfa());
    const base = "https://git.example/platform/blob/main/";
    const { message, envelope } = outgoing(alert, object, base);
    const address = `${base}docs/runbooks/sign-in.md#console-login-no-mfa`;
    assert.equal((JSON.parse(message) as JsonObject)["runbook"], address);
    assert.ok(publishedEmail(envelope).endsWith(`\nRunbook: ${address}\n`));
  });

  it("has no line, no hidden character and no address in its e-mail that an attacker wrote", () => {
    const harmless = published("console-login-no-mfa", noMfa({ userAgent: "x" }));
    const lineCount = publishedEmail(harmless.envelope).split("\n").length;
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\n",
        "\r\n\r\nWhat to do: pay",
        "\u2028a",
        "\u0085b",
        "\u202etxt",
        "\u001b[2J",
      ),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const record = noMfa({ userAgent: `x${one}`, sourceIPAddress: `y${other}` });
        const email = publishedEmail(published("console-login-no-mfa", record).envelope);
        assert.equal(email.split("\n").length, lineCount);
        assert.doesNotMatch(email, /[\p{Cf}\p{Cs}\u2028\u2029]|(?!\n)\p{Cc}/u);
        assert.ok(!email.includes("://"));
      }),
    );
  });

  it("is made of whatever text there is", () => {
    for (const message of ["hello", "[]", "{}", "null"]) {
      const { subject, attributes, envelope } = publicationOf(message);
      assert.deepEqual([subject, attributes], ["", { severity: "", detection: "" }]);
      assert.equal((JSON.parse(envelope) as JsonObject)["default"], message);
    }
  });

  it("names the role and not the session where it says what to allow", () => {
    const record = call(
      "iam",
      "AttachRolePolicy",
      { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
      {
        userIdentity: roleSession,
      },
    );
    const { message } = published("iam-admin-policy-attached", record);
    const { allow, suppressionKey } = JSON.parse(message) as JsonObject;
    assert.deepEqual(allow, {
      detections: ["iam-admin-policy-attached"],
      principal: "arn:aws:iam::111122223333:role/deploy",
      events: ["AttachRolePolicy"],
    });
    assert.equal(
      suppressionKey,
      "iam-admin-policy-attached|111122223333|arn:aws:sts::111122223333:assumed-role/deploy/session",
    );
  });
});
