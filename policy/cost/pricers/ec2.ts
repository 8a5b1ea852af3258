import { fixed, Unpriceable, unpricedUse, use } from "../charge";
import type { CostInputs } from "../inputs";
import { flat, pricer, type Pricer } from "../pricer";
import { isGiven, records, text } from "../read";
import { countSubnets, type SubnetCount } from "./subnets";

type NatGateway = CostInputs["aws:ec2/natGateway:NatGateway"];

export const natGateway = pricer(
  ["aws:ec2/natGateway:NatGateway"],
  [
    (gateway, { hours }) => fixed("gateway hours", "nat-gateway.hour", hours * zonesOf(gateway)),
    () => use("data processed", "nat-gateway.gb"),
    () => use("data out to the internet", "data-transfer.internet-egress.gb"),
  ],
);

/** A regional gateway is billed for each zone that it is active in. */
function zonesOf(gateway: NatGateway): number {
  if (text(gateway, "availabilityMode", "zonal") === "zonal") return 1;
  const zones = records(gateway, "availabilityZoneAddresses").length;
  if (zones > 0) return zones;
  throw new Unpriceable("a regional gateway without availabilityZoneAddresses chooses its zones");
}

/** A public address costs the same in use and idle; a company's own address costs nothing. */
export const elasticIp = pricer(
  ["aws:ec2/eip:Eip"],
  [
    (address, { hours }) =>
      text(address, "publicIpv4Pool", "amazon") === "amazon" &&
      !isGiven(address, "customerOwnedIpv4Pool")
        ? fixed("public IPv4 address", "public-ipv4.hour", hours)
        : undefined,
  ],
);

/** Gateway endpoints are free; an interface is billed in each of its subnets. */
export const vpcEndpoint = pricer(
  ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  [
    (endpoint, context) => {
      const type = text(endpoint, "vpcEndpointType", "Gateway");
      if (type === "Gateway") return undefined;
      if (type !== "Interface") throw new Unpriceable(`vpcEndpointType ${type} has no price`);
      const configured = records(endpoint, "subnetConfigurations").length;
      const { count, ...options }: SubnetCount =
        configured > 0 ? { count: configured } : countSubnets(endpoint, "subnetIds", context);
      return [
        fixed("endpoint hours", "vpc-endpoint.interface.hour", count * context.hours, options),
        use("data processed", "vpc-endpoint.interface.gb"),
      ];
    },
  ],
);

/** A subnet that is added to an interface endpoint by a resource of its own. */
export const vpcEndpointSubnet: Pricer = {
  types: ["aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation"],
  items: [(_, { hours }) => fixed("endpoint hours", "vpc-endpoint.interface.hour", hours)],
};

/** Logs to CloudWatch are in the price of their log group. */
export const flowLog = pricer(
  ["aws:ec2/flowLog:FlowLog"],
  [
    (log) => {
      switch (text(log, "logDestinationType", "cloud-watch-logs")) {
        case "cloud-watch-logs":
          return undefined;
        case "s3":
          return use("logs delivered", "cloudwatch.logs.vended-to-s3.gb");
        default:
          return unpricedUse("logs delivered");
      }
    },
  ],
);

/** Peers pay for traffic between zones; the connection is free. */
export const peering = flat(
  ["aws:ec2/vpcPeeringConnection:VpcPeeringConnection"],
  [use("data to other availability zones", "data-transfer.cross-az.gb")],
);
