import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export interface Clients {
  readonly vpcId: pulumi.Input<string>;
  readonly port: number;
  /** Security groups that may connect, keyed by client name. The key becomes part of a URN. */
  readonly clients: Readonly<Record<string, pulumi.Input<string>>>;
  readonly tags: Record<string, string>;
}

export interface Admission {
  readonly firewall: aws.ec2.SecurityGroup;
  /** The ways of clients, without which they do not get through. */
  readonly rules: readonly pulumi.Resource[];
}

/**
 * The security group of a store, open to its clients on one port, and its clients' way to it: both sides
 * name each other's group, so no address counts.
 */
export function admitClients(
  name: string,
  { vpcId, port, clients, tags }: Clients,
  owned: { readonly parent: pulumi.Resource },
): Admission {
  const firewall = new aws.ec2.SecurityGroup(
    `${name}-firewall`,
    { vpcId, description: `Clients of ${name}`, tags },
    owned,
  );
  const tcp = { ipProtocol: "tcp", fromPort: port, toPort: port, tags };
  const rules = Object.entries(clients).flatMap(([client, clientId]) => [
    new aws.vpc.SecurityGroupIngressRule(
      `${name}-from-${client}`,
      {
        ...tcp,
        securityGroupId: firewall.id,
        referencedSecurityGroupId: clientId,
        description: `Connections from ${client}`,
      },
      owned,
    ),
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-way-of-${client}`,
      {
        ...tcp,
        securityGroupId: clientId,
        referencedSecurityGroupId: firewall.id,
        description: `Connections to ${name}`,
      },
      owned,
    ),
  ]);
  return { firewall, rules };
}
