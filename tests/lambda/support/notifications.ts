import type { SQSEvent } from "aws-lambda";

/** A record of S3's event notification for an object of the bucket "trail". */
export const s3Record = (
  key: string,
  {
    eventName = "ObjectCreated:Put",
    bucket = "trail",
    versionId,
  }: { eventName?: string; bucket?: string; versionId?: string } = {},
) => ({
  eventVersion: "2.1",
  eventSource: "aws:s3",
  awsRegion: "sa-east-1",
  eventTime: "2026-03-01T10:06:00.000Z",
  eventName,
  s3: {
    s3SchemaVersion: "1.0",
    bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
    object: {
      // As S3 does it: like a form, but with slashes.
      key: encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/"),
      size: 1,
      eTag: "00000000000000000000000000000000",
      sequencer: "00",
      ...(versionId === undefined ? {} : { versionId }),
    },
  },
});

export const s3Event = (...records: readonly unknown[]): string =>
  JSON.stringify({ Records: records });

export const snsEnvelope = (message: string, changes: object = {}): string =>
  JSON.stringify({
    Type: "Notification",
    MessageId: "00000000-0000-4000-8000-000000000000",
    TopicArn: "arn:aws:sns:sa-east-1:111122223333:trail",
    Message: message,
    ...changes,
  });

/** What Lambda gets of a queue: messages named m1, m2, … */
export const sqsEvent = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${index + 1}`,
    receiptHandle: "handle",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "1772359560000",
      SenderId: "s3",
      ApproximateFirstReceiveTimestamp: "1772359560001",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:sa-east-1:111122223333:trail",
    awsRegion: "sa-east-1",
  })),
});

/** A context in which so much time is left. */
export const timeLeft = (milliseconds = 60_000) => ({
  getRemainingTimeInMillis: () => milliseconds,
});
