import type { Exemption } from "./rule/exemption";

const everywhere = ["dev", "hom", "prod"] as const;

/** Who answers for what is accepted here, and until when: looked at again once a year. */
const accepted = { owner: "security@meddiflux.example", expires: "2027-11-20" };

/** Every finding that this project accepts. They show in every report, with their reasons. */
export const exemptions: readonly Exemption[] = [
  {
    rule: "s3-default-encryption-kms",
    stacks: everywhere,
    resource: "access-logs-encryption",
    reason:
      "Load balancers and buckets write their logs into buckets with SSE-S3 only (docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html, docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html); with a KMS key the logs would be lost.",
    ...accepted,
  },
  {
    rule: "rds-in-backup-plan",
    stacks: ["prod"],
    resource: "watch-state",
    reason:
      "What the alert functions remember is worth days at most, and point-in-time recovery brings it back. Without it, alerts would be told twice, and none would be lost.",
    ...accepted,
  },
  {
    rule: "cloudtrail-to-cloudwatch",
    stacks: everywhere,
    resource: "watch-trail",
    reason:
      "The alert function (lambda/cloudtrail-alerts) reads every file of the trail from S3, so its events are alarmed on without a log group. A second copy in CloudWatch would be billed by the gigabyte, and hold what IAM does not let everyone read.",
    ...accepted,
  },
  {
    rule: "cis-alarm-filters-complete",
    stacks: everywhere,
    resource: "watch-trail",
    reason:
      "The detections of the alert function (lambda/cloudtrail-alerts) stand for the metric filters of CIS section 5: S3, SQS and Lambda see each record that a filter would. Filters would need the trail in CloudWatch Logs, which is billed again.",
    ...accepted,
  },
  {
    rule: "lambda-failure-destination",
    stacks: everywhere,
    resource: "signing-keys-rotation",
    reason:
      "Secrets Manager keeps track of a rotation itself: it tries a step again, and a failed rotation at the next window (docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_how.html). The event holds nothing that it would not send again, and an alarm tells of each failure.",
    ...accepted,
  },
  {
    rule: "secret-rotation-enabled",
    stacks: ["hom", "prod"],
    resource: "alert-webhook",
    reason:
      "The URL of a webhook is made by its receiver, and neither Slack nor Discord has an API that replaces it: people do, and put the new one into the secret.",
    ...accepted,
  },
];
