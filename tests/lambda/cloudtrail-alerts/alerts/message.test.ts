import assert from "node:assert/strict";
import fc from "fast-check";
import {
  maxEnvelopeBytes,
  maxMessageBytes,
  outgoing,
} from "../../../../lambda/cloudtrail-alerts/alerts/message";
import { publishedBody, publishedEmail } from "../../support/published";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { alertNamed, alertsOf } from "../../support/alerts";
import { consoleLogin, event, root, rootLogin } from "../../support/events";

const object = { bucket: "trail", key: "AWSLogs/a.json.gz", versionId: "v1" };

const messageOf = (id: string, ...records: JsonObject[]) =>
  JSON.parse(outgoing(alertNamed(id, ...records), object).message) as Record<string, unknown>;

describe("alert message", () => {
  it("says what happened, who did it, where, why it matters and what to do", () => {
    const record = rootLogin();
    const { respond, why, falsePositives, ...rest } = messageOf("root-console-login", record);
    assert.equal(typeof why, "string");
    assert.equal(typeof falsePositives, "string");
    assert.ok(Array.isArray(respond));
    assert.deepEqual(rest, {
      version: 1,
      severity: "high",
      severityName: "Alta",
      emoji: "🔴",
      detection: "root-console-login",
      title: "The root user signed in to the console",
      what: {
        eventName: "ConsoleLogin",
        eventSource: "signin.amazonaws.com",
        eventTime: "2026-03-01T10:00:00Z",
        eventID: "00000000-0000-4000-8000-000000000001",
      },
      who: {
        principal: "arn:aws:iam::111122223333:root",
        type: "Root",
        accessKeyId: "ASIAROOTEXAMPLE",
        sourceIPAddress: "198.51.100.7",
        userAgent: "aws-cli/2.15",
      },
      where: { account: "111122223333", region: "us-east-1" },
      count: 1,
      firstEventTime: "2026-03-01T10:00:00Z",
      lastEventTime: "2026-03-01T10:00:00Z",
      eventIds: ["00000000-0000-4000-8000-000000000001"],
      runbook: "docs/runbooks/root-user.md#root-console-login",
      suppressionKey: "root-console-login|111122223333|arn:aws:iam::111122223333:root",
      attack: { v18: "T1078.004" },
      cis: ["4.3"],
      source: { ...object, index: 0 },
      event: record,
    });
  });

  it("has the severity and the detection as attributes, to filter by", () => {
    const { attributes } = outgoing(
      alertNamed("root-activity", event({ userIdentity: root })),
      object,
    );
    assert.deepEqual(attributes, { severity: "medium", detection: "root-activity" });
  });

  it("names severities in Portuguese, with the colours of the catalogue", () => {
    const failed = consoleLogin({ responseElements: { ConsoleLogin: "Failure" } });
    const label = ({ severityName, emoji }: Record<string, unknown>) => [severityName, emoji];
    assert.deepEqual(label(messageOf("root-activity", event({ userIdentity: root }))), [
      "Média",
      "🟠",
    ]);
    assert.deepEqual(label(messageOf("console-login-failed", failed)), ["Informativa", "🔵"]);
  });

  it("carries no secret, neither in the event nor in its summary", () => {
    const token = `FwoGZXIvYXdz${"x".repeat(100)}`;
    const { message } = outgoing(
      alertNamed(
        "sts-federation-token",
        event({
          eventSource: "sts.amazonaws.com",
          eventName: "GetFederationToken",
          userAgent: `curl password=hunter22 ${token}`,
          responseElements: { credentials: { accessKeyId: "ASIAX", sessionToken: "t0ken" } },
        }),
      ),
      object,
    );
    for (const secret of ["t0ken", "hunter22", token]) assert.ok(!message.includes(secret));
    assert.ok(message.includes("ASIAX"));
  });

  it("failure mode 20: leaves out an event that is too large and says where it is", () => {
    const large = rootLogin({ requestParameters: { text: "é".repeat(maxMessageBytes) } });
    const message = messageOf("root-console-login", large);
    assert.equal(message["event"], undefined);
    assert.equal(message["eventOmitted"], "larger than a message may be; see source");
    assert.deepEqual(message["source"], { ...object, index: 0 });
  });

  it("counts all events and names the first fifty", () => {
    const records = Array.from({ length: 60 }, (_, index) => rootLogin({ eventID: `id-${index}` }));
    const { count, eventIds } = messageOf("root-console-login", ...records);
    assert.equal(count, 60);
    assert.deepEqual(
      eventIds,
      records.slice(0, 50).map(({ eventID }) => eventID),
    );
  });

  it("says when the detection itself failed", () => {
    const alert = { ...alertNamed("root-console-login", rootLogin()), unevaluated: 1 };
    assert.equal((JSON.parse(outgoing(alert, object).message) as JsonObject)["unevaluated"], 1);
  });

  it("has no character that SQS refuses or that turns text around, and reads back the same", () => {
    const userAgent = "a\u0000b\ufffe\uffffc\ud800d\u202ee\u2028\u0085f🔴é";
    const { message } = outgoing(
      alertNamed("root-console-login", rootLogin({ userAgent })),
      object,
    );
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
    assert.match(message, /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    assert.doesNotMatch(message, /[\u0080-\u009f\u2028-\u202e]/u);
    assert.equal((JSON.parse(message) as { event: JsonObject }).event["userAgent"], userAgent);
  });

  it("failure mode 20: always fits, whatever a record holds", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("\u0000".repeat(25_000), "🔴".repeat(40_000), "\ud800".repeat(25_000)),
    );
    const value = fc.oneof(text, fc.jsonValue());
    const record = fc.record({
      userIdentity: fc.record({
        type: fc.constant("Root"),
        arn: value,
        accessKeyId: value,
        principalId: value,
      }),
      eventName: text,
      eventID: value,
      eventTime: value,
      awsRegion: value,
      userAgent: value,
      sourceIPAddress: value,
      recipientAccountId: value,
      requestParameters: value,
      eventSource: value,
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
        const json = JSON.parse(JSON.stringify(records)) as JsonObject[];
        for (const alert of alertsOf(...json)) {
          const { message, envelope, subject } = outgoing(alert, object);
          assert.ok(Buffer.byteLength(message) <= maxMessageBytes);
          assert.ok(Buffer.byteLength(envelope) <= maxEnvelopeBytes);
          assert.deepEqual(publishedBody(envelope), JSON.parse(message));
          assert.match(subject, /^[ -~]{1,99}$/);
          assert.doesNotMatch(publishedEmail(envelope), /[^\P{C}\n]/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
