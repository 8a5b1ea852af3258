import assert from "node:assert/strict";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import { account, aggregated, call, event, insight, trailFile } from "../support/events";
import { fakeAws, processed, sampleLocation } from "../support/fakes";
import { s3Event, s3Record, snsEnvelope, sqsEvent, timeLeft } from "../support/notifications";

const key = "AWSLogs/a.json.gz";
const stopped = call("cloudtrail", "StopLogging");
const announced = s3Event(s3Record(key));

/** The function beside one file, and the ids of the messages of a batch that come back. */
function functionWith(...given: Parameters<typeof fakeAws>) {
  const aws = fakeAws(...given);
  const take = async (...bodies: readonly string[]) => {
    const { batchItemFailures } = await createHandler(aws.deps)(sqsEvent(...bodies), timeLeft());
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { ...aws, take };
}

describe("messages that are not as usual", () => {
  it("failure mode 7: S3's test event and an empty list are done; all else without Records comes back", async () => {
    const { take, reads } = functionWith({});
    const done = [JSON.stringify({ Event: "s3:TestEvent", Bucket: "trail" }), s3Event()];
    assert.deepEqual(await take(...done), []);
    const unknown = ["{}", '{"Event":"other"}', '{"records":[]}', '{"Records":null}', "[]", ""];
    assert.deepEqual(await take(...unknown), ["m1", "m2", "m3", "m4", "m5", "m6"]);
    assert.deepEqual(reads, []);
  });

  it("failure mode 8: what SNS wraps is read, CloudTrail's validation message is done, any other wrapping comes back", async () => {
    const { take, alerts, lines } = functionWith({ [key]: trailFile([stopped]) });
    assert.deepEqual(await take(snsEnvelope(announced)), []);
    assert.deepEqual(alerts(), [["topic-high", "cloudtrail-stopped"]]);
    assert.deepEqual(await take(snsEnvelope("CloudTrail validation message.")), []);
    const wrappings = [
      snsEnvelope(announced, { Type: "SubscriptionConfirmation" }),
      snsEnvelope(snsEnvelope(announced)),
      JSON.stringify({ detail: s3Record(key) }),
    ];
    assert.deepEqual(await take(...wrappings), ["m1", "m2", "m3"]);
    assert.equal(lines().filter(({ level }) => level === "error").length, 3);
  });

  it("failure mode 10: a removed object is not read; that somebody removed it is alerted, and a record without a name is kept", async () => {
    const removal = call("s3", "DeleteObject", { bucketName: "trail", key: "x" });
    const unnamed = event({ eventName: null, eventID: "2" });
    const { take, reads, alerts, metrics } = functionWith({ [key]: trailFile([removal, unnamed]) });
    const removed = ["ObjectRemoved:Delete", "LifecycleExpiration:Delete"].map((eventName) =>
      s3Event(s3Record("x", { eventName })),
    );
    assert.deepEqual(await take(...removed), []);
    assert.deepEqual(reads, []);
    assert.deepEqual(await take(announced), []);
    assert.deepEqual(alerts()[0], ["topic-high", "log-bucket-tampered"]);
    assert.deepEqual([metrics()[0]?.["Unmatched"], metrics()[0]?.["Malformed"]], [1, 0]);
  });

  it("failure mode 25: a file that may not be read, or not be decrypted, comes back and is never skipped", async () => {
    const readObject = () => Promise.reject(new Error("AccessDenied"));
    const { take, metrics } = functionWith({}, { readObject });
    assert.deepEqual(await take(announced), ["m1"]);
    assert.deepEqual(await take(announced), ["m1"]);
    assert.deepEqual(
      metrics().map(({ FailedObjects }) => FailedObjects),
      [1, 1],
    );
  });
});

describe("files that are not as usual", () => {
  it("failure mode 5: an Insight file is read, and what CloudTrail noticed is a medium alert", async () => {
    const at = { ...sampleLocation, key: "AWSLogs/1/CloudTrail-Insight/sa-east-1/a.json.gz" };
    const ended = { ...insight, insightDetails: { ...insight.insightDetails, state: "End" } };
    const { outcome, alerts, published, metrics } = await processed([insight, ended], {}, at);
    assert.equal(outcome, "done");
    assert.deepEqual(alerts(), [["topic-medium", "cloudtrail-insight"]]);
    assert.deepEqual(published[0]?.message["eventIds"], [insight.eventID]);
    const [{ Medium, Unmatched, Malformed } = {}] = metrics();
    assert.deepEqual([Medium, Unmatched, Malformed], [1, 1, 0]);
  });

  it("failure mode 6: aggregated events are information, neither alerted nor malformed", async () => {
    const { published, written, metrics } = await processed([aggregated, aggregated]);
    assert.deepEqual([published.length, written.size], [0, 0]);
    const [{ Records, Info, Malformed } = {}] = metrics();
    assert.deepEqual([Records, Info, Malformed], [2, 2, 0]);
  });

  it("failure mode 14: a file fails as a whole when all its records are malformed", async () => {
    const { outcome, written } = await processed([null, {}, "x"]);
    assert.equal(outcome, "FileError: all of its 3 records are malformed");
    assert.equal(written.size, 0);
  });

  it("failure mode 15: records in a new version are judged; a new major one is counted, once a file and never by lines", async () => {
    const of = (eventVersion: string) => ({ ...stopped, eventVersion, eventID: eventVersion });
    const versions = ["1.0", "1.99", "2.0", "3.1"];
    const { published, lines, metrics } = await processed(versions.map(of));
    assert.deepEqual(
      published.flatMap(({ message }) => message["eventIds"]),
      versions,
    );
    assert.deepEqual(lines(), []);
    assert.deepEqual(
      metrics().map(({ UnknownVersions }) => UnknownVersions),
      [2],
    );
  });

  it("failure mode 24: files of organizations, under any prefix and in any partition are read, each account's under its own name", async () => {
    const member = "222233334444";
    const { userIdentity } = event({
      userIdentity: { type: "IAMUser", arn: `arn:aws-us-gov:iam::${member}:user/ana` },
    });
    const record = {
      ...stopped,
      ...{ userIdentity, awsRegion: "us-gov-west-1", recipientAccountId: member },
    };
    for (const path of [
      `AWSLogs/o-exampleorgid/${member}/CloudTrail/us-gov-west-1/2026/03/01/a.json.gz`,
      `some/prefix/CloudTrail-Digests/AWSLogs/${member}/CloudTrail/cn-north-1/a.json.gz`,
      `${account}_CloudTrail_cn-north-1.json.gz`,
    ]) {
      const at = { ...sampleLocation, key: path };
      const { published } = await processed([record], {}, at);
      const { where } = published[0]?.message as { where?: { account?: string } };
      assert.equal(where?.account, member, path);
    }
  });

  it("failure mode 24: services of China are the same services", async () => {
    const { alerts } = await processed([
      { ...stopped, eventSource: "cloudtrail.amazonaws.com.cn", awsRegion: "cn-north-1" },
    ]);
    assert.deepEqual(alerts(), [["topic-high", "cloudtrail-stopped"]]);
  });
});
