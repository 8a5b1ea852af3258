import assert from "node:assert/strict";
import fc from "fast-check";
import {
  NotificationError,
  parseNotification,
} from "../../../lambda/cloudtrail-alerts/notification";
import { s3Event, s3Record, snsEnvelope } from "../support/notifications";

const refuses = (body: string, message: RegExp) => {
  assert.throws(() => parseNotification(body), { name: NotificationError.name, message });
};

describe("notification", () => {
  it("names the objects that were created, with their versions", () => {
    const body = s3Event(s3Record("a.json.gz", { versionId: "v1" }), s3Record("b.json.gz"));
    assert.deepEqual(parseNotification(body), {
      objects: [
        { bucket: "trail", key: "a.json.gz", versionId: "v1", revision: "v1" },
        { bucket: "trail", key: "b.json.gz", revision: "0".repeat(32) },
      ],
      notices: [],
    });
  });

  it("is a reminder to tell what was held back", () => {
    assert.deepEqual(parseNotification('{"due":true}'), { objects: [], notices: [], due: true });
    refuses('{"due":"soon"}', /has no Records/);
  });

  it("failure mode 9: decodes keys as forms do: a plus is a space, %2B a plus", () => {
    const record = s3Record("");
    const encoded = { ...record, s3: { ...record.s3, object: { key: "a+b%2Bc/%C3%A9%20%25.gz" } } };
    assert.equal(parseNotification(s3Event(encoded)).objects[0]?.key, "a b+c/é %.gz");
  });

  it("failure mode 9: gets back any key that S3 encodes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (key) => {
        assert.equal(parseNotification(s3Event(s3Record(key))).objects[0]?.key, key);
      }),
    );
  });

  it("is read inside an SNS message too", () => {
    const body = s3Event(s3Record("a.json.gz"));
    assert.deepEqual(parseNotification(snsEnvelope(body)), parseNotification(body));
  });

  const acknowledged: [what: string, body: string, notices: string[]][] = [
    ["no records", s3Event(), []],
    [
      "S3's test event",
      JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "trail" }),
      ["S3's test event"],
    ],
    [
      "CloudTrail's validation message",
      snsEnvelope("CloudTrail validation message."),
      ["CloudTrail's validation message"],
    ],
    [
      "a removed object",
      s3Event(s3Record("a", { eventName: "ObjectRemoved:DeleteMarkerCreated" })),
      ["ObjectRemoved:DeleteMarkerCreated of a in trail: there is nothing to read"],
    ],
    [
      "an expired object",
      s3Event(s3Record("a", { eventName: "LifecycleExpiration:Delete" })),
      ["LifecycleExpiration:Delete of a in trail: there is nothing to read"],
    ],
  ];
  for (const [what, body, notices] of acknowledged)
    it(`asks for nothing when it is of ${what}`, () => {
      assert.deepEqual(parseNotification(body), { objects: [], notices });
    });

  const { s3, ...withoutObject } = s3Record("a");
  const refused: [what: string, body: string, message: RegExp][] = [
    ["text", "hello", /^the body is not a JSON object$/],
    ["an empty body", "", /^the body is not a JSON object$/],
    [
      "an object without Records",
      "{}",
      /^the body is not an S3 event notification: it has no Records$/,
    ],
    ["another event's test", '{"Event":"other"}', /it has no Records$/],
    ["Records that are no list", '{"Records":{}}', /it has no Records$/],
    ["CloudTrail's own topic message", '{"s3Bucket":"trail","s3ObjectKey":["a"]}', /no Records$/],
    [
      "an unconfirmed subscription",
      snsEnvelope("x", { Type: "SubscriptionConfirmation" }),
      /^the body is an SNS message, but not a notification$/,
    ],
    ["something unknown inside SNS", snsEnvelope("{}"), /it has no Records$/],
    [
      "a record of another service",
      s3Event({ ...s3Record("a"), eventSource: "aws:sqs" }),
      /^a record is not of an S3 event$/,
    ],
    ["a record that is null", s3Event(null), /^a record is not of an S3 event$/],
    ["a record without an object", s3Event(withoutObject), /^a record names no bucket or no key$/],
    ["a record without a key", s3Event({ ...withoutObject, s3: { ...s3, object: {} } }), /no key$/],
    [
      "a key that is not encoded",
      s3Event({ ...withoutObject, s3: { ...s3, object: { key: "%" } } }),
      /not URL-encoded$/,
    ],
    [
      "an event that nobody asked for",
      s3Event(s3Record("a", { eventName: "ObjectAcl:Put" })),
      /should not get$/,
    ],
  ];
  for (const [what, body, message] of refused)
    it(`is refused when it is ${what}`, () => {
      refuses(body, message);
    });

  it("is refused whole when one of its records is not understood", () => {
    refuses(s3Event(s3Record("a"), {}), /^a record is not of an S3 event$/);
  });

  it("is either read or refused, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        try {
          parseNotification(body);
        } catch (error) {
          assert.ok(error instanceof NotificationError, String(error));
        }
      }),
    );
  });
});
