import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { createGunzip, gzipSync } from "node:zlib";
import { createClassifier } from "../lambda/cloudtrail-alerts/classify";
import { detections } from "../lambda/cloudtrail-alerts/detections";
import { scanTrailFile } from "../lambda/cloudtrail-alerts/scan";
import { readTrailFile } from "../lambda/cloudtrail-alerts/trail/file";
import { measure, type Measurement } from "./measure";

const count = 50_000;

/** Names as a busy account has them: mostly reads, and some that detections look at. */
const names = [
  ...["DescribeInstances", "GetObject", "AssumeRole", "ListBuckets", "Decrypt", "PutObject"],
  ...["CreateUser", "AuthorizeSecurityGroupIngress", "StopLogging", "ConsoleLogin"],
];

/** A record of the size that CloudTrail's have. */
const record = (index: number) => ({
  eventVersion: "1.11",
  userIdentity: {
    type: "AssumedRole",
    principalId: `AROAEXAMPLE:session-${index % 97}`,
    arn: `arn:aws:sts::111122223333:assumed-role/service/session-${index % 97}`,
    accountId: "111122223333",
    sessionContext: { sessionIssuer: { type: "Role", userName: "service" } },
  },
  eventTime: new Date(1_772_359_560_000 + index * 20).toISOString(),
  eventSource: "ec2.amazonaws.com",
  eventName: names[index % names.length],
  awsRegion: "sa-east-1",
  sourceIPAddress: "10.0.0.1",
  userAgent: "aws-sdk-js/3 os/linux lang/js md/nodejs#24",
  requestParameters: { filter: "x".repeat(400), index },
  responseElements: null,
  requestID: `request-${index}`,
  eventID: `event-${index}`,
  readOnly: index % 3 > 0,
  eventType: "AwsApiCall",
  managementEvent: true,
  recipientAccountId: "111122223333",
  eventCategory: "Management",
});

/**
 * How long a large trail file takes: read and split into records, the same and judged by all detections, and
 * read as one JSON text, which is what most do and takes memory for all of it.
 */
export async function benchMonitor(rounds: number): Promise<readonly Measurement[]> {
  const Records = Array.from({ length: count }, (_, index) => record(index));
  const file = gzipSync(JSON.stringify({ Records }));
  const options = { compressed: true, maxBytes: 1024 ** 3 };
  const classify = createClassifier(detections, { logBuckets: new Set(["records"]) });
  const body = () => Readable.from([file]);
  const nothing = () => undefined;
  return measure(
    [
      {
        name: `split ${count} records`,
        run: async () => {
          await readTrailFile(body(), options, { record: nothing, malformed: nothing });
        },
      },
      {
        name: "split, and judge by all detections",
        run: async () => {
          await scanTrailFile(body(), options, classify);
        },
      },
      {
        name: "parse as one JSON text",
        run: async () => {
          const text = await buffer(body().pipe(createGunzip()));
          JSON.parse(text.toString("utf8"));
        },
      },
    ],
    rounds,
  );
}
