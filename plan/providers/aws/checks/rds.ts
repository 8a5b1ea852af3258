import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between, oneOfNumbers, whole } from "./expect/number";
import { dailyWindow, instant, weeklyWindow } from "./expect/schedule";
import { length, matching, notMatching, oneOf } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";
import { conflicts } from "./relations";

const lowerCase = matching(/^[0-9a-z-]*$/, "only lower-case letters, digits and hyphens");
const letterFirst = matching(/^[A-Za-z]/, "a letter at the beginning");
const noDoubleHyphen = notMatching(/--/, "no two hyphens in a row");
const noHyphenLast = notMatching(/-$/, "no hyphen at the end");

/** Source: internal/service/rds/validate.go, validIdentifierPrefix. */
const identifierPrefix = [lowerCase, letterFirst, noDoubleHyphen];
const identifier = [...identifierPrefix, noHyphenLast];

const parameterGroup = {
  name: [
    length(1, 255),
    matching(/^[0-9a-z.-]*$/, "only lower-case letters, digits, dots and hyphens"),
    letterFirst,
    noDoubleHyphen,
    noHyphenLast,
  ],
  "parameters[].applyMethod": oneOf("immediate", "pending-reboot"),
} satisfies Readonly<Record<string, Expectation | readonly Expectation[]>>;

/** Source: internal/service/rds/validate.go, validSubnetGroupName. */
const subnetGroupName = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[0-9a-z_ .-]*$/, "only lower-case letters, digits, spaces and _.-"),
  notMatching(/^default$/i, "a name other than default"),
];

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
const insightsRetention = whole(
  "to be 7, 731, or a multiple of 31 days up to 23 of them",
  (days) => [7, 731].includes(days) || (days % 31 === 0 && days >= 31 && days <= 713),
);

export const rds: ServiceChecks = {
  "aws:rds/instance:Instance": {
    source: "internal/service/rds/instance.go",
    arguments: {
      // Refused by AWS, as are the two periods below: see the page above.
      backupRetentionPeriod: between(0, 35),
      backupWindow: dailyWindow,
      customIamInstanceProfile: matching(/^AWSRDSCustom/, "AWSRDSCustom at the beginning"),
      databaseInsightsMode: oneOf("advanced", "standard"),
      "enabledCloudwatchLogsExports[]": oneOf(
        "agent",
        "alert",
        "audit",
        "diag.log",
        "error",
        "general",
        "iam-db-auth-error",
        "listener",
        "notify.log",
        "oemagent",
        "postgresql",
        "slowquery",
        "trace",
        "upgrade",
      ),
      engineLifecycleSupport: oneOf(
        "open-source-rds-extended-support",
        "open-source-rds-extended-support-disabled",
      ),
      finalSnapshotIdentifier: [
        letterFirst,
        matching(/^[0-9A-Za-z-]+$/, "only letters, digits and hyphens"),
        noDoubleHyphen,
        noHyphenLast,
      ],
      identifier: [length(1, 63), ...identifier],
      identifierPrefix,
      kmsKeyId: arn,
      maintenanceWindow: weeklyWindow,
      monitoringInterval: oneOfNumbers(0, 1, 5, 10, 15, 30, 60),
      networkType: oneOf("DUAL", "IPV4"),
      performanceInsightsKmsKeyId: arn,
      performanceInsightsRetentionPeriod: insightsRetention,
      replicaMode: oneOf("mounted", "open-read-only"),
      "restoreToPointInTime.restoreTime": instant,
      storageType: oneOf("gp2", "gp3", "io1", "io2", "standard"),
    },
    relations: [
      conflicts("domain", "domainAuthSecretArn", "domainDnsIps", "domainFqdn", "domainOu"),
      conflicts("identifier", "identifierPrefix"),
      conflicts("manageMasterUserPassword", "password", "passwordWo"),
      conflicts("password", "passwordWo"),
      conflicts("replicateSourceDb", "dbName", "username"),
      conflicts("restoreToPointInTime", "replicateSourceDb", "s3Import", "snapshotIdentifier"),
      conflicts("s3Import", "replicateSourceDb", "snapshotIdentifier"),
    ],
  },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    source: "internal/service/rds/cluster_parameter_group.go",
    arguments: parameterGroup,
    relations: [nameOrPrefix],
  },
  "aws:rds/parameterGroup:ParameterGroup": {
    source: "internal/service/rds/parameter_group.go",
    arguments: parameterGroup,
    relations: [nameOrPrefix],
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    source: "internal/service/rds/subnet_group.go",
    arguments: {
      name: subnetGroupName(255),
      namePrefix: subnetGroupName(255 - suffixLength),
    },
    relations: [nameOrPrefix],
  },
};
