import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUseThrough } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";
import { storeTags } from "../shared/tags";

export interface AlertStateArgs {
  readonly account: Account;
  readonly key: KeyReference;
  readonly durable: boolean;
}

/**
 * What the functions remember between invocations: what was told, what is counted, what waits for its
 * summary. The attributes are those of `lambda/cloudtrail-alerts/state/dynamodb/table.ts`.
 */
export class AlertState extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;
  /** What a function may do with the table. */
  readonly allow: readonly Statement[];
  /** What is allowed to whom only claims something in it. */
  readonly allowClaims: readonly Statement[];

  constructor(name: string, args: AlertStateArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:AlertState", name, {}, opts);
    const { account, durable } = args;
    const table = new aws.dynamodb.Table(
      name,
      {
        billingMode: "PAY_PER_REQUEST",
        hashKey: "key",
        rangeKey: "at",
        attributes: [
          { name: "key", type: "S" },
          { name: "at", type: "S" },
          { name: "pending", type: "S" },
          { name: "until", type: "N" },
        ],
        globalSecondaryIndexes: [
          { name: "due", hashKey: "pending", rangeKey: "until", projectionType: "ALL" },
        ],
        ttl: { attributeName: "expiresAt", enabled: true },
        // A lost table tells the alerts of a day again, and forgets what was held back.
        pointInTimeRecovery: { enabled: true },
        deletionProtectionEnabled: durable,
        serverSideEncryption: { enabled: true, kmsKeyArn: args.key.arn },
        tags: storeTags("audit", "personal"),
      },
      { parent: this, protect: durable },
    );

    this.name = table.name;
    const itself = table.name.apply((it) => arn(account, "dynamodb", `table/${it}`));
    this.allow = [
      {
        sid: "Remember",
        actions: [
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:Query",
        ],
        resources: [itself, pulumi.interpolate`${itself}/index/due`],
      },
      tableKeyUse(account, args.key),
    ];
    this.allowClaims = [
      { sid: "Claim", actions: ["dynamodb:UpdateItem"], resources: [itself] },
      tableKeyUse(account, args.key),
    ];
    this.registerOutputs({ name: this.name });
  }
}

/**
 * Who uses a table needs its key for it, through DynamoDB alone.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
function tableKeyUse(account: Account, key: KeyReference): Statement {
  const use = keyUseThrough(
    account,
    key,
    "dynamodb",
    "kms:Encrypt",
    "kms:Decrypt",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:GenerateDataKey",
    "kms:DescribeKey",
    "kms:CreateGrant",
  );
  return { ...use, sid: "RememberEncrypted" };
}
