import { arnOf, describeType, notAnArn, roleArn } from "./support";

const oneOf = (...allowed: readonly string[]): string =>
  `expected to be one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}`;

describe("checks of what watches and guards an account", () => {
  describeType(
    "aws:accessanalyzer/analyzer:Analyzer",
    {
      analyzerName: "unused.1",
      type: "ACCOUNT_UNUSED_ACCESS",
      configuration: { unusedAccess: {} },
    },
    [
      [
        { analyzerName: "1st", type: "ACCOUNTS" },
        'analyzerName: expected a letter, and then only letters, digits and _.-, got "1st"',
        `type: ${oneOf("ACCOUNT", "ACCOUNT_INTERNAL_ACCESS", "ACCOUNT_UNUSED_ACCESS", "ORGANIZATION", "ORGANIZATION_INTERNAL_ACCESS", "ORGANIZATION_UNUSED_ACCESS")}, got "ACCOUNTS"`,
      ],
      [
        { configuration: { unusedAccess: { unusedAccessAge: 90 }, internalAccess: {} } },
        "configuration.internalAccess: conflicts with unusedAccess",
      ],
      [
        {
          configuration: {
            unusedAccess: { analysisRule: { exclusions: [{ accountIds: ["1234"] }] } },
          },
        },
        'configuration.unusedAccess.analysisRule.exclusions[0].accountIds[0]: expected to be an account number of 12 digits, got "1234"',
      ],
    ],
  );

  describeType(
    "aws:cfg/conformancePack:ConformancePack",
    { name: "hipaa", templateBody: "Resources: {}" },
    [
      [{ templateBody: null, templateS3Uri: "s3://packs/hipaa.yaml" }],
      [
        { templateBody: null },
        "templateBody: one of templateBody, templateS3Uri must be specified",
      ],
      [
        { name: "1st pack", templateS3Uri: "https://packs" },
        'name: expected a letter, and then only letters, digits and hyphens, got "1st pack"',
        'templateS3Uri: expected s3:// at the beginning, got "https://packs"',
      ],
    ],
  );

  describeType(
    "aws:cfg/recorder:Recorder",
    { name: "default", roleArn, recordingMode: { recordingFrequency: "DAILY" } },
    [
      [
        { roleArn: "reader", recordingMode: { recordingFrequency: "HOURLY" } },
        `recordingMode.recordingFrequency: ${oneOf("CONTINUOUS", "DAILY")}, got "HOURLY"`,
        notAnArn("roleArn", "reader"),
      ],
    ],
  );

  describeType(
    "aws:cfg/deliveryChannel:DeliveryChannel",
    { s3BucketName: "b", snapshotDeliveryProperties: { deliveryFrequency: "One_Hour" } },
    [
      [
        { snapshotDeliveryProperties: { deliveryFrequency: "1h" }, snsTopicArn: "alerts" },
        `snapshotDeliveryProperties.deliveryFrequency: ${oneOf("One_Hour", "Six_Hours", "Three_Hours", "Twelve_Hours", "TwentyFour_Hours")}, got "1h"`,
        notAnArn("snsTopicArn", "alerts"),
      ],
    ],
  );

  describeType(
    "aws:guardduty/detectorFeature:DetectorFeature",
    { detectorId: "d", name: "S3_DATA_EVENTS", status: "ENABLED" },
    [
      [
        { name: "S3", status: "ON" },
        `name: ${oneOf("EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS", "EKS_RUNTIME_MONITORING", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", "RUNTIME_MONITORING", "S3_DATA_EVENTS")}, got "S3"`,
        `status: ${oneOf("DISABLED", "ENABLED")}, got "ON"`,
      ],
    ],
  );

  describeType(
    "aws:securityhub/standardsSubscription:StandardsSubscription",
    {
      standardsArn:
        "arn:aws:securityhub:sa-east-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
    },
    [[{ standardsArn: "cis" }, notAnArn("standardsArn", "cis")]],
  );

  describeType("aws:securityhub/account:Account", { controlFindingGenerator: "SECURITY_CONTROL" }, [
    [
      { controlFindingGenerator: "ALL" },
      `controlFindingGenerator: ${oneOf("SECURITY_CONTROL", "STANDARD_CONTROL")}, got "ALL"`,
    ],
  ]);

  describeType(
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
    { minimumPasswordLength: 14, maxPasswordAge: 90, passwordReusePrevention: 24 },
    [
      [
        { minimumPasswordLength: 5, passwordReusePrevention: 25 },
        "minimumPasswordLength: expected to be in the range (6 - 128), got 5",
        "passwordReusePrevention: expected to be in the range (0 - 24), got 25",
      ],
    ],
  );

  describeType(
    "aws:iam/serviceLinkedRole:ServiceLinkedRole",
    { awsServiceName: "ecs.amazonaws.com" },
    [
      [
        { awsServiceName: "ecs" },
        'awsServiceName: expected a full service name such as elasticbeanstalk.amazonaws.com, got "ecs"',
      ],
    ],
  );

  describeType("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", {}, [
    [{ accountId: "me" }, 'accountId: expected to be an account number of 12 digits, got "me"'],
  ]);

  describeType(
    "aws:costexplorer/costAllocationTag:CostAllocationTag",
    { tagKey: "Owner", status: "Active" },
    [[{ status: "On" }, `status: ${oneOf("Active", "Inactive")}, got "On"`]],
  );

  describeType(
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    { backupVaultName: "vault", changeableForDays: 3 },
    [[{ changeableForDays: 2 }, "changeableForDays: expected to be at least 3, got 2"]],
  );

  describeType(
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
    { policyName: "dns", policyDocument: "{}" },
    [
      [{ policyName: null, resourceArn: arnOf("logs", "log-group:a") }],
      [
        { resourceArn: arnOf("logs", "log-group:a") },
        "policyName: only one of policyName, resourceArn can be specified, but policyName, resourceArn were specified",
      ],
    ],
  );
});
