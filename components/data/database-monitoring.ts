import type * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { trustOf } from "../shared/policy-document";
import { managedRole } from "../shared/service-role";

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
  const { role, allowed } = managedRole(
    `${name}-monitoring`,
    {
      trust: trustOf("monitoring.rds.amazonaws.com", account.id),
      policy: "service-role/AmazonRDSEnhancedMonitoringRole",
      tier: "data",
    },
    owned,
  );
  return { inputs: { monitoringInterval: intervalSeconds, monitoringRoleArn: role.arn }, allowed };
}
