import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast, atMost, items } from "./expect/number";
import { dailyWindow, weeklyWindow } from "./expect/schedule";
import { length, matching, notEmpty, notMatching, oneOf, oneOfIgnoringCase } from "./expect/text";
import { conflicts, isAbsent, relation } from "./relations";
import { known, showProperty } from "./values";

/** Source: internal/service/elasticache/validate.go. */
const groupId = [
  length(1, 40),
  matching(/^[0-9A-Za-z-]*$/, "only letters, digits and hyphens"),
  matching(/^[A-Za-z]/, "a letter at the beginning"),
  notMatching(/--/, "no two hyphens in a row"),
  notMatching(/-$/, "no hyphen at the end"),
];

const engine = oneOfIgnoringCase("redis", "valkey");

export const elasticache: ServiceChecks = {
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    source: "internal/service/elasticache/replication_group.go",
    arguments: {
      authToken: [length(16, 128), notMatching(/[@"/]/, 'none of @, " and /')],
      authTokenUpdateStrategy: oneOf("DELETE", "ROTATE", "SET"),
      clusterMode: oneOf("compatible", "disabled", "enabled"),
      description: notEmpty,
      engine,
      ipDiscovery: oneOf("ipv4", "ipv6"),
      logDeliveryConfigurations: items(0, 2),
      "logDeliveryConfigurations[].destinationType": oneOf("cloudwatch-logs", "kinesis-firehose"),
      "logDeliveryConfigurations[].logFormat": oneOf("json", "text"),
      "logDeliveryConfigurations[].logType": oneOf("engine-log", "slow-log"),
      maintenanceWindow: weeklyWindow,
      networkType: oneOf("dual_stack", "ipv4", "ipv6"),
      "nodeGroupConfigurations[].nodeGroupId": matching(/^\d{1,4}$/, "1 to 4 digits"),
      "nodeGroupConfigurations[].replicaCount": atLeast(0),
      notificationTopicArn: arn,
      replicasPerNodeGroup: atLeast(0),
      replicationGroupId: groupId,
      "snapshotArns[]": [arn, notMatching(/,/, "no comma")],
      snapshotRetentionLimit: atMost(35),
      snapshotWindow: dailyWindow,
      transitEncryptionMode: oneOf("preferred", "required"),
    },
    relations: [
      conflicts("authToken", "authTokenWo", "userGroupIds"),
      conflicts(
        "globalReplicationGroupId",
        "atRestEncryptionEnabled",
        "engine",
        "engineVersion",
        "nodeType",
        "numNodeGroups",
        "parameterGroupName",
        "securityGroupNames",
        "snapshotArns",
        "snapshotName",
        "transitEncryptionEnabled",
        "transitEncryptionMode",
      ),
      conflicts("nodeGroupConfigurations", "preferredCacheClusterAzs"),
      conflicts("numCacheClusters", "numNodeGroups", "replicasPerNodeGroup"),
      relation(
        ["automaticFailoverEnabled", "multiAzEnabled", "numCacheClusters"],
        failoverProblems,
      ),
    ],
  },
  "aws:elasticache/subnetGroup:SubnetGroup": {
    source: "internal/service/elasticache/subnet_group.go",
  },
  "aws:elasticache/user:User": {
    source: "internal/service/elasticache/user.go",
    arguments: {
      "authenticationMode.type": oneOf("iam", "no-password-required", "password"),
      engine,
      passwords: items(0, 2),
      "passwords[]": length(16, 128),
    },
  },
  "aws:elasticache/userGroup:UserGroup": {
    source: "internal/service/elasticache/user_group.go",
    arguments: { engine },
  },
};

/** Source: replication_group.go, CustomizeDiff. */
function failoverProblems(group: Properties): readonly CheckFailure[] {
  const failover = "automaticFailoverEnabled";
  const nodes = known(group, "numCacheClusters");
  const isOff = isAbsent(group, failover) || known(group, failover) === false;
  if (isOff && known(group, "multiAzEnabled") === true) {
    return [{ property: failover, reason: "must be true where multiAzEnabled is" }];
  }
  if (known(group, failover) !== true || typeof nodes !== "number" || nodes >= 2) return [];
  const reason = `expected at least 2 where ${failover} is true, got ${showProperty(group, "numCacheClusters")}`;
  return [{ property: "numCacheClusters", reason }];
}
