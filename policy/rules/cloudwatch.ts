import { isSet, numberOf, received } from "../read/values";
import { rule } from "../rule/rule";

/** The only values that CloudWatch Logs takes; 0 is for ever. */
const possibleDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/**
 * Logs stay hot for about 30 days; what audits need for longer is kept in S3 at a tenth of the price. That
 * is why this rule wants no year in CloudWatch, as CloudWatch.16 of AWS does.
 */
export const logGroupRetention = rule({
  name: "log-group-retention",
  description: "A log group deletes its events after a time that fits its environment.",
  severity: "high",
  kind: "finops",
  remediation:
    "Set `retentionInDays` to a value in the range of the environment, and send what must be kept for longer to S3.",
  refs: ["CKV_AWS_66", "CKV_AWS_338", "CB CLOUDWATCH-1"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
  on: ["aws:cloudwatch/logGroup:LogGroup"],
  parameters: {
    minimumDays: { dev: 1, hom: 7, prod: 30 },
    maximumDays: { dev: 30, hom: 90, prod: 365 },
  },
  check({ props }, { environment, parameters: { minimumDays, maximumDays } }) {
    const given = received("retentionInDays", props.retentionInDays);
    const range = `${environment} keeps logs for ${minimumDays} to ${maximumDays} days`;
    // AWS keeps the events of this class for two days, whatever is asked for.
    if (props.logGroupClass === "DELIVERY") return undefined;
    const days = isSet(props, "retentionInDays") ? numberOf(props.retentionInDays) : 0;
    if (days === 0) return `${given}, which keeps events for ever; ${range}.`;
    if (days === undefined || !possibleDays.includes(days)) {
      return `${given}, which CloudWatch does not take; use one of ${possibleDays.join(", ")}.`;
    }
    return days < minimumDays || days > maximumDays ? `${given}; ${range}.` : undefined;
  },
});

export const logGroupEncrypted = rule({
  name: "log-group-encrypted",
  description: "In prod, a log group is encrypted with a key whose policy says who may read it.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Set `kmsKeyId` to the ARN of a key whose policy lets `logs.REGION.amazonaws.com` use it.",
  refs: ["CKV_AWS_158", "AWS-0017"],
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  on: ["aws:cloudwatch/logGroup:LogGroup"],
  parameters: { key: { dev: "optional", hom: "optional", prod: "required" } },
  check: ({ props }, { parameters: { key } }) =>
    key === "optional" || isSet(props, "kmsKeyId")
      ? undefined
      : `${received("kmsKeyId", props.kmsKeyId)}; set it to the ARN of a KMS key.`,
});
