import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { tierTags } from "../shared/tags";
import { interfacePolicy } from "./endpoint-policies";

/**
 * What Fargate reaches beside S3: images, logs, secrets and their keys, parameters, credentials, and the channel
 * of ECS Exec (docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html). The last two are all that
 * an instance needs to be managed by Systems Manager.
 */
export const fargateServices = [
  "ecr.api",
  "ecr.dkr",
  "logs",
  "secretsmanager",
  "kms",
  "sts",
  "ssm",
  "ssmmessages",
] as const;

export interface ServiceEndpointsArgs {
  readonly account: Account;
  readonly vpcId: pulumi.Input<string>;
  /** One a zone. */
  readonly subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** The addresses that may use them. */
  readonly clientsCidr: string;
}

/**
 * AWS itself inside the network, for tiers without a way to the internet: an address a zone for each
 * service, under its usual name, for principals of this account only. Each costs by the hour and zone; for
 * the whole set that is more than a NAT gateway.
 */
export class ServiceEndpoints extends pulumi.ComponentResource {
  constructor(name: string, args: ServiceEndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:network:ServiceEndpoints", name, {}, opts);
    const { account, vpcId } = args;
    const owned = { parent: this };
    const tags = tierTags("network");

    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId, description: "Services to the endpoints of AWS", tags },
      owned,
    );
    new aws.vpc.SecurityGroupIngressRule(
      `${name}-from-services`,
      {
        securityGroupId: firewall.id,
        description: "Requests to AWS, over TLS",
        cidrIpv4: args.clientsCidr,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        tags,
      },
      owned,
    );
    for (const service of fargateServices) {
      new aws.ec2.VpcEndpoint(
        `${name}-${service.replace(".", "-")}`,
        {
          vpcId,
          serviceName: `com.amazonaws.${account.region}.${service}`,
          vpcEndpointType: "Interface",
          subnetIds: args.subnetIds,
          securityGroupIds: [firewall.id],
          privateDnsEnabled: true,
          policy: interfacePolicy(account, service),
          tags,
        },
        owned,
      );
    }
    this.registerOutputs();
  }
}
