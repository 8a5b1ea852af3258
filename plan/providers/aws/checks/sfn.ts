import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";

const name = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[\w-]+$/, "only letters, digits, hyphens and underscores"),
];

/** Step Functions. */
export const sfn: ServiceChecks = {
  "aws:sfn/stateMachine:StateMachine": {
    source: "internal/service/sfn/state_machine.go",
    arguments: {
      definition: length(0, 1_048_576),
      "encryptionConfiguration.kmsDataKeyReusePeriodSeconds": between(60, 900),
      "encryptionConfiguration.type": oneOf("AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY"),
      "loggingConfiguration.level": oneOf("ALL", "ERROR", "FATAL", "OFF"),
      name: name(80),
      namePrefix: name(80 - suffixLength),
      roleArn: arn,
      type: oneOf("EXPRESS", "STANDARD"),
    },
    relations: [nameOrPrefix],
  },
};
