import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument, type Statement } from "./policy-document";
import { tierTags, type Tier } from "./tags";

export interface ServiceRoleArgs {
  /** Who may act by it: {@link trustOf}. */
  readonly trust: pulumi.Input<string>;
  readonly statements: readonly Statement[];
  readonly tier: Tier;
}

/**
 * A role that a service acts by, and all that it may do. AWS takes a role before it may do anything, so what
 * acts by it waits for `allowed`.
 */
export function serviceRole(
  name: string,
  { trust, statements, tier }: ServiceRoleArgs,
  owned: { readonly parent: pulumi.Resource },
): { readonly role: aws.iam.Role; readonly allowed: aws.iam.RolePolicy } {
  const role = new aws.iam.Role(name, { assumeRolePolicy: trust, tags: tierTags(tier) }, owned);
  const policy = policyDocument(...statements);
  const allowed = new aws.iam.RolePolicy(name, { role: role.name, policy }, owned);
  return { role, allowed };
}
