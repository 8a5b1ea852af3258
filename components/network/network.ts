import * as aws from "@pulumi/aws";
import { Vpc } from "@pulumi/awsx/ec2";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { tierTags } from "../shared/tags";
import { dynamodbGatewayPolicy, s3GatewayPolicy } from "./endpoint-policies";
import { ServiceEndpoints } from "./service-endpoints";
import { planSubnets, planTiers, spannedZones, type ZoneLetter } from "./subnet-plan";
import { TierAcls } from "./tier-acls";

/**
 * Ways out to the internet for the `app` tier. With `none` it reaches AWS alone, through endpoints: the
 * tightest, and not the cheapest.
 */
export type NatStrategy = "none" | "single" | "perZone";

export interface NetworkArgs {
  readonly account: Account;
  /** IPv4 block from /16 to /20. */
  readonly cidr: string;
  /** Where services run. Beside one alone, what AWS wants two zones for has subnets in another, which are free. */
  readonly zones: readonly ZoneLetter[];
  readonly nat: NatStrategy;
  /** Where services take requests from the load balancer. */
  readonly appPorts: readonly number[];
  /** Where stores take connections from services. */
  readonly dataPorts: readonly number[];
}

const natGateways = { none: "None", single: "Single", perZone: "OnePerAz" } as const;

/**
 * A VPC with a public, an application and an isolated data tier in each zone. Addresses come from our own
 * plan, so that a new zone or tier moves nothing. Each tier has a network ACL; the default one and the default
 * security group are emptied. S3 is reached through a gateway endpoint, which is free and keeps that traffic
 * off the NAT gateways.
 * Without NAT gateways, AWS itself is reached through interface endpoints.
 * Costs 0.093 USD an hour for each NAT gateway in sa-east-1, and its traffic.
 */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>;
  readonly publicSubnetIds: pulumi.Output<string[]>;
  readonly appSubnetIds: pulumi.Output<string[]>;
  /** Those of the application tier where services run: one for each zone that the network is given. */
  readonly serviceSubnetIds: pulumi.Output<string>[];
  readonly dataSubnetIds: pulumi.Output<string[]>;
  /** Public addresses of the NAT gateways, from which the application tier calls the world. */
  readonly natAddresses: pulumi.Output<string[]>;

  constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:network:Network", name, {}, opts);
    const { account, cidr, zones, nat } = args;
    const { region } = account;
    const spanned = spannedZones(zones);
    const inOneZone = zones.length === 1;
    const blocks = planSubnets(cidr, spanned);
    const tiers = planTiers(cidr);
    const tags = tierTags("network");

    const vpc = new Vpc(
      name,
      {
        cidrBlock: cidr,
        availabilityZoneNames: spanned.map((zone) => region + zone),
        subnetStrategy: "Auto",
        subnetSpecs: [
          { type: "Public", name: "public", cidrBlocks: [...blocks.public] },
          { type: "Private", name: "app", cidrBlocks: [...blocks.app] },
          { type: "Isolated", name: "data", cidrBlocks: [...blocks.data] },
        ],
        subnetNameTagStrategy: "AvailabilityZone",
        // One for each zone where services run, which can be fewer than the zones of the network.
        natGateways: { strategy: natGateways[inOneZone && nat === "perZone" ? "single" : nat] },
        vpcEndpointStrategy: "Auto",
        vpcEndpointSpecs: [
          {
            serviceName: `com.amazonaws.${region}.s3`,
            vpcEndpointType: "Gateway",
            policy: s3GatewayPolicy(account),
            tags,
          },
          {
            serviceName: `com.amazonaws.${region}.dynamodb`,
            vpcEndpointType: "Gateway",
            policy: dynamodbGatewayPolicy(account),
            tags,
          },
        ],
        enableDnsHostnames: true,
        enableDnsSupport: true,
        tags,
      },
      { parent: this },
    );
    // AWS makes this group and lets it talk to itself and to the world; adopting it empties it.
    new aws.ec2.DefaultSecurityGroup(
      `${name}-default-closed`,
      { vpcId: vpc.vpcId, tags },
      { parent: this },
    );
    new TierAcls(
      `${name}-acls`,
      {
        ...{ vpcId: vpc.vpcId, defaultAclId: vpc.vpc.defaultNetworkAclId },
        ...{ tiers, appPorts: args.appPorts, dataPorts: args.dataPorts },
        subnetIds: {
          public: vpc.publicSubnetIds,
          app: vpc.privateSubnetIds,
          data: vpc.isolatedSubnetIds,
        },
      },
      { parent: this },
    );
    // One by one, so that a preview knows how many there are.
    this.serviceSubnetIds = zones.map((_, index) =>
      vpc.privateSubnetIds.apply((ids) => ids[index] ?? ""),
    );
    if (nat === "none") {
      new ServiceEndpoints(
        `${name}-endpoints`,
        {
          ...{ account, vpcId: vpc.vpcId, clientsCidr: tiers.app },
          subnetIds: this.serviceSubnetIds,
        },
        { parent: this },
      );
    }

    this.vpcId = vpc.vpcId;
    this.publicSubnetIds = vpc.publicSubnetIds;
    this.appSubnetIds = vpc.privateSubnetIds;
    this.dataSubnetIds = vpc.isolatedSubnetIds;
    this.natAddresses = vpc.eips.apply((eips) => pulumi.all(eips.map(({ publicIp }) => publicIp)));
    this.registerOutputs({ vpcId: this.vpcId });
  }
}
