import { given } from "../read/inputs";
import { ifKnown } from "../read/known";
import { loadBalancerTypes } from "../read/load-balancer";
import { asList, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule, type StackRemark } from "../rule/rule";
import type { StackResourceOf } from "../rule/stack";

/** What is billed by the hour or the month for being there. Each limit is a number in a stack. */

export const interfaceEndpointBudget = rule({
  name: "interface-endpoint-budget",
  description: "A stack pays for no more interface endpoints than its environment is worth.",
  severity: "low",
  kind: "finops",
  remediation:
    "Take away endpoints that nothing uses, put the others into fewer subnets, or let their traffic out through the NAT gateway, which costs as much as a few of them.",
  refs: [],
  source: "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
  parameters: { mostInterfaces: { dev: 6, hom: 12, prod: 36 } },
  *checkStack(stack, { environment, parameters: { mostInterfaces } }): Iterable<StackRemark> {
    let count = stack.all(
      "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
    ).length;
    yield* eachResource(stack.all("aws:ec2/vpcEndpoint:VpcEndpoint"), (endpoint) => {
      count += interfacesOf(endpoint);
      return undefined;
    });
    yield* judgeCount(count, mostInterfaces, "interfaces of endpoints", environment);
  },
});

/** One for each subnet; without any, the one that it will need to be of use. */
function interfacesOf(endpoint: StackResourceOf<"aws:ec2/vpcEndpoint:VpcEndpoint">): number {
  const isGateway = (textOf(given(endpoint, "vpcEndpointType")) ?? "Gateway") === "Gateway";
  return isGateway ? 0 : Math.max(1, subnetsOf(endpoint));
}

/** Which subnets they are is unknown in a preview, but not how many, where each is one of the program's. */
function subnetsOf(endpoint: StackResourceOf<"aws:ec2/vpcEndpoint:VpcEndpoint">): number {
  const made = (endpoint.propertyDependencies["subnetIds"] ?? []).filter((urn) =>
    urn.includes("aws:ec2/subnet:Subnet::"),
  );
  return (
    ifKnown(() => asList(endpoint.props.subnetIds).length) ??
    (made.length || given(endpoint, "subnetIds")?.length) ??
    0
  );
}

export const kmsKeyBudget = rule({
  name: "kms-key-budget",
  description: "A stack has few KMS keys: each is billed by the month, and each replica of one.",
  severity: "low",
  kind: "finops",
  remediation:
    "Let what has the same readers share a key: one for each kind of data is enough, told apart by the key policy and the encryption context.",
  refs: [],
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
  parameters: { mostKeys: { dev: 8, hom: 8, prod: 12 } },
  checkStack(stack, { environment, parameters: { mostKeys } }) {
    const keys = stack.all(
      "aws:kms/externalKey:ExternalKey",
      "aws:kms/key:Key",
      "aws:kms/replicaKey:ReplicaKey",
    );
    return judgeCount(keys.length, mostKeys, "KMS keys", environment);
  },
});

export const loadBalancerBudget = rule({
  name: "load-balancer-budget",
  description: "A stack shares load balancers among its services: each is billed by the hour.",
  severity: "low",
  kind: "finops",
  remediation:
    "Put several services behind one load balancer, told apart by the host or the path in a `ListenerRule`.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
  parameters: { mostLoadBalancers: { dev: 1, hom: 1, prod: 3 } },
  checkStack(stack, { environment, parameters: { mostLoadBalancers } }) {
    const found = stack.all(...loadBalancerTypes, "aws:elb/loadBalancer:LoadBalancer");
    return judgeCount(found.length, mostLoadBalancers, "load balancers", environment);
  },
});

function judgeCount(
  count: number,
  most: number,
  what: string,
  environment: string,
): readonly StackRemark[] {
  if (count <= most) return [];
  const remark = `the stack has ${count} ${what}; ${environment} pays for ${most} at most.`;
  return [{ on: undefined, remark }];
}
