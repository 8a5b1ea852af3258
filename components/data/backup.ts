import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { trustOf } from "../shared/policy-document";
import { managedRole } from "../shared/service-role";
import { storeTags, tierTags } from "../shared/tags";
import { timezone, type WorkingHours } from "../shared/working-hours";
import { backupRules, keptDays, type BackupRetention } from "./backup-rules";

export interface BackupArgs {
  readonly account: Account;
  readonly retention: BackupRetention;
  /** When the databases run; undefined for always. One that is stopped cannot be backed up. */
  readonly hours: WorkingHours | undefined;
  /** Identifiers of the database instances that are backed up. */
  readonly databases: readonly pulumi.Input<string>[];
  readonly keyArn: pulumi.Input<string>;
  /** Whether losing backups would lose data that matters: keeps everybody from deleting them early. */
  readonly durable: boolean;
}

/**
 * Backups of databases that outlive them: those that a database makes of itself, for every minute, go
 * with it. Costs the storage of what is kept.
 */
export class Backup extends pulumi.ComponentResource {
  readonly vaultName: pulumi.Output<string>;

  constructor(name: string, args: BackupArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:data:Backup", name, {}, opts);
    const owned = { parent: this };
    const { account, retention, durable } = args;

    const vault = new aws.backup.Vault(
      name,
      { kmsKeyArn: args.keyArn, forceDestroy: !durable, tags: storeTags("data", "health") },
      { ...owned, protect: durable },
    );
    if (durable) {
      const kept = keptDays(retention);
      new aws.backup.VaultLockConfiguration(
        `${name}-lock`,
        {
          backupVaultName: vault.name,
          // Without `changeableForDays`, who may change locks can lift this one: a wrong number in the
          // configuration can be corrected, and does not bind the account for good.
          minRetentionDays: Math.min(...kept),
          maxRetentionDays: Math.max(...kept),
        },
        owned,
      );
    }
    const resources = args.databases.map((identifier) =>
      pulumi.output(identifier).apply((id) => arn(account, "rds", `db:${id}`)),
    );
    const plan = new aws.backup.Plan(
      name,
      {
        rules: backupRules(retention, args.hours).map(({ schedule, ...rule }) => ({
          ...rule,
          targetVaultName: vault.name,
          schedule,
          scheduleExpressionTimezone: timezone,
        })),
        tags: tierTags("data"),
      },
      owned,
    );
    const { role, allowed } = this.#maker(name, account);
    new aws.backup.Selection(
      name,
      { planId: plan.id, iamRoleArn: role.arn, resources },
      { ...owned, dependsOn: [allowed] },
    );

    this.vaultName = vault.name;
    this.registerOutputs({ vaultName: this.vaultName });
  }

  /**
   * AWS's own policy says what AWS Backup needs, service by service, and follows what it becomes. It can
   * make backups and nothing else: restoring is its own policy, for a role that people assume when they must.
   */
  #maker(name: string, account: Account) {
    return managedRole(
      `${name}-maker`,
      {
        trust: trustOf("backup.amazonaws.com", account.id),
        policy: "service-role/AWSBackupServiceRolePolicyForBackup",
        tier: "data",
      },
      { parent: this },
    );
  }
}
