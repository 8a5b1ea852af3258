import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** What a busy account does all day: reading, mostly. Only of secrets it is kept in mind who read how many. */
const reads = [
  ...["ec2 DescribeInstances", "ec2 DescribeVolumes", "ec2 DescribeSecurityGroups"],
  ...["s3 GetObject", "s3 PutObject", "s3 HeadObject", "s3 ListObjects"],
  ...["kms Decrypt", "kms GenerateDataKey", "sts AssumeRole", "sts AssumeRoleWithWebIdentity"],
  ...[
    "ecs DescribeTasks",
    "ecs DescribeServices",
    "ecr BatchGetImage",
    "ecr GetDownloadUrlForLayer",
  ],
  ...["logs CreateLogStream", "logs DescribeLogGroups", "monitoring DescribeAlarms"],
  ...[
    "dynamodb DescribeTable",
    "rds DescribeDBInstances",
    "elasticloadbalancing DescribeTargetHealth",
  ],
  ...["ssm GetParameter", "ssm UpdateInstanceInformation", "secretsmanager GetSecretValue"],
  ...["lambda GetFunction20150331v2", "autoscaling DescribeAutoScalingGroups", "iam GetRole"],
  ...["cloudfront GetDistribution2020_05_31"],
];

/** What detections look at; one record in a hundred. */
const watched = [
  ...["ec2 AuthorizeSecurityGroupIngress", "s3 PutBucketPolicy", "iam AttachRolePolicy"],
  ...["lambda UpdateFunctionCode20150331v2", "ec2 CreateRoute", "iam CreateAccessKey"],
];

const watchedEvery = 100;

/** About what CloudTrail's records have, on average, of parameters and answers. */
const padding = "x".repeat(300);

function record(index: number) {
  const names = index % watchedEvery === 0 ? watched : reads;
  const [service = "", eventName = ""] = (names[index % names.length] ?? "").split(" ");
  const session = `session-${index % 97}`;
  return {
    eventVersion: "1.11",
    userIdentity: {
      type: "AssumedRole",
      principalId: `AROAEXAMPLE:${session}`,
      arn: `arn:aws:sts::111122223333:assumed-role/service/${session}`,
      accountId: "111122223333",
      accessKeyId: "ASIAEXAMPLE",
      sessionContext: {
        sessionIssuer: {
          type: "Role",
          principalId: "AROAEXAMPLE",
          arn: "arn:aws:iam::111122223333:role/service",
          accountId: "111122223333",
          userName: "service",
        },
        attributes: { creationDate: "2026-03-01T10:00:00Z", mfaAuthenticated: "false" },
      },
    },
    eventTime: new Date(1_772_359_560_000 + index * 20).toISOString().replace(/\.\d+/, ""),
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: "sa-east-1",
    sourceIPAddress: "10.0.0.1",
    userAgent: "aws-sdk-js/3.1169.0 os/linux#6.1 lang/js md/nodejs#24.1.0 api/ec2#3.1169.0",
    // Tried and refused now and then, as in every account.
    ...(index % 101 === 0 && { errorCode: "AccessDenied", errorMessage: "not authorized" }),
    requestParameters: { filter: padding, index },
    responseElements: null,
    requestID: `request-${index}`,
    eventID: `event-${index}`,
    readOnly: names === reads,
    eventType: "AwsApiCall",
    managementEvent: true,
    recipientAccountId: "111122223333",
    eventCategory: "Management",
  };
}

function* pieces(count: number): Generator<string> {
  yield '{"Records":[';
  for (let index = 0; index < count; index++)
    yield (index === 0 ? "" : ",") + JSON.stringify(record(index));
  yield "]}";
}

/** Writes a trail file of so many records, some 1.27 kB each, as CloudTrail packs them. */
export const writeTrailFile = (path: string, count: number): Promise<void> =>
  pipeline(Readable.from(pieces(count)), createGzip(), createWriteStream(path));
