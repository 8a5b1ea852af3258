import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { encryptAndDecrypt, keyUse } from "../shared/key-policy";
import { trustOf } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { tierTags } from "../shared/tags";
import { cronAt, timezone, type WorkingHours } from "../shared/working-hours";

export interface DatabaseSwitch {
  readonly account: Account;
  readonly hours: WorkingHours;
  /** Identifiers by name, which becomes part of URNs. */
  readonly databases: Readonly<Record<string, pulumi.Input<string>>>;
  /** Where calls go that failed for good, and the key that encrypts it. */
  readonly failed: aws.sqs.Queue;
  readonly key: KeyReference;
}

/**
 * RDS refuses to stop a database that is being backed up, or to start one that is still stopping. An hour
 * of attempts gets over both, and ends long before the next call.
 */
const retryPolicy = { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 30 };

/**
 * Stops databases at the end of each working day and starts them before the next. AWS would start them by
 * itself after seven days, which no pause between working days reaches.
 */
export function switchDatabases(
  name: string,
  args: DatabaseSwitch,
  owned: { readonly parent: pulumi.Resource },
): void {
  const { hours, failed } = args;
  const group = new aws.scheduler.ScheduleGroup(name, { tags: tierTags("finops") }, owned);
  const { role, allowed } = caller(name, args, owned);
  // A call before the role may make it fails.
  const ready = { ...owned, dependsOn: [allowed] };

  for (const [database, identifier] of Object.entries(args.databases)) {
    const callAt = (call: string, minute: number) => ({
      groupName: group.name,
      scheduleExpression: cronAt(minute, hours.days.join(",")),
      scheduleExpressionTimezone: timezone,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: `arn:aws:scheduler:::aws-sdk:rds:${call}`,
        roleArn: role.arn,
        input: pulumi.jsonStringify({ DbInstanceIdentifier: identifier }),
        deadLetterConfig: { arn: failed.arn },
        retryPolicy,
      },
    });
    new aws.scheduler.Schedule(
      `${name}-${database}-stop`,
      callAt("stopDBInstance", hours.to),
      ready,
    );
    new aws.scheduler.Schedule(
      `${name}-${database}-start`,
      callAt("startDBInstance", hours.from),
      ready,
    );
  }
}

/** What the scheduler acts as: it may stop and start these databases, and tell of calls that failed. */
function caller(
  name: string,
  { account, databases, failed, key }: DatabaseSwitch,
  owned: { readonly parent: pulumi.Resource },
): { readonly role: aws.iam.Role; readonly allowed: aws.iam.RolePolicy } {
  return serviceRole(
    `${name}-scheduler`,
    {
      trust: trustOf("scheduler.amazonaws.com", account.id),
      statements: [
        {
          sid: "SwitchDatabases",
          actions: ["rds:StopDBInstance", "rds:StartDBInstance"],
          resources: Object.values(databases).map((identifier) =>
            pulumi.output(identifier).apply((id) => arn(account, "rds", `db:${id}`)),
          ),
        },
        {
          sid: "TellOfFailures",
          actions: ["sqs:SendMessage"],
          resources: [failed.name.apply((queue) => arn(account, "sqs", queue))],
        },
        keyUse(account, key, ...encryptAndDecrypt),
      ],
      tier: "finops",
    },
    owned,
  );
}
