import assert from "node:assert/strict";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import { account, call, denied, trailFile } from "../support/events";
import { fakeAws, processed } from "../support/fakes";
import { s3Event, s3Record, sqsEvent, timeLeft } from "../support/notifications";
import { settings } from "../support/settings";

const key = "AWSLogs/a.json.gz";

/** The function's own role, at work. */
const own = {
  userIdentity: {
    type: "AssumedRole",
    arn: `arn:aws:sts::${account}:assumed-role/watch-reader-0123456/alerts`,
    accountId: account,
    sessionContext: {
      sessionIssuer: { type: "Role", arn: `arn:aws:iam::${account}:role/watch-reader-0123456` },
    },
  },
};

describe("failure mode 26: what the function does itself", () => {
  const work = [
    ["s3", "GetObject", { bucketName: "trail", key }],
    ["s3", "PutObject", { bucketName: "quarantine", key: "malformed/0" }],
    ["sns", "Publish", { topicArn: "topic-high" }],
    ["dynamodb", "PutItem", { tableName: "state" }],
    ["sqs", "DeleteMessage", { queueUrl: "files" }],
    ["kms", "Decrypt", null],
  ] as const;

  it("is no alert: to read, to publish and to remember makes nothing to publish", async () => {
    const records = work.map(([service, name, parameters]) =>
      call(service, name, parameters, { ...own, eventCategory: "Data" }),
    );
    const { published, metrics } = await processed(records);
    assert.deepEqual(published, []);
    assert.equal(metrics()[0]?.["Unmatched"], records.length);
  });

  it("makes no storm where it is denied: an alert, one that there are many, and no more within the hour", async () => {
    const files = Array.from({ length: 50 }, (_, file) => `${file}.json.gz`);
    const denial = (eventID: string) =>
      call("kms", "Decrypt", null, { ...own, ...denied, eventID });
    const aws = fakeAws(Object.fromEntries(files.map((name) => [name, trailFile([denial(name)])])));
    const bodies = files.map((name) => s3Event(s3Record(name)));
    assert.deepEqual(await createHandler(aws.deps)(sqsEvent(...bodies), timeLeft()), {
      batchItemFailures: [],
    });
    assert.deepEqual(aws.alerts(), [
      ["topic-info", "access-denied-burst"],
      ["topic-medium", "access-denied-burst"],
    ]);
  });

  it("is alerted like anybody's where it is not its work: a stolen role tampers as others do", async () => {
    const tampering = [
      ["cloudtrail", "StopLogging", null, "cloudtrail-stopped"],
      [
        "lambda",
        "UpdateFunctionCode20150331v2",
        { functionName: "alerts" },
        "monitor-self-tampering",
      ],
      ["s3", "DeleteObject", { bucketName: "trail", key }, "log-bucket-tampered"],
      ["iam", "CreateAccessKey", { userName: "ana" }, "iam-access-key-for-other-user"],
    ] as const;
    for (const [service, name, parameters, detection] of tampering) {
      const { alerts } = await processed([call(service, name, parameters, own)], {
        classify: createClassifier(detections, settings),
      });
      assert.ok(
        alerts().some(([, found]) => found === detection),
        `${name}: ${alerts().join()}`,
      );
    }
  });
});
