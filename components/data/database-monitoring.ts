import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn, type Account } from "../shared/account";
import { trustOf } from "../shared/policy-document";
import { tierTags } from "../shared/tags";

/** Seconds between two looks at the processes, the memory and the disks of the host: the rarest, and cheapest. */
const intervalSeconds = 60;

/**
 * What lets a database tell how its host does, which CloudWatch sees from outside only: RDS writes it into its log
 * group `RDSOSMetrics`, as a role of its own that may do nothing else. Costs the logs that it writes.
 * Source: docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html
 */
export function enhancedMonitoring(
  name: string,
  account: Account,
  owned: { readonly parent: pulumi.Resource },
) {
  const role = new aws.iam.Role(
    `${name}-monitoring`,
    {
      assumeRolePolicy: trustOf("monitoring.rds.amazonaws.com", account.id),
      tags: tierTags("data"),
    },
    owned,
  );
  const allowed = new aws.iam.RolePolicyAttachment(
    `${name}-monitoring`,
    {
      role: role.name,
      policyArn: managedPolicyArn("service-role/AmazonRDSEnhancedMonitoringRole"),
    },
    owned,
  );
  return { inputs: { monitoringInterval: intervalSeconds, monitoringRoleArn: role.arn }, allowed };
}
