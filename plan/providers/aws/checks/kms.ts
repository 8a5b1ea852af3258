import type { ServiceChecks } from "./check";
import { between } from "./expect/number";
import { json, length, matching, notMatching, oneOf } from "./expect/text";
import { nameOrPrefix } from "./names";
import { requiredWith } from "./relations";

/** Source: internal/service/kms/validate.go. */
const aliasName = [
  matching(/^alias\/[0-9A-Za-z_:/-]+$/, "to be alias/ and then letters, digits and :/_-"),
  notMatching(/^alias\/aws\//, "no alias/aws/, which AWS keeps for itself"),
];

export const kms: ServiceChecks = {
  "aws:kms/alias:Alias": {
    source: "internal/service/kms/alias.go",
    arguments: { name: aliasName, namePrefix: aliasName },
    relations: [nameOrPrefix],
  },
  "aws:kms/key:Key": {
    source: "internal/service/kms/key.go",
    arguments: {
      deletionWindowInDays: between(7, 30),
      description: length(0, 8192),
      keyUsage: oneOf("ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"),
      policy: json,
      rotationPeriodInDays: between(90, 2560),
    },
    relations: [requiredWith("rotationPeriodInDays", "enableKeyRotation")],
  },
};
