import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyPolicy } from "../shared/key-policy";
import { tierTags } from "../shared/tags";
import { planKeys, type KeyPurpose } from "./key-purposes";

export interface EncryptionKeysArgs {
  readonly account: Account;
  /** Starts the alias of each key, which IAM policies name: `meddiflux-dev`. */
  readonly aliasPrefix: string;
  /** Whether losing a key would lose data that matters: keeps Pulumi from deleting them. */
  readonly durable: boolean;
}

/**
 * Customer-managed keys, one for each purpose, rotated every year, with policies that grant each service
 * what it needs and leave the rest to IAM. Costs one USD a month for each key.
 */
export class EncryptionKeys
  extends pulumi.ComponentResource
  implements Readonly<Record<KeyPurpose, KeyReference>>
{
  readonly data: KeyReference;
  readonly secrets: KeyReference;
  readonly logs: KeyReference;
  readonly audit: KeyReference;
  readonly messaging: KeyReference;

  constructor(name: string, args: EncryptionKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:EncryptionKeys", name, {}, opts);
    const plan = planKeys(args.account);

    const keyFor = (purpose: KeyPurpose): KeyReference => {
      const { description, grants } = plan[purpose];
      const key = new aws.kms.Key(
        `${name}-${purpose}`,
        {
          description,
          enableKeyRotation: true,
          deletionWindowInDays: 30,
          policy: keyPolicy(args.account, ...grants),
          tags: tierTags("security"),
        },
        { parent: this, protect: args.durable },
      );
      const alias = `alias/${args.aliasPrefix}-${purpose}`;
      new aws.kms.Alias(
        `${name}-${purpose}`,
        { name: alias, targetKeyId: key.keyId },
        { parent: this },
      );
      return { arn: key.arn, alias };
    };

    this.data = keyFor("data");
    this.secrets = keyFor("secrets");
    this.logs = keyFor("logs");
    this.audit = keyFor("audit");
    this.messaging = keyFor("messaging");
    this.registerOutputs({ data: this.data.arn, audit: this.audit.arn });
  }
}
