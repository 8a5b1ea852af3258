import assert from "node:assert/strict";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "../support";

const subnets = ["a", "b", "c"].map((zone) => planned("aws:ec2/subnet:Subnet", zone, {}));

describe("a NAT gateway", () => {
  it("costs its hours; its address is billed as such", () => {
    const address = planned("aws:ec2/eip:Eip", "nat", { domain: "vpc" });
    const gateway = planned(
      "aws:ec2/natGateway:NatGateway",
      "nat",
      { allocationId: unknown, subnetId: unknown },
      { allocationId: address },
    );
    assert.deepEqual(linesOf(estimate([gateway, address])), [
      ["public IPv4 address", 730, 0.005, 3.65],
      ["gateway hours", 730, 0.045, 32.85],
    ]);
  });

  it("costs its hours in each zone when it is regional", () => {
    const zones = [{ availabilityZone: "us-east-1a" }, { availabilityZone: "us-east-1b" }];
    const regional = planned("aws:ec2/natGateway:NatGateway", "nat", {
      availabilityMode: "regional",
      availabilityZoneAddresses: zones,
    });
    assert.deepEqual(linesOf(estimate([regional])), [["gateway hours", 1460, 0.045, 65.7]]);
  });

  it("is unpriced when it chooses its zones itself", () => {
    const regional = planned("aws:ec2/natGateway:NatGateway", "nat", {
      availabilityMode: "regional",
    });
    assert.deepEqual(reasonsOf(estimate([regional])), [
      "a regional gateway without availabilityZoneAddresses chooses its zones",
    ]);
  });
});

describe("an elastic address", () => {
  it("costs nothing when it is the company's own", () => {
    const own = planned("aws:ec2/eip:Eip", "own", { publicIpv4Pool: "ipv4pool-ec2-0123" });
    const onPremises = planned("aws:ec2/eip:Eip", "on-premises", {
      customerOwnedIpv4Pool: "coip-1",
    });
    assert.equal(estimate([own, onPremises]).lines.length, 0);
  });
});

describe("a VPC endpoint", () => {
  const endpoint = (props: object, links = {}) =>
    planned("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", props, links);

  it("is free as a gateway, which it is by default", () => {
    for (const props of [{}, { vpcEndpointType: "Gateway", routeTableIds: [unknown] }]) {
      const cost = estimate([endpoint(props)]);
      assert.deepEqual([cost.lines, cost.byUse, cost.unpriced], [[], [], []]);
    }
  });

  it("costs its hours in each subnet as an interface", () => {
    const interfaces = endpoint({ vpcEndpointType: "Interface", subnetIds: [unknown, unknown] });
    const cost = estimate([interfaces], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [["endpoint hours", 1460, 0.021, 30.66]]);
    assert.deepEqual(usesOf(cost), [["data processed", 0.01]]);
  });

  it("counts the subnets that an unknown list is made of", () => {
    const props = { vpcEndpointType: "Interface", subnetIds: unknown };
    const vpc = planned("aws:ec2/vpc:Vpc", "main", {});
    const links = { subnetIds: [vpc, ...subnets] };
    const cost = estimate([endpoint(props, links), vpc, ...subnets]);
    assert.deepEqual(linesOf(cost), [["endpoint hours", 2190, 0.01, 21.9]]);
    assert.equal(cost.lines[0]?.assumption, "3 subnets, those that subnetIds is made of");
    assert.deepEqual(reasonsOf(estimate([endpoint(props)])), [
      "subnetIds is unknown until the deployment",
    ]);
  });

  it("counts subnets that are configured one by one or associated later", () => {
    const configured = endpoint({
      vpcEndpointType: "Interface",
      subnetConfigurations: [{ subnetId: unknown }],
    });
    const associated = planned(
      "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
      "b",
      { subnetId: unknown },
    );
    assert.equal(estimate([configured]).monthly, 7.3);
    assert.deepEqual(linesOf(estimate([associated])), [["endpoint hours", 730, 0.01, 7.3]]);
  });

  it("is unpriced as anything else", () => {
    assert.deepEqual(reasonsOf(estimate([endpoint({ vpcEndpointType: "GatewayLoadBalancer" })])), [
      "vpcEndpointType GatewayLoadBalancer has no price",
    ]);
  });
});

describe("a flow log", () => {
  const log = (props: object) => planned("aws:ec2/flowLog:FlowLog", "flow", props);

  it("is billed with its log group, or by what it delivers to S3", () => {
    for (const props of [{}, { logDestinationType: "cloud-watch-logs" }]) {
      const cost = estimate([log(props)]);
      assert.deepEqual([cost.byUse, cost.unpriced], [[], []]);
    }
    assert.deepEqual(usesOf(estimate([log({ logDestinationType: "s3" })])), [
      ["logs delivered", 0.25],
    ]);
    assert.deepEqual(estimate([log({ logDestinationType: "kinesis-data-firehose" })]).unpriced, [
      {
        urn: log({}).urn,
        type: "aws:ec2/flowLog:FlowLog",
        reason: "its price is not in the sheet",
        item: "logs delivered",
        byUse: true,
      },
    ]);
  });
});

describe("a VPC peering", () => {
  it("costs the traffic between zones", () => {
    const peering = planned("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "peer", {});
    assert.deepEqual(usesOf(estimate([peering])), [["data to other availability zones", 0.01]]);
  });
});
