import { anyOf } from "../read/known";
import { mayBeSecret, namesSecret, secretKindOf } from "../read/secrets";
import { isSet, received, textOf } from "../read/values";
import { rule } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

type Parameter = AwsInputs["aws:ssm/parameter:Parameter"];

export const parameterSecureString = rule({
  name: "ssm-parameter-secure-string",
  description: "A parameter that holds a secret is encrypted.",
  severity: "medium",
  kind: "encryption",
  remediation:
    'Set `type: "SecureString"` and `value` to a secret of the stack, and replace the value as leaked. What only names a secret is best called `…-arn` or `…-name`.',
  refs: ["CKV2_AWS_34", "AWS-0098"],
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
  on: ["aws:ssm/parameter:Parameter"],
  check({ name, props }) {
    if (textOf(props.type) === "SecureString") return undefined;
    const type = received("type", props.type);
    // Never with the value: reports are kept, sent and read by many.
    const kind = kindIn(props);
    if (kind !== undefined) return `it holds ${kind}, and ${type}; set it to SecureString.`;
    // Where AWS names it, the name in the program tells.
    const isNamed = anyOf([() => name, () => textOf(props.name) ?? ""], (read) =>
      namesSecret(read()),
    );
    return isNamed && holdsSecret(props)
      ? `its name is that of a secret, and ${type}; set it to SecureString.`
      : undefined;
  },
});

const values = ["value", "insecureValue", "valueWo"] as const;

function kindIn(props: Parameter): string | undefined {
  for (const key of values) {
    const kind = isSet(props, key) ? secretKindOf(props[key]) : undefined;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function holdsSecret(props: Parameter): boolean {
  return anyOf(values, (key) => mayBeSecret(props[key]));
}
