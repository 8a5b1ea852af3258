import { eachContainer, imageTypes } from "../read/container-definition";
import { mayBeSecret, namesSecret, secretKindOf } from "../read/secrets";
import { mapSettings, type Setting } from "../read/settings";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";
import { Undecided } from "../rule/unknown";

export const ecsNoPlaintextSecrets = rule({
  name: "ecs-no-plaintext-secrets",
  description: "No container is given a secret as plain text.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Put the value into Secrets Manager or Parameter Store, replace it as leaked, and pass it by `secrets: [{ name, valueFrom }]` of the container. What only names a secret is best called `…_ARN` or `…_NAME`.",
  refs: ["ECS.8", "AWS-0036"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  on: imageTypes,
  check: (subject) =>
    eachContainer(subject, ({ settings }) =>
      eachSecret(settings, "pass it by secrets[].valueFrom instead"),
    ),
});

export const lambdaNoPlaintextSecrets = rule({
  name: "lambda-no-plaintext-secrets",
  description: "No function has a secret in its environment.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Put the value into Secrets Manager or Parameter Store, replace it as leaked, pass the function its name, and read it when the function starts. What only names a secret is best called `…_ARN` or `…_NAME`.",
  refs: ["CKV_AWS_45"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html",
  on: ["aws:lambda/function:Function"],
  check: ({ props }) =>
    eachSecret(
      mapSettings("environment.variables", props.environment?.variables),
      "read it from Secrets Manager when the function starts",
    ),
});

/** One remark for each secret, and one for all that is unknown: any value may turn out to be a secret. */
function* eachSecret(settings: readonly Setting[], instead: string): Iterable<Remark> {
  const remarks = [...each(settings, (setting) => judgeSetting(setting, instead))];
  yield* remarks.filter((remark) => typeof remark === "string");
  yield* remarks.filter((remark) => remark instanceof Undecided).slice(0, 1);
}

/** Never with the value: reports are kept, sent and read by many. */
function judgeSetting({ name, path, read }: Setting, instead: string): string | undefined {
  const value = read();
  const kind = secretKindOf(value);
  if (kind !== undefined) return `${path} holds ${kind}; ${instead}.`;
  return namesSecret(name) && mayBeSecret(value)
    ? `${path} holds a value under the name of a secret; ${instead}.`
    : undefined;
}
