import { isSet, isTrue, judgeOff, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const deletionProtection = rule({
  name: "rds-deletion-protection",
  description: "In prod, AWS refuses to delete a database.",
  severity: "high",
  kind: "resilience",
  remediation:
    "Set `deletionProtection: true`. To delete the database on purpose, deploy it with `false` first.",
  refs: ["CKV_AWS_293", "RDS.8"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  on: [instance, cluster],
  parameters: { protection: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { parameters: { protection } }) {
    if (protection === "optional" || isTrue(props.deletionProtection)) return undefined;
    return `${received("deletionProtection", props.deletionProtection)}; set it to true.`;
  },
});

export const finalSnapshot = rule({
  name: "rds-final-snapshot",
  description: "In prod, a database leaves a snapshot when it is deleted.",
  severity: "medium",
  kind: "resilience",
  remediation: "Remove `skipFinalSnapshot`, and set `finalSnapshotIdentifier` to a free name.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  on: [instance, cluster],
  parameters: { snapshot: { dev: "optional", hom: "optional", prod: "required" } },
  check({ type, props }, { parameters: { snapshot } }) {
    if (snapshot === "optional") return undefined;
    // AWS takes no final snapshot of a replica.
    if (type === instance && isSet(props, "replicateSourceDb")) return undefined;
    return each(["skipFinalSnapshot", "finalSnapshotIdentifier"] as const, (key) => {
      if (key === "skipFinalSnapshot") {
        return judgeOff(key, props[key]);
      }
      return isSet(props, key)
        ? undefined
        : `${received(key, props[key])}; set it to a name for the snapshot.`;
    });
  },
});

export const autoMinorUpgrade = rule({
  name: "rds-auto-minor-upgrade",
  description: "AWS applies minor versions, which carry security fixes, in the maintenance window.",
  severity: "low",
  kind: "resilience",
  remediation: "Remove `autoMinorVersionUpgrade` or set it to true.",
  refs: ["CKV_AWS_226", "RDS.13", "CIS 3.2.2"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html",
  on: [instance, "aws:rds/clusterInstance:ClusterInstance", cluster],
  check({ props }) {
    const given = props.autoMinorVersionUpgrade;
    if (!isSet(props, "autoMinorVersionUpgrade") || isTrue(given)) return undefined;
    return `${received("autoMinorVersionUpgrade", given)}; remove it or set it to true.`;
  },
});

export const iamAuthentication = rule({
  name: "rds-iam-authentication",
  description: "Users can sign in to a database with IAM instead of a password.",
  severity: "low",
  kind: "iam",
  remediation: "Set `iamDatabaseAuthenticationEnabled: true`.",
  refs: ["CKV_AWS_161", "CKV_AWS_162", "RDS.10", "RDS.12"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html",
  on: [instance, cluster],
  check({ props }) {
    if (isTrue(props.iamDatabaseAuthenticationEnabled)) return undefined;
    // Engines that have no such way: those of Oracle, SQL Server and Db2.
    if (/^(?:custom-)?(?:oracle|sqlserver|db2)/.test(textOf(props.engine) ?? "")) return undefined;
    return `${received("iamDatabaseAuthenticationEnabled", props.iamDatabaseAuthenticationEnabled)}; set it to true.`;
  },
});

export const snapshotsCopyTags = rule({
  name: "snapshots-copy-tags",
  description: "Snapshots of a database carry its tags, so that their cost has an owner.",
  severity: "low",
  kind: "tagging",
  remediation: "Set `copyTagsToSnapshot: true`.",
  refs: ["CKV_AWS_313", "RDS.16", "RDS.17"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html",
  on: [instance, cluster],
  check: ({ props }) =>
    isTrue(props.copyTagsToSnapshot)
      ? undefined
      : `${received("copyTagsToSnapshot", props.copyTagsToSnapshot)}; set it to true.`,
});
