import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { oneOfNumbers } from "./expect/number";
import { json, length, matching, notMatching, oneOf } from "./expect/text";
import { nameOrPrefix } from "./names";
import { exactlyOneOf } from "./relations";

/** Source: internal/service/logs/validate.go, validLogGroupName. */
const logGroupName = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[0-9A-Za-z_./#-]*$/, "only letters, digits and _./#-"),
];

/** CloudWatch Logs. */
export const logs: ServiceChecks = {
  "aws:cloudwatch/logGroup:LogGroup": {
    source: "internal/service/logs/group.go",
    arguments: {
      logGroupClass: oneOf("DELIVERY", "INFREQUENT_ACCESS", "STANDARD"),
      name: logGroupName(512),
      namePrefix: logGroupName(483),
      retentionInDays: oneOfNumbers(
        ...[0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
        ...[1096, 1827, 2192, 2557, 2922, 3288, 3653],
      ),
    },
    relations: [nameOrPrefix],
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    source: "internal/service/logs/metric_filter.go",
    arguments: {
      logGroupName: logGroupName(512),
      name: [length(1, 512), matching(/^[^:*]*$/, "no colon and no asterisk")],
    },
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
    source: "internal/service/logs/resource_policy.go",
    arguments: { policyDocument: json, resourceArn: arn },
    relations: [exactlyOneOf("policyName", "resourceArn")],
  },
  "aws:cloudwatch/logStream:LogStream": {
    source: "internal/service/logs/stream.go",
    arguments: { name: [length(1, 512), matching(/^[^:]*$/, "no colon")] },
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    source: "internal/service/logs/query_definition.go",
    arguments: {
      "logGroupNames[]": logGroupName(512),
      name: [
        length(1, 255),
        notMatching(/[:*]|^\/|\/$|\/\//, "no colon or asterisk, and text on both sides of a slash"),
      ],
    },
  },
};
