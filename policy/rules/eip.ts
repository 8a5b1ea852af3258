import { isGiven } from "../read/inputs";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

type Eip = StackResourceOf<"aws:ec2/eip:Eip">;

export const eipAssociated = rule({
  name: "eip-associated",
  description: "Each elastic IP address is in use, since an idle one is billed all the same.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Remove the `Eip`, or give it to an instance, a network interface, a NAT gateway or a load balancer.",
  refs: ["CB EC2-3", "EC2.12", "CKV2_AWS_19"],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html",
  checkStack: (stack) =>
    eachResource(stack.all("aws:ec2/eip:Eip"), (eip) =>
      isUsed(stack, eip)
        ? undefined
        : "nothing uses the address; remove it or give it to an instance, an interface, a NAT gateway or a load balancer.",
    ),
});

function isUsed(stack: Stack, eip: Eip): boolean {
  return (
    isGiven(eip, "instance", "publicIp") ||
    isGiven(eip, "networkInterface", "publicIp") ||
    usersOf(stack, eip).length > 0
  );
}

/** The resources that are made of the address, by the properties that take one. */
function usersOf(stack: Stack, eip: Eip): readonly unknown[] {
  const gateway = "aws:ec2/natGateway:NatGateway";
  const association = "aws:ec2/eipAssociation:EipAssociation";
  return [
    ...stack.linkedBy(
      eip,
      "allocationId",
      association,
      gateway,
      "aws:ec2/natGatewayEipAssociation:NatGatewayEipAssociation",
    ),
    ...stack.linkedBy(eip, "publicIp", association),
    ...stack.linkedBy(eip, "secondaryAllocationIds", gateway),
    ...stack.linkedBy(eip, "availabilityZoneAddresses", gateway),
    ...stack.linkedBy(
      eip,
      "subnetMappings",
      "aws:alb/loadBalancer:LoadBalancer",
      "aws:lb/loadBalancer:LoadBalancer",
    ),
    ...stack.linkedBy(eip, "endpointDetails", "aws:transfer/server:Server"),
  ];
}
