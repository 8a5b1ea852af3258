import assert from "node:assert/strict";
import fc from "fast-check";
import {
  accountOf,
  eventIdOf,
  eventTimeOf,
  hasKnownVersion,
  isTrue,
  list,
  normalisedName,
  principalOf,
  recordIn,
  serviceOf,
  sourcesOf,
  succeeded,
  text,
  valueAt,
} from "../../../../lambda/cloudtrail-alerts/trail/record";
import { account, aggregated, event, insight } from "../../support/events";

describe("trail record", () => {
  it("is anything that says which event it was, with or without an eventName", () => {
    for (const value of [
      event(),
      insight,
      aggregated,
      { eventSource: "x" },
      { eventID: "1" },
      { eventId: "1" },
    ])
      assert.equal(recordIn(value), value);
  });

  it("is malformed when there is nothing to judge or to look up", () => {
    assert.equal(recordIn(undefined), "not JSON");
    for (const value of [null, 1, "x", true, [event()]])
      assert.equal(recordIn(value), "not an object");
    for (const value of [{}, { eventName: "" }, { eventName: 5, eventID: null }, { a: event() }])
      assert.equal(recordIn(value), "no field that names an event");
  });

  it("is read at a path, and is undefined where the path leads nowhere", () => {
    const record = event({ requestParameters: { a: { b: ["c"], e: "", t: "true", f: false } } });
    assert.equal(text(record, "userIdentity.arn"), `arn:aws:iam::${account}:user/ana`);
    assert.deepEqual(list(record, "requestParameters.a.b"), ["c"]);
    assert.deepEqual(valueAt(record, "requestParameters.a.f"), false);
    assert.equal(isTrue(record, "requestParameters.a.t"), true);
    assert.equal(isTrue(record, "requestParameters.a.f"), false);
    assert.equal(text(record, "requestParameters.a.e"), undefined);
    assert.equal(text(record, "requestParameters.a.b.0.x"), undefined);
    assert.deepEqual(list(record, "responseElements.nothing"), []);
  });

  it("can be read at any path whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("userIdentity", "eventTime"), fc.jsonValue()),
        (value) => {
          const record = JSON.parse(JSON.stringify(value)) as Parameters<typeof principalOf>[0];
          for (const read of [principalOf, accountOf, eventIdOf, eventTimeOf]) {
            const found = read(record);
            assert.ok(found === undefined || (typeof found === "string" && found !== ""));
          }
          assert.equal(typeof hasKnownVersion(record), "boolean");
        },
      ),
    );
  });

  it("has a name without date and version", () => {
    const names: [name: string, normalised: string][] = [
      ["UpdateFunctionCode20150331v2", "UpdateFunctionCode"],
      ["DeleteFunction20150331", "DeleteFunction"],
      ["CreateDistribution2020_05_31", "CreateDistribution"],
      ["ListObjectsV2", "ListObjectsV2"],
      ["GetBucketV20", "GetBucketV20"],
      ["AssumeRole", "AssumeRole"],
      ["v2", "v2"],
      ["", ""],
    ];
    for (const [name, normalised] of names) assert.equal(normalisedName(name), normalised);
  });

  it("has a service in every partition", () => {
    assert.equal(serviceOf("iam.amazonaws.com"), "iam");
    assert.equal(serviceOf("s3.amazonaws.com.cn"), "s3");
    assert.equal(serviceOf("aws.amazon.com"), "aws.amazon.com");
    assert.deepEqual(sourcesOf("iam"), ["iam", "iam.amazonaws.com", "iam.amazonaws.com.cn"]);
    assert.deepEqual(new Set(sourcesOf("iam").map(serviceOf)), new Set(["iam"]));
  });

  it("succeeded when it has neither error field", () => {
    assert.equal(succeeded(event({ errorCode: null, errorMessage: "" })), true);
    assert.equal(succeeded(event({ errorCode: "AccessDenied" })), false);
    assert.equal(succeeded(event({ errorMessage: "Failed authentication" })), false);
  });

  it("names who did it: the session before the role, a service by its name", () => {
    assert.equal(principalOf(event()), `arn:aws:iam::${account}:user/ana`);
    const service = { type: "AWSService", invokedBy: "ecs.amazonaws.com" };
    assert.equal(principalOf(event({ userIdentity: service })), "ecs.amazonaws.com");
    assert.equal(principalOf(event({ userIdentity: { arn: "", principalId: "x:y" } })), "x:y");
    assert.equal(principalOf(insight), undefined);
  });

  it("failure mode 15: is known in every minor version of major version 1", () => {
    for (const version of ["1.0", "1.11", "1.99", "1", undefined, null])
      assert.equal(hasKnownVersion(event({ eventVersion: version })), true);
    for (const version of ["2.0", "10.1", "x"])
      assert.equal(hasKnownVersion(event({ eventVersion: version })), false);
  });

  it("failure mode 6: reads the fields that aggregated events spell their own way", () => {
    assert.equal(accountOf(aggregated), account);
    assert.equal(eventIdOf(aggregated), aggregated.eventId);
    assert.equal(eventTimeOf(aggregated), "2026-03-01T10:00:00Z");
  });
});
