import { given } from "../read/inputs";
import { allOf, anyOf } from "../read/known";
import { textOf } from "../read/values";
import { natGatewaysOf, vpcTypes } from "../read/vpc";
import { eachResource } from "../rule/judge";
import { rule, type StackRemark } from "../rule/rule";
import type { StackResourceOf } from "../rule/stack";

type Endpoint = StackResourceOf<"aws:ec2/vpcEndpoint:VpcEndpoint">;
type GatewayService = "s3" | "dynamodb";

/** `com.amazonaws.sa-east-1.s3`: the two services that gateway endpoints are for. */
const gatewayService = /\.(s3|dynamodb)$/;

export const noS3InterfaceEndpoint = rule({
  name: "no-s3-interface-endpoint",
  description: "S3 and DynamoDB are reached through gateway endpoints, which are free.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set `vpcEndpointType: "Gateway"` and `routeTableIds`. One that on-premises networks or other regions come through has to be an interface: exempt it.',
  refs: ["CB EC2-2"],
  source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  on: ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  check({ props }) {
    const paysForFree = allOf(
      () => textOf(props.vpcEndpointType)?.toLowerCase() === "interface",
      () => gatewayService.test(textOf(props.serviceName) ?? ""),
    );
    return paysForFree
      ? `vpcEndpointType is ${textOf(props.vpcEndpointType)} for ${textOf(props.serviceName)}; use Gateway, which is free.`
      : undefined;
  },
});

export const gatewayEndpointsWithNat = rule({
  name: "gateway-endpoints-with-nat",
  description: "What a VPC with a NAT gateway sends to S3 and DynamoDB goes round it.",
  severity: "high",
  kind: "finops",
  remediation:
    "Add an `aws.ec2.VpcEndpoint` of type Gateway for S3, and for DynamoDB if the stack has tables, with the `routeTableIds` of the private subnets: NAT gateways bill each gigabyte, these are free.",
  refs: ["CIS 6.8"],
  source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  *checkStack(stack): Iterable<StackRemark> {
    const tables = stack.all("aws:dynamodb/table:Table").length > 0;
    const services: readonly GatewayService[] = tables ? ["s3", "dynamodb"] : ["s3"];
    for (const service of services) {
      yield* eachResource(stack.all(...vpcTypes), (vpc) => {
        if (natGatewaysOf(stack, vpc).length === 0) return undefined;
        const endpoints = stack.linkedBy(vpc, "vpcId", "aws:ec2/vpcEndpoint:VpcEndpoint");
        return anyOf(endpoints, (endpoint) => isGatewayTo(endpoint, service))
          ? undefined
          : `it has a NAT gateway and no Gateway endpoint for ${service}; add one, which is free.`;
      });
    }
  },
});

function isGatewayTo(endpoint: Endpoint, service: GatewayService): boolean {
  return allOf(
    () => (textOf(given(endpoint, "vpcEndpointType")) ?? "Gateway") === "Gateway",
    () => gatewayService.exec(textOf(endpoint.props.serviceName) ?? "")?.[1] === service,
  );
}
