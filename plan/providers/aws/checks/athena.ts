import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { whole } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";

const encryptionOption = oneOf("CSE_KMS", "SSE_KMS", "SSE_S3");

export const athena: ServiceChecks = {
  "aws:athena/database:Database": {
    source: "internal/service/athena/database.go",
    arguments: {
      "encryptionConfiguration.encryptionOption": encryptionOption,
      expectedBucketOwner: accountId,
      name: matching(/^[_a-z0-9]+$/, "only lower-case letters, digits and underscores"),
    },
  },
  "aws:athena/namedQuery:NamedQuery": { source: "internal/service/athena/named_query.go" },
  "aws:athena/workgroup:Workgroup": {
    source: "internal/service/athena/workgroup.go",
    arguments: {
      "configuration.bytesScannedCutoffPerQuery": whole(
        "to be 0, or at least 10485760",
        (bytes) => bytes === 0 || bytes >= 10_485_760,
      ),
      "configuration.executionRole": arn,
      "configuration.resultConfiguration.encryptionConfiguration.encryptionOption":
        encryptionOption,
      "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn": arn,
      description: length(0, 1024),
      name: [length(1, 128), matching(/^[\w.-]+$/, "only letters, digits and _.-")],
      state: oneOf("DISABLED", "ENABLED"),
    },
  },
};
