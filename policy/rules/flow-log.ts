import { allOf } from "../read/known";
import { isSet, numberOf } from "../read/values";
import { rule } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

const flowLog = "aws:ec2/flowLog:FlowLog";

/** Seconds; what AWS takes where nothing is said. */
const slowest = 600;

export const flowLogCost = rule({
  name: "flow-log-cost",
  description: "Outside prod, a flow log goes to S3, or is gathered for ten minutes.",
  severity: "low",
  kind: "finops",
  remediation:
    'Set `logDestinationType: "s3"`, where a gigabyte costs half as much, or remove `maxAggregationInterval`: each minute by itself makes up to ten times as many records. AWS can only do so for a new flow log.',
  refs: [],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html",
  on: [flowLog],
  parameters: { detail: { dev: "cheap", hom: "cheap", prod: "any" } },
  check({ props }, { environment, parameters: { detail } }) {
    if (detail === "any") return undefined;
    const dear = allOf(
      () => props.logDestinationType !== "s3",
      () => (numberOf(props.maxAggregationInterval) ?? slowest) < slowest || isOfTransit(props),
    );
    return dear
      ? `it records each minute and does not go to s3; set maxAggregationInterval to ${slowest} or logDestinationType to s3 in ${environment}.`
      : undefined;
  },
});

/** Those of transit gateways are always by the minute. */
function isOfTransit(props: AwsInputs[typeof flowLog]): boolean {
  return isSet(props, "transitGatewayId") || isSet(props, "transitGatewayAttachmentId");
}
