import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";

/** The user of the application, in a form that no engine wants in quotes: `meddiflux_dev_app`. */
export function appUser(userPrefix: string): string {
  return `${userPrefix}-app`.replaceAll("-", "_");
}

/**
 * What a role needs to sign in as one user, by IAM. A resource of IAM names the instance by an id that only the
 * deployment knows, so the user alone says which database it is: no other has a user of this name.
 * Source: docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
export function connectAs(account: Account, user: string): readonly Statement[] {
  return [
    {
      sid: "ConnectToDatabase",
      actions: ["rds-db:connect"],
      // Any instance of this account that has this user.
      resources: [arn(account, "rds-db", `dbuser:*/${user}`)],
    },
  ];
}

/**
 * What a role needs to read the master password of one database, for an engine whose users cannot sign in by IAM.
 * The name of the secret is made up by RDS, but a tag says whose it is.
 * Source: docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
 */
export function readMasterSecret(
  account: Account,
  identifier: pulumi.Output<string>,
  key: KeyReference,
): readonly Statement[] {
  const instance = identifier.apply((id) => arn(account, "rds", `db:${id}`));
  return [
    {
      sid: "ReadMasterSecret",
      actions: ["secretsmanager:GetSecretValue"],
      // Secrets that RDS made, of which the condition leaves one.
      resources: [arn(account, "secretsmanager", "secret:rds!db-*")],
      conditions: {
        StringEquals: { "aws:ResourceTag/aws:rds:primaryDBInstanceArn": instance },
      },
    },
    keyUse(account, key, "kms:Decrypt"),
  ];
}
