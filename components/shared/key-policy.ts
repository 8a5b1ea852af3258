import type * as pulumi from "@pulumi/pulumi";
import { arn, iamArn, type Account } from "./account";
import type { KeyReference } from "./key";
import { policyDocument, type Conditions, type Statement } from "./policy-document";

/** Lets an AWS service use a key for its own work. */
export interface ServiceGrant {
  readonly sid: string;
  readonly service: string;
  readonly actions: readonly string[];
  readonly conditions?: Conditions;
}

/** What a service needs to write encrypted data and read it back. */
export const encryptAndDecrypt = ["kms:GenerateDataKey*", "kms:Decrypt"] as const;

/**
 * The policy of a key: administration stays with the account, which decides by IAM who may use the key,
 * and each service gets what it is granted here.
 */
export function keyPolicy(
  account: Account,
  ...grants: readonly ServiceGrant[]
): pulumi.Output<string> {
  // In the policy of a key, the resource `*` means this key and no other.
  const thisKey = ["*"];
  return policyDocument(
    {
      sid: "AccountAdministers",
      principal: { AWS: iamArn(account, "root") },
      // Without all actions for the account, nobody could ever change or delete the key again
      // (docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
      actions: ["kms:*"],
      resources: thisKey,
    },
    ...grants.map(({ service, ...grant }) => ({
      ...grant,
      principal: { Service: service },
      resources: thisKey,
    })),
  );
}

/**
 * Lets CloudWatch encrypt the log groups of this account, in the region of the key.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function forLogGroups(account: Account): ServiceGrant {
  return {
    sid: "CloudWatchLogs",
    service: `logs.${account.region}.amazonaws.com`,
    actions: [...encryptAndDecrypt, "kms:Encrypt", "kms:ReEncrypt*", "kms:DescribeKey"],
    // Log groups of this account only: the context names the group that is encrypted.
    conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": arn(account, "logs", "*") } },
  };
}

/** Holds a service to requests on behalf of this account. */
export function forAccount({ id }: Account): Conditions {
  return { StringEquals: { "aws:SourceAccount": id } };
}

/**
 * Lets a role use a key. The key is named by its alias, which a preview knows, instead of its ARN, which
 * only the deployment does; `key/*` with that condition is the one key that has the alias
 * (docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html).
 */
export function keyUse(account: Account, { alias }: KeyReference, ...actions: string[]): Statement {
  const purpose = alias.split(/[/-]/).at(-1) ?? "";
  return {
    sid: `Key${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`,
    actions,
    resources: [arn(account, "kms", "key/*")],
    conditions: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } },
  };
}

/** The keys of what is to be read, each once. */
export function keysOf(items: readonly { readonly key: KeyReference }[]): readonly KeyReference[] {
  return [...new Map(items.map(({ key }) => [key.alias, key])).values()];
}

/** Lets a role use a key as {@link keyUse} does, for what it does at one service alone. */
export function keyUseThrough(
  account: Account,
  key: KeyReference,
  service: string,
  ...actions: string[]
): Statement {
  const use = keyUse(account, key, ...actions);
  const through = { "kms:ViaService": `${service}.${account.region}.amazonaws.com` };
  return { ...use, conditions: { ...use.conditions, StringEquals: through } };
}
