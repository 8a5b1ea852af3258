/** A rule that AWS manages, with its parameters. */
interface ManagedRule {
  readonly identifier: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The six that everything of this project carries, which is as many as the rule takes. */
const tags = ["Project", "Environment", "Component", "Owner", "CostCenter", "ManagedBy"];

/**
 * What the policy pack asks of a plan, asked of the account as it is, where a hand in the console may have
 * changed it. Only what the standards of Security Hub leave out: each evaluation is billed.
 * Source: docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
const rules: Readonly<Record<string, ManagedRule>> = {
  RequiredTags: {
    identifier: "REQUIRED_TAGS",
    parameters: Object.fromEntries(tags.map((tag, index) => [`tag${index + 1}Key`, tag])),
  },
  BucketsEncryptedByKms: { identifier: "S3_DEFAULT_ENCRYPTION_KMS" },
  LogGroupsEncrypted: { identifier: "CLOUDWATCH_LOG_GROUP_ENCRYPTED" },
  LogGroupsKept: {
    identifier: "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
    parameters: { MinRetentionTime: "30" },
  },
  SecretsEncryptedByOurKey: { identifier: "SECRETSMANAGER_USING_CMK" },
  TopicsEncrypted: { identifier: "SNS_ENCRYPTED_KMS" },
};

/** The template of a conformance pack, which is that of CloudFormation, in JSON. */
export function conformanceTemplate(): string {
  const resources = Object.entries(rules).map(([name, { identifier, parameters }]) => [
    name,
    {
      Type: "AWS::Config::ConfigRule",
      Properties: {
        ConfigRuleName: name,
        Source: { Owner: "AWS", SourceIdentifier: identifier },
        ...(parameters && { InputParameters: parameters }),
      },
    },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) as unknown });
}
