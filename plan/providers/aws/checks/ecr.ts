import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { json, length, matching, oneOf } from "./expect/text";

const repositoryName = [
  length(2, 256),
  matching(
    /^(?:[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/,
    "lower-case letters and digits, with single ._-/ between them",
  ),
];

export const ecr: ServiceChecks = {
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    source: "internal/service/ecr/lifecycle_policy.go",
    arguments: { policy: json },
  },
  "aws:ecr/repository:Repository": {
    source: "internal/service/ecr/repository.go",
    arguments: {
      "encryptionConfigurations[].encryptionType": oneOf("AES256", "KMS", "KMS_DSSE"),
      "encryptionConfigurations[].kmsKey": arn,
      imageTagMutability: oneOf(
        "IMMUTABLE",
        "IMMUTABLE_WITH_EXCLUSION",
        "MUTABLE",
        "MUTABLE_WITH_EXCLUSION",
      ),
      name: repositoryName,
    },
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": {
    source: "internal/service/ecr/repository_policy.go",
    arguments: { policy: json },
  },
};
