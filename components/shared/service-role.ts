import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn } from "./account";
import { policyDocument, type Statement } from "./policy-document";
import { tierTags, type Tier } from "./tags";

interface Owned {
  readonly parent: pulumi.Resource;
}

interface RoleArgs {
  /** Who may act by it: {@link trustOf}. */
  readonly trust: pulumi.Input<string>;
  readonly tier: Tier;
}

export interface ServiceRoleArgs extends RoleArgs {
  readonly statements: readonly Statement[];
}

export interface ManagedRoleArgs extends RoleArgs {
  /** Name of a policy of AWS, with its path: `service-role/AmazonRDSEnhancedMonitoringRole`. */
  readonly policy: string;
}

/**
 * A role that a service acts by, and all that it may do. AWS takes a role before it may do anything, so what
 * acts by it waits for `allowed`.
 */
export function serviceRole(
  name: string,
  args: ServiceRoleArgs,
  owned: Owned,
): { readonly role: aws.iam.Role; readonly allowed: aws.iam.RolePolicy } {
  const role = roleOf(name, args, owned);
  const policy = policyDocument(...args.statements);
  const allowed = new aws.iam.RolePolicy(name, { role: role.name, policy }, owned);
  return { role, allowed };
}

/** The same for a service whose needs AWS itself writes down, and keeps up with what it becomes. */
export function managedRole(
  name: string,
  args: ManagedRoleArgs,
  owned: Owned,
): { readonly role: aws.iam.Role; readonly allowed: aws.iam.RolePolicyAttachment } {
  const role = roleOf(name, args, owned);
  const allowed = new aws.iam.RolePolicyAttachment(
    name,
    { role: role.name, policyArn: managedPolicyArn(args.policy) },
    owned,
  );
  return { role, allowed };
}

const roleOf = (name: string, { trust, tier }: RoleArgs, owned: Owned): aws.iam.Role =>
  new aws.iam.Role(name, { assumeRolePolicy: trust, tags: tierTags(tier) }, owned);
