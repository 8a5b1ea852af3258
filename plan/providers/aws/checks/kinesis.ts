import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast, between } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";
import { atMostOneOf, isAbsent, relation } from "./relations";
import { known } from "./values";

type Arguments = Readonly<Record<string, Expectation | readonly Expectation[]>>;

/** The block that says where a stream delivers to, by `destination`. */
const blockOf: Readonly<Record<string, string>> = {
  elasticsearch: "elasticsearchConfiguration",
  extended_s3: "extendedS3Configuration",
  http_endpoint: "httpEndpointConfiguration",
  iceberg: "icebergConfiguration",
  opensearch: "opensearchConfiguration",
  opensearchserverless: "opensearchserverlessConfiguration",
  redshift: "redshiftConfiguration",
  snowflake: "snowflakeConfiguration",
  splunk: "splunkConfiguration",
};

/** What all blocks about a bucket have. */
const bucket = (path: string): Arguments => ({
  [`${path}.bucketArn`]: arn,
  [`${path}.compressionFormat`]: oneOf("GZIP", "HADOOP_SNAPPY", "Snappy", "UNCOMPRESSED", "ZIP"),
  [`${path}.errorOutputPrefix`]: length(0, 1024),
  [`${path}.kmsKeyArn`]: arn,
  [`${path}.roleArn`]: arn,
});

const processing = (path: string): Arguments => ({
  [`${path}.processors[].parameters[].parameterValue`]: length(1, 5120),
  [`${path}.processors[].type`]: oneOf(
    "AppendDelimiterToRecord",
    "CloudWatchLogProcessing",
    "Decompression",
    "Lambda",
    "MetadataExtraction",
    "RecordDeAggregation",
  ),
});

const s3 = "extendedS3Configuration";

/** Firehose: streams that deliver to buckets. Of other destinations only that their block is there. */
export const kinesis: ServiceChecks = {
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": {
    source: "internal/service/firehose/delivery_stream.go",
    arguments: {
      destination: oneOf(...Object.keys(blockOf)),
      ...bucket(s3),
      ...processing(`${s3}.processingConfiguration`),
      [`${s3}.customTimeZone`]: length(0, 50),
      [`${s3}.dynamicPartitioningConfiguration.retryDuration`]: between(0, 7200),
      [`${s3}.s3BackupMode`]: oneOf("Disabled", "Enabled"),
      ...bucket(`${s3}.s3BackupConfiguration`),
      [`${s3}.s3BackupConfiguration.bufferingSize`]: atLeast(1),
      "kinesisSourceConfiguration.kinesisStreamArn": arn,
      "kinesisSourceConfiguration.roleArn": arn,
      name: [length(1, 64), matching(/^[\w.-]+$/, "only letters, digits and _.-")],
      "serverSideEncryption.keyArn": arn,
      "serverSideEncryption.keyType": oneOf("AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK"),
    },
    relations: [
      ...atMostOneOf(
        "kinesisSourceConfiguration",
        "mskSourceConfiguration",
        "serverSideEncryption",
      ),
      relation(["destination", ...Object.values(blockOf)], withoutDestination),
    ],
  },
};

/** Source: delivery_stream.go, CustomizeDiff. */
function withoutDestination(stream: Properties): readonly CheckFailure[] {
  const destination = known(stream, "destination");
  if (typeof destination !== "string") return [];
  const block = blockOf[destination];
  if (block === undefined || !isAbsent(stream, block)) return [];
  return [{ property: block, reason: `is required where destination is "${destination}"` }];
}
