import { judgeOwnKey } from "../read/kms";
import { longestIntervalDays } from "../read/schedule";
import { asList, isSet, numberOf, received } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";

export const customerManagedKey = rule({
  name: "secret-customer-managed-key",
  description: "A secret and its replicas are encrypted with keys of the account's own.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Set `kmsKeyId` to a KMS key of your own, in each of `replicas` to one of its region.",
  refs: ["CKV_AWS_149"],
  source: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
  on: ["aws:secretsmanager/secret:Secret"],
  *check({ props }) {
    yield* each([props], (secret) => judgeOwnKey(secret, "kmsKeyId"));
    yield* each(asList(props.replicas), (replica, index) =>
      judgeOwnKey(replica, "kmsKeyId", `replicas[${index}].kmsKeyId`),
    );
  },
});

export const rotationEnabled = rule({
  name: "secret-rotation-enabled",
  description: "A secret is replaced by a new one every 90 days at least.",
  severity: "medium",
  kind: "iam",
  remediation:
    "Give the secret a `SecretRotation` with a function and `rotationRules: { automaticallyAfterDays: 30 }`. The password of a database is better left to `manageMasterUserPassword`; a key that only its issuer can replace gets an exemption.",
  refs: ["CKV2_AWS_57", "CKV_AWS_304", "SecretsManager.1", "SecretsManager.4"],
  source: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
  on: ["aws:secretsmanager/secretRotation:SecretRotation"],
  parameters: { maximumDays: everywhere(90) },
  check({ props: { rotationRules } }, { parameters: { maximumDays } }) {
    const limit = `rotate every ${maximumDays} days at least.`;
    const schedule = "rotationRules.scheduleExpression";
    if (isSet(rotationRules ?? {}, "scheduleExpression")) {
      const given = received(schedule, rotationRules?.scheduleExpression);
      const days = longestIntervalDays(rotationRules?.scheduleExpression);
      if (days === undefined) return `${given}, which is no rate or cron expression; ${limit}`;
      return days > maximumDays ? `${given}; ${limit}` : undefined;
    }
    const days = rotationRules?.automaticallyAfterDays;
    return (numberOf(days) ?? Infinity) > maximumDays
      ? `${received("rotationRules.automaticallyAfterDays", days)}; ${limit}`
      : undefined;
  },
  checkStack: (stack) =>
    eachResource(stack.all("aws:secretsmanager/secret:Secret"), (secret) => {
      const rotations = stack.linkedBy(
        secret,
        "secretId",
        "aws:secretsmanager/secretRotation:SecretRotation",
      );
      return rotations.length > 0
        ? undefined
        : "no SecretRotation replaces it; add one with rotationRules of 90 days or less.";
    }),
});
