import { isSet, isTrue, listed, received } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const trail = "aws:cloudtrail/trail:Trail";

export const trailEncrypted = rule({
  name: "cloudtrail-encrypted",
  description: "A trail encrypts its files with a KMS key.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `kmsKeyId` to a key whose policy lets `cloudtrail.amazonaws.com` use `kms:GenerateDataKey*`.",
  refs: ["CKV_AWS_35", "CloudTrail.2", "CIS 4.5", "AWS-0015"],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html",
  on: [trail],
  check: ({ props }) =>
    isSet(props, "kmsKeyId")
      ? undefined
      : `${received("kmsKeyId", props.kmsKeyId)}; set it to a KMS key.`,
});

/** That global services are left out is not asked: AWS refuses it of a trail of all regions. */
export const trailMultiRegion = rule({
  name: "cloudtrail-multi-region",
  description: "A trail records all regions, and does so now.",
  severity: "high",
  kind: "logging",
  remediation: "Set `isMultiRegionTrail: true`, and remove `enableLogging` or set it to true.",
  refs: ["CKV_AWS_67", "CKV_AWS_251", "CIS 4.1", "AWS-0014"],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
  on: [trail],
  check: ({ props }) =>
    each(["isMultiRegionTrail", "enableLogging"] as const, (property) => {
      const isGood =
        isTrue(props[property]) || (property === "enableLogging" && !isSet(props, property));
      return isGood ? undefined : `${received(property, props[property])}; set it to true.`;
    }),
});

export const trailLogValidation = rule({
  name: "cloudtrail-log-validation",
  description: "A trail signs its files, so that it shows when one was changed or deleted.",
  severity: "medium",
  kind: "logging",
  remediation: "Set `enableLogFileValidation: true`.",
  refs: ["CKV_AWS_36", "CloudTrail.4", "CIS 4.2", "AWS-0016"],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
  on: [trail],
  check: ({ props }) =>
    isTrue(props.enableLogFileValidation)
      ? undefined
      : `${received("enableLogFileValidation", props.enableLogFileValidation)}; set it to true.`,
});

export const trailToCloudwatch = rule({
  name: "cloudtrail-to-cloudwatch",
  description:
    "A trail sends its events to a log group too, where they can be searched and alarmed on.",
  severity: "medium",
  kind: "logging",
  remediation:
    "Set `cloudWatchLogsGroupArn` to the ARN of a log group with `:*` behind it, and `cloudWatchLogsRoleArn` to a role that may write there.",
  refs: ["CKV2_AWS_10", "CloudTrail.5", "AWS-0162"],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
  on: [trail],
  check({ props }) {
    const missing = (["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"] as const).filter(
      (property) => !isSet(props, property),
    );
    return missing.length === 0
      ? undefined
      : `${listed(missing)} ${missing.length === 1 ? "is" : "are"} not set; set both.`;
  },
});
