import assert from "node:assert/strict";
import { AlertArchive } from "../../../components/analytics/alert-archive";
import { alertTable } from "../../../components/analytics/tables/alert-table";
import { deploy, type Resource } from "../../support/deploy";
import { alertArchive } from "../fixtures";

const build = () => new AlertArchive("archive", alertArchive);

const type = {
  stream: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  role: "aws:iam/role:Role",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  logGroup: "aws:cloudwatch/logGroup:LogGroup",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

const here = (service: string, resource: string) =>
  `arn:aws:${service}:sa-east-1:111122223333:${resource}`;

const statements = ({ inputs }: Resource, property = "policy") =>
  (JSON.parse(String(inputs[property])) as { Statement: Record<string, unknown>[] }).Statement;

interface Delivery {
  readonly prefix: string;
  readonly errorOutputPrefix: string;
  readonly processingConfiguration: object;
}

describe("AlertArchive", () => {
  it("keeps the alerts of every topic, as they are published, and not the alarms that ring there", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud.all(type.subscription).map(({ name, inputs }) => [name, inputs["topic"]]),
      [
        ["archive-high", "arn:topic:high"],
        ["archive-info", "arn:topic:info"],
      ],
    );
    const { topic, redrivePolicy, ...inputs } = cloud.named(
      type.subscription,
      "archive-info",
    ).inputs;
    assert.equal(topic, "arn:topic:info");
    assert.deepEqual(inputs, {
      protocol: "firehose",
      endpoint: "arn:aws:test:::archive-stream",
      subscriptionRoleArn: "arn:aws:test:::archive",
      rawMessageDelivery: true,
      filterPolicyScope: "MessageAttributes",
      filterPolicy: '{"severity":[{"exists":true}]}',
    });
    assert.deepEqual(JSON.parse(String(redrivePolicy)), {
      deadLetterTargetArn: "arn:aws:test:::archive-undelivered",
    });
  });

  it("subscribes only when SNS may use the stream, and the queue takes what it does not", async () => {
    const cloud = await deploy(build);
    const rights = cloud.named(type.rolePolicy, "archive");
    const admitted = cloud.only(type.queuePolicy);
    for (const { dependencies } of cloud.all(type.subscription)) {
      assert.ok(dependencies.includes(rights.urn) && dependencies.includes(admitted.urn));
    }
    const [statement] = statements(admitted);
    assert.deepEqual(statement?.["Condition"], {
      ArnEquals: {
        "aws:SourceArn": [here("sns", "high-0123456"), here("sns", "info-0123456")],
      },
    });
  });

  it("keeps what the stream did not take for two weeks, encrypted", async () => {
    const { inputs } = (await deploy(build)).only(type.queue);
    assert.equal(inputs["messageRetentionSeconds"], 14 * 24 * 3600);
    assert.equal(inputs["kmsMasterKeyId"], "arn:key:messaging");
  });

  it("writes where the table of alerts reads, a line each", async () => {
    const { inputs } = (await deploy(build)).only(type.stream);
    const delivery = inputs["extendedS3Configuration"] as Delivery;
    const { folder, partitionFolder, partitions } = alertTable(90);
    const { day } = partitions;
    assert.equal(day?.type, "date");
    assert.equal(
      delivery.prefix,
      `${folder}${partitionFolder}`.replace("${day}", `!{timestamp:${day.format}}`),
    );
    assert.ok(!delivery.errorOutputPrefix.startsWith(folder));
    assert.deepEqual(delivery.processingConfiguration, {
      enabled: true,
      processors: [
        {
          type: "AppendDelimiterToRecord",
          parameters: [{ parameterName: "Delimiter", parameterValue: String.raw`\n` }],
        },
      ],
    });
  });

  it("encrypts what is under way, what is kept, and why something was not", async () => {
    const cloud = await deploy(build);
    const { inputs } = cloud.only(type.stream);
    assert.deepEqual(inputs["serverSideEncryption"], {
      ...{ enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: "arn:key:messaging" },
    });
    const delivery = inputs["extendedS3Configuration"] as { readonly kmsKeyArn: string };
    assert.equal(delivery.kmsKeyArn, "arn:key:audit");
    assert.equal(cloud.only(type.logGroup).inputs["kmsKeyId"], "arn:key:logs");
  });

  it("lets SNS put into this stream, and the stream write below two folders, and nothing else", async () => {
    const cloud = await deploy(build);
    const rightsOf = (name: string) =>
      statements(cloud.named(type.rolePolicy, name)).map(({ Action, Resource }) => [
        Action,
        Resource,
      ]);
    assert.deepEqual(rightsOf("archive"), [
      [
        [
          "firehose:DescribeDeliveryStream",
          "firehose:ListDeliveryStreams",
          "firehose:ListTagsForDeliveryStream",
          "firehose:PutRecord",
          "firehose:PutRecordBatch",
        ],
        [here("firehose", "deliverystream/archive-stream-0123456")],
      ],
    ]);
    assert.deepEqual(rightsOf("archive-stream"), [
      [
        ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
        ["arn:aws:s3:::alerts-1"],
      ],
      [
        ["s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"],
        ["arn:aws:s3:::alerts-1/alerts/*", "arn:aws:s3:::alerts-1/failed/*"],
      ],
      [["kms:GenerateDataKey", "kms:Decrypt"], [here("kms", "key/*")]],
      [
        ["logs:PutLogEvents"],
        [here("logs", "log-group:/meddiflux/dev/alert-archive:log-stream:delivery")],
      ],
    ]);
  });

  it("has a role for the stream that Firehose takes for this account alone", async () => {
    const cloud = await deploy(build);
    const [trust] = statements(cloud.named(type.role, "archive-stream"), "assumeRolePolicy");
    assert.deepEqual(trust?.["Principal"], { Service: "firehose.amazonaws.com" });
    assert.deepEqual(trust["Condition"], {
      StringEquals: { "sts:ExternalId": "111122223333" },
    });
    const [other] = statements(cloud.named(type.role, "archive"), "assumeRolePolicy");
    assert.deepEqual(other?.["Principal"], { Service: "sns.amazonaws.com" });
  });

  it("tells of each way in which alerts are not kept, before Firehose gives up after a day", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud
        .all(type.alarm)
        .map(({ name, inputs }) => [
          name,
          inputs["namespace"],
          inputs["metricName"],
          inputs["comparisonOperator"],
          inputs["threshold"],
          inputs["alarmActions"],
        ]),
      [
        [
          "archive-alarms-undelivered",
          ...["AWS/SQS", "ApproximateNumberOfMessagesVisible", "GreaterThanThreshold", 0],
          ["arn:topic:high"],
        ],
        [
          "archive-alarms-late",
          ...["AWS/Firehose", "DeliveryToS3.DataFreshness", "GreaterThanThreshold", 1800],
          ["arn:topic:high"],
        ],
        [
          "archive-alarms-failing",
          ...["AWS/Firehose", "DeliveryToS3.Success", "LessThanThreshold", 1],
          ["arn:topic:high"],
        ],
      ],
    );
  });
});
