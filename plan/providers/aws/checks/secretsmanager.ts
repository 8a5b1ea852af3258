import type { Expectation, ServiceChecks } from "./check";
import { between, whole } from "./expect/number";
import { json, length, matching } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";
import { conflicts } from "./relations";

/** Source: internal/service/secretsmanager/validate.go. */
const secretName = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[0-9A-Za-z/_+=.@-]*$/, "only letters, digits and /_+=.@-"),
];

export const secretsmanager: ServiceChecks = {
  "aws:secretsmanager/secret:Secret": {
    source: "internal/service/secretsmanager/secret.go",
    arguments: {
      name: secretName(512),
      namePrefix: secretName(512 - suffixLength),
      policy: json,
      recoveryWindowInDays: whole(
        "to be 0, or in the range (7 - 30)",
        (days) => days === 0 || (days >= 7 && days <= 30),
      ),
    },
    relations: [nameOrPrefix],
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    source: "internal/service/secretsmanager/secret_rotation.go",
    arguments: { "rotationRules.automaticallyAfterDays": between(1, 1000) },
  },
  "aws:secretsmanager/secretVersion:SecretVersion": {
    source: "internal/service/secretsmanager/secret_version.go",
    relations: [conflicts("secretString", "secretBinary")],
  },
};
