import { secret, signatureKey, signatures, unknown } from "../../../../../plan/protocol/wire";
import { arnOf, describeType, notAnArn, roleArn } from "./support";

const notJson = (property: string): string => `${property}: expected to be valid JSON, got "{"`;

describe("checks of queues, topics and functions", () => {
  describeType("aws:sqs/queue:Queue", { name: "orders", delaySeconds: 900, policy: "{}" }, [
    [{ delaySeconds: 901 }, "delaySeconds: expected to be in the range (0 - 900), got 901"],
    [
      { delaySeconds: secret(901) },
      "delaySeconds: expected to be in the range (0 - 900), got [secret]",
    ],
    [{ maxMessageSize: 1_048_576, messageRetentionSeconds: 1_209_600 }],
    [
      { maxMessageSize: 1023, visibilityTimeoutSeconds: 43_201 },
      "maxMessageSize: expected to be in the range (1024 - 1048576), got 1023",
      "visibilityTimeoutSeconds: expected to be in the range (0 - 43200), got 43201",
    ],
    [{ policy: "{", redrivePolicy: "{" }, notJson("policy"), notJson("redrivePolicy")],
    [{ name: "a b" }, 'name: expected 1 to 80 letters, digits, hyphens and underscores, got "a b"'],
    [{ name: "a".repeat(80) }],
    [
      { name: secret("a".repeat(81)) },
      "name: expected 1 to 80 letters, digits, hyphens and underscores, got [secret]",
    ],
    [{ name: "orders.fifo", fifoQueue: true, contentBasedDeduplication: true }],
    [
      { fifoQueue: true },
      'name: expected 1 to 80 letters, digits, hyphens and underscores, and .fifo at the end, got "orders"',
    ],
    [{ fifoQueue: unknown, contentBasedDeduplication: true }],
    [
      { contentBasedDeduplication: true },
      "contentBasedDeduplication: can be true only where fifoQueue is",
    ],
    [{ namePrefix: "orders-" }, "name: conflicts with namePrefix"],
    [{ kmsMasterKeyId: "alias/a", sqsManagedSseEnabled: false }],
    [
      { kmsMasterKeyId: "alias/a", sqsManagedSseEnabled: true },
      "kmsMasterKeyId: conflicts with sqsManagedSseEnabled",
    ],
    [
      { fifoThroughputLimit: "perGroup" },
      'fifoThroughputLimit: expected to be one of "perQueue", "perMessageGroupId", got "perGroup"',
    ],
  ]);

  describeType("aws:sns/topic:Topic", { name: "alerts" }, [
    [{ name: "a".repeat(256), lambdaSuccessFeedbackSampleRate: 100, signatureVersion: 2 }],
    [{ name: "alerts.fifo", fifoTopic: true }],
    [
      { name: "alerts!" },
      'name: expected 1 to 256 letters, digits, hyphens and underscores, got "alerts!"',
    ],
    [
      { sqsFailureFeedbackRoleArn: "reader", httpSuccessFeedbackSampleRate: 101 },
      "httpSuccessFeedbackSampleRate: expected to be in the range (0 - 100), got 101",
      notAnArn("sqsFailureFeedbackRoleArn", "reader"),
    ],
  ]);

  describeType(
    "aws:sns/topicSubscription:TopicSubscription",
    { topic: arnOf("sns", "alerts"), protocol: "email", endpoint: "a@b.example" },
    [
      [
        { protocol: "mail" },
        'protocol: expected to be one of "application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs", got "mail"',
      ],
      [{ topic: "alerts" }, notAnArn("topic", "alerts")],
      [{ topic: { [signatureKey]: signatures.resource, urn: "urn:topic", id: "" } }],
      [{ filterPolicyScope: "MessageBody", filterPolicy: "{}" }],
      [
        { filterPolicyScope: "MessageBody" },
        "filterPolicyScope: all of filterPolicyScope, filterPolicy must be specified, filterPolicy is missing",
      ],
    ],
  );

  describeType("aws:sqs/queuePolicy:QueuePolicy", { policy: "{}" }, [
    [{ policy: "{" }, notJson("policy")],
  ]);

  describeType(
    "aws:lambda/function:Function",
    {
      name: "reader",
      role: roleArn,
      code: "code.zip",
      handler: "index.run",
      runtime: "nodejs22.x",
    },
    [
      [{ memorySize: 10_240, timeout: 900, architectures: ["arm64"] }],
      [
        { memorySize: 64, timeout: 901 },
        "memorySize: expected to be in the range (128 - 10240), got 64",
        "timeout: expected to be in the range (1 - 900), got 901",
      ],
      [
        { architectures: ["arm"] },
        'architectures[0]: expected to be one of "arm64", "x86_64", got "arm"',
      ],
      [
        { architectures: ["arm64", "x86_64"] },
        'architectures: expected at most 1 items, got ["arm64","x86_64"]',
      ],
      [
        { runtime: "node22" },
        'runtime: expected a Lambda runtime such as nodejs22.x, python3.13, java21, dotnet8, ruby3.4 or provided.al2023, got "node22"',
      ],
      [{ runtime: "python3.14" }],
      [{ runtime: "provided.al2023" }],
      [{ role: "reader" }, notAnArn("role", "reader")],
      [
        { name: "a".repeat(65) },
        `name: expected a function name of up to 64 letters, digits, hyphens and underscores, or its ARN, got "${"a".repeat(65)}"`,
      ],
      [
        { imageUri: "image" },
        "code: only one of code, imageUri, s3Bucket can be specified, but code, imageUri were specified",
      ],
      [{ code: null }, "code: one of code, imageUri, s3Bucket must be specified"],
      [{ code: null, s3Bucket: "b", s3Key: "k" }],
      [
        { code: null, s3Bucket: "b" },
        "s3Bucket: all of s3Bucket, s3Key must be specified, s3Key is missing",
      ],
      [{ handler: null }, "handler: must be specified when packageType is Zip"],
      [{ code: null, imageUri: "i", packageType: "Image", handler: null, runtime: null }],
    ],
  );

  describeType(
    "aws:lambda/eventSourceMapping:EventSourceMapping",
    { eventSourceArn: arnOf("sqs", "files"), functionName: "reader", batchSize: 10 },
    [
      [
        { batchSize: 10_001, functionResponseTypes: ["All"] },
        "batchSize: expected to be in the range (0 - 10000), got 10001",
        'functionResponseTypes[0]: expected to be one of "ReportBatchItemFailures", got "All"',
      ],
      [{ maximumRecordAgeInSeconds: -1 }],
      [
        { maximumRecordAgeInSeconds: 59 },
        "maximumRecordAgeInSeconds: expected to be -1, or in the range (60 - 604800), got 59",
      ],
      [
        { eventSourceArn: null },
        "eventSourceArn: one of eventSourceArn, selfManagedEventSource must be specified",
      ],
      [
        { scalingConfig: { maximumConcurrency: 1 } },
        "scalingConfig.maximumConcurrency: expected to be at least 2, got 1",
      ],
    ],
  );

  describeType(
    "aws:lambda/permission:Permission",
    { action: "lambda:InvokeFunction", function: "reader", principal: "s3.amazonaws.com" },
    [
      [
        { action: "invoke" },
        'action: expected an action such as lambda:InvokeFunction, got "invoke"',
      ],
      [
        { sourceAccount: "1111" },
        'sourceAccount: expected to be an account number of 12 digits, got "1111"',
      ],
      [{ function: `${arnOf("lambda", "function:reader")}:live` }],
    ],
  );
});
