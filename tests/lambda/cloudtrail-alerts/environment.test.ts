import assert from "node:assert/strict";
import { parseEnvironment } from "../../../lambda/cloudtrail-alerts/environment";

const arn = (name: string) => `arn:aws:sns:sa-east-1:111122223333:${name}`;

const variables = {
  TOPIC_ARN_HIGH: arn("high"),
  TOPIC_ARN_MEDIUM: arn("medium"),
  TOPIC_ARN_INFO: arn("info"),
  QUARANTINE_BUCKET: "quarantine",
  LOG_BUCKETS: "trail, flow-logs",
};

const fails = (changes: Record<string, string | undefined>, ...problems: string[]) => {
  assert.throws(() => parseEnvironment({ ...variables, ...changes }), {
    message: `The environment is invalid:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
  });
};

describe("environment", () => {
  it("says all that the function needs", () => {
    assert.deepEqual(
      parseEnvironment({
        ...variables,
        MAX_OBJECT_BYTES: "1000",
        AWS_LAMBDA_FUNCTION_NAME: "alerts",
      }),
      {
        topicArns: { high: arn("high"), medium: arn("medium"), info: arn("info") },
        quarantineBucket: "quarantine",
        logBuckets: new Set(["trail", "flow-logs"]),
        maxObjectBytes: 1000,
        functionName: "alerts",
      },
    );
  });

  it("caps objects at 256 MiB where it says nothing", () => {
    assert.equal(parseEnvironment(variables).maxObjectBytes, 268_435_456);
  });

  it("takes topics of every partition", () => {
    const { topicArns } = parseEnvironment({
      ...variables,
      TOPIC_ARN_HIGH: "arn:aws-us-gov:sns:us-gov-west-1:111122223333:high",
    });
    assert.match(topicArns.high, /us-gov-west-1/);
  });

  it("names every problem at once", () => {
    assert.throws(
      () => parseEnvironment({ MAX_OBJECT_BYTES: "1 GB", LOG_BUCKETS: "trail,,UPPER" }),
      {
        message: [
          "The environment is invalid:",
          "- TOPIC_ARN_HIGH is not set; it takes the ARN of a standard SNS topic",
          "- TOPIC_ARN_MEDIUM is not set; it takes the ARN of a standard SNS topic",
          "- TOPIC_ARN_INFO is not set; it takes the ARN of a standard SNS topic",
          "- QUARANTINE_BUCKET is not set; it takes the name of an S3 bucket",
          '- LOG_BUCKETS names "", which is not the name of an S3 bucket',
          '- LOG_BUCKETS names "UPPER", which is not the name of an S3 bucket',
          '- MAX_OBJECT_BYTES is "1 GB"; it takes a number of bytes',
        ].join("\n"),
      },
    );
  });

  it("refuses what is there and cannot work", () => {
    fails(
      { TOPIC_ARN_INFO: "arn:aws:sns:sa-east-1:111122223333:info.fifo" },
      'TOPIC_ARN_INFO is "arn:aws:sns:sa-east-1:111122223333:info.fifo"; it takes the ARN of a standard SNS topic',
    );
    fails(
      { LOG_BUCKETS: "" },
      "LOG_BUCKETS is not set; it takes names of S3 buckets, separated by commas",
    );
    for (const cap of ["0", "-1", "1.5", "1e9", ""])
      fails(
        { MAX_OBJECT_BYTES: cap },
        `MAX_OBJECT_BYTES is ${JSON.stringify(cap)}; it takes a number of bytes`,
      );
  });

  it("refuses a quarantine in a log bucket, which would trigger the function by its own writing", () => {
    fails(
      { QUARANTINE_BUCKET: "trail" },
      'QUARANTINE_BUCKET is "trail", which LOG_BUCKETS names too; take another bucket, or the function is triggered by its own writing',
    );
  });
});
