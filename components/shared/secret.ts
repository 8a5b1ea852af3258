import { arn, type Account } from "./account";
import type { KeyReference } from "./key";
import { keysOf, keyUse } from "./key-policy";
import type { Statement } from "./policy-document";

/** A secret as those who read it see it. */
export interface SecretReference {
  /** As in `meddiflux-dev/signing-keys`: known in a preview, and all that a reader needs. */
  readonly name: string;
  /** Encrypts it. */
  readonly key: KeyReference;
}

/** ARN of a secret of that name, whose last six characters AWS makes up. */
export function secretArn(account: Account, name: string): string {
  return arn(account, "secretsmanager", `secret:${name}-??????`);
}

/** What it takes to read secrets, and no others. */
export function secretReads(
  account: Account,
  secrets: readonly SecretReference[],
): readonly Statement[] {
  return [
    {
      sid: "ReadSecrets",
      actions: ["secretsmanager:GetSecretValue"],
      resources: secrets.map(({ name }) => secretArn(account, name)),
    },
    ...keysOf(secrets).map((key) => keyUse(account, key, "kms:Decrypt")),
  ];
}
