import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface FirewallArgs {
  readonly vpcId: pulumi.Input<string>;
  readonly port: number;
  /** The group that requests come from. */
  readonly balancerGroupId: pulumi.Input<string>;
}

/** The tasks' own group: in from the load balancer, out to the internet over TLS for images and AWS. */
export function admitLoadBalancer(
  name: string,
  { vpcId, port, balancerGroupId }: FirewallArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.ec2.SecurityGroup {
  const tags = tierTags("compute");
  const firewall = new aws.ec2.SecurityGroup(
    `${name}-firewall`,
    { vpcId, description: `Tasks of ${name}`, tags },
    owned,
  );
  const tcp = { ipProtocol: "tcp", fromPort: port, toPort: port, tags };
  new aws.vpc.SecurityGroupIngressRule(
    `${name}-from-load-balancer`,
    {
      ...tcp,
      securityGroupId: firewall.id,
      referencedSecurityGroupId: balancerGroupId,
      description: "Requests from the load balancer",
    },
    owned,
  );
  new aws.vpc.SecurityGroupEgressRule(
    `${name}-to-targets`,
    {
      ...tcp,
      securityGroupId: balancerGroupId,
      referencedSecurityGroupId: firewall.id,
      description: `Requests to ${name}`,
    },
    owned,
  );
  new aws.vpc.SecurityGroupEgressRule(
    `${name}-to-https`,
    {
      securityGroupId: firewall.id,
      description: "Images, logs and AWS itself, over TLS",
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      tags,
    },
    owned,
  );
  return firewall;
}
