import { arn, type Account } from "./account";
import type { KeyReference } from "./key";
import { keysOf, keyUse } from "./key-policy";
import type { Statement } from "./policy-document";

/** A parameter of Systems Manager as those who read it see it. */
export interface ParameterReference {
  /** As in `/meddiflux/dev/database/host`: known in a preview, and all that a reader needs. */
  readonly name: string;
  /** Encrypts it. */
  readonly key: KeyReference;
}

export function parameterArn(account: Account, { name }: ParameterReference): string {
  return arn(account, "ssm", `parameter${name}`);
}

/** What it takes to read parameters, and no others: neither their names nor their key give more. */
export function parameterReads(
  account: Account,
  parameters: readonly ParameterReference[],
): readonly Statement[] {
  if (parameters.length === 0) return [];
  const arns = parameters.map((parameter) => parameterArn(account, parameter));
  return [
    { sid: "ReadParameters", actions: ["ssm:GetParameters"], resources: arns },
    ...keysOf(parameters).map((key) => {
      const { conditions, ...use } = keyUse(account, key, "kms:Decrypt");
      // Systems Manager says with each request what is to be decrypted
      // (docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html).
      const ofThese = { StringEquals: { "kms:EncryptionContext:PARAMETER_ARN": arns } };
      return { ...use, conditions: { ...conditions, ...ofThese } };
    }),
  ];
}
