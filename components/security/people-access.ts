import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn } from "../shared/account";
import { tierTags } from "../shared/tags";

/** What people may do who have it, in the words of IAM Identity Center. */
export interface PermissionSet {
  readonly name: string;
  readonly description: string;
  /** Policies that AWS manages, as in `ReadOnlyAccess`. */
  readonly policies: readonly string[];
  /** How long people stay signed in. */
  readonly sessionHours: number;
  /** Ids of the groups that get it: they come from the directory, which is not of this program. */
  readonly groups: readonly string[];
}

export interface PeopleAccessArgs {
  readonly accountId: string;
  readonly instanceArn: string;
  readonly permissionSets: readonly PermissionSet[];
}

/**
 * How people reach the account: by IAM Identity Center, for some hours, as members of a group. Nobody has a
 * user of IAM or a key that lasts (S2-26, S2-27).
 */
export class PeopleAccess extends pulumi.ComponentResource {
  constructor(name: string, args: PeopleAccessArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:PeopleAccess", name, {}, opts);
    for (const set of args.permissionSets) this.#admit(`${name}-${set.name}`, args, set);
    this.registerOutputs();
  }

  #admit(name: string, { accountId, instanceArn }: PeopleAccessArgs, set: PermissionSet): void {
    const owned = { parent: this };
    const permissionSet = new aws.ssoadmin.PermissionSet(
      name,
      {
        ...{ instanceArn, name: set.name, description: set.description },
        sessionDuration: `PT${set.sessionHours}H`,
        tags: tierTags("security"),
      },
      owned,
    );
    const ofSet = { instanceArn, permissionSetArn: permissionSet.arn };
    const attached = set.policies.map(
      (policy) =>
        new aws.ssoadmin.ManagedPolicyAttachment(
          `${name}-${policy}`,
          { ...ofSet, managedPolicyArn: managedPolicyArn(policy) },
          owned,
        ),
    );
    for (const group of set.groups) {
      new aws.ssoadmin.AccountAssignment(
        `${name}-${group}`,
        {
          ...ofSet,
          ...{ principalType: "GROUP", principalId: group },
          ...{ targetType: "AWS_ACCOUNT", targetId: accountId },
        },
        // What is assigned is copied into the account as a role at once: with its policies or without.
        { ...owned, dependsOn: attached },
      );
    }
  }
}
