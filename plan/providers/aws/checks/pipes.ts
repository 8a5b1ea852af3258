import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { length, matching, oneOf } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";

const name = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[.\w-]+/, "letters, digits, dots, hyphens and underscores at its start"),
];

/** EventBridge Pipes. */
export const pipes: ServiceChecks = {
  "aws:pipes/pipe:Pipe": {
    source: "internal/service/pipes/pipe.go",
    arguments: {
      desiredState: oneOf("RUNNING", "STOPPED"),
      enrichment: arn,
      name: name(64),
      namePrefix: name(64 - suffixLength),
      roleArn: arn,
      target: arn,
    },
    relations: [nameOrPrefix],
  },
};
