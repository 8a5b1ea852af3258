import type { ServiceChecks } from "./check";
import { accountId, arn, regionName } from "./expect/identity";
import { items } from "./expect/number";
import { json, length, matching, oneOf } from "./expect/text";

const repositoryName = [
  length(2, 256),
  matching(
    /^(?:[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/,
    "lower-case letters and digits, with single ._-/ between them",
  ),
];

const tagMutability = oneOf(
  "IMMUTABLE",
  "IMMUTABLE_WITH_EXCLUSION",
  "MUTABLE",
  "MUTABLE_WITH_EXCLUSION",
);

const encryptionType = oneOf("AES256", "KMS", "KMS_DSSE");

export const ecr: ServiceChecks = {
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    source: "internal/service/ecr/lifecycle_policy.go",
    arguments: { policy: json },
  },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": {
    source: "internal/service/ecr/registry_scanning_configuration.go",
    arguments: {
      rules: items(0, 100),
      "rules[].repositoryFilters[].filter": [
        length(1, 256),
        matching(
          /^[0-9a-z*]([0-9a-z_./*-]*[0-9a-z*])?$/,
          "lower-case letters, digits and *, with ._/- between them",
        ),
      ],
      "rules[].repositoryFilters[].filterType": oneOf("WILDCARD"),
      "rules[].scanFrequency": oneOf("CONTINUOUS_SCAN", "MANUAL", "SCAN_ON_PUSH"),
      scanType: oneOf("BASIC", "ENHANCED"),
    },
  },
  "aws:ecr/replicationConfiguration:ReplicationConfiguration": {
    source: "internal/service/ecr/replication_configuration.go",
    arguments: {
      "replicationConfiguration.rules": items(0, 10),
      "replicationConfiguration.rules[].destinations": items(0, 25),
      "replicationConfiguration.rules[].destinations[].region": regionName,
      "replicationConfiguration.rules[].destinations[].registryId": accountId,
      "replicationConfiguration.rules[].repositoryFilters": items(0, 100),
      "replicationConfiguration.rules[].repositoryFilters[].filterType": oneOf("PREFIX_MATCH"),
    },
  },
  "aws:ecr/repository:Repository": {
    source: "internal/service/ecr/repository.go",
    arguments: {
      "encryptionConfigurations[].encryptionType": encryptionType,
      "encryptionConfigurations[].kmsKey": arn,
      imageTagMutability: tagMutability,
      name: repositoryName,
    },
  },
  "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate": {
    source: "internal/service/ecr/repository_creation_template.go",
    arguments: {
      "appliedFors[]": oneOf("CREATE_ON_PUSH", "PULL_THROUGH_CACHE", "REPLICATION"),
      customRoleArn: arn,
      description: length(0, 255),
      "encryptionConfigurations[].encryptionType": encryptionType,
      imageTagMutability: tagMutability,
      imageTagMutabilityExclusionFilters: items(0, 5),
      "imageTagMutabilityExclusionFilters[].filter": [
        length(1, 128),
        matching(/^[a-zA-Z0-9._*-]+$/, "only letters, digits and ._*-"),
        matching(/^([^*]*\*){0,2}[^*]*$/, "at most two asterisks"),
      ],
      "imageTagMutabilityExclusionFilters[].filterType": oneOf("WILDCARD"),
      lifecyclePolicy: json,
      // The provider only looks for a name somewhere in it; the service reads the whole.
      prefix: [length(2, 256), matching(/[a-z0-9]|ROOT/, "the beginning of a name, or ROOT")],
      repositoryPolicy: json,
    },
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": {
    source: "internal/service/ecr/repository_policy.go",
    arguments: { policy: json },
  },
};
