import assert from "node:assert/strict";
import { natGatewayStrategy } from "../../../policy/rules/nat-gateway";
import type { StackResource } from "../../../policy/rule/stack";
import { judgeAll, resource, unknown } from "../support";

const natType = "aws:ec2/natGateway:NatGateway";
const subnetType = "aws:ec2/subnet:Subnet";

const zones = ["sa-east-1a", "sa-east-1b", "sa-east-1c"];
const publicSubnets = zones.map((availabilityZone, index) =>
  resource(subnetType, `public-${index}`, {
    availabilityZone,
    mapPublicIpOnLaunch: true,
    vpcId: "vpc-1",
  }),
);
const privateSubnet = resource(subnetType, "private", {
  availabilityZone: "sa-east-1d",
  vpcId: "vpc-1",
});

function natIn(subnet: StackResource, name = `nat-${subnet.name}`): StackResource {
  return resource(natType, name, { subnetId: unknown }, { subnetId: [subnet] });
}

const [a, b] = publicSubnets.map((subnet) => natIn(subnet)) as [StackResource, StackResource];

describe("nat-gateway-strategy", () => {
  for (const environment of ["dev", "hom"] as const) {
    it(`accepts none or one in ${environment}`, () => {
      assert.deepEqual(judgeAll(natGatewayStrategy, publicSubnets, environment), []);
      assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets, a], environment), []);
    });

    it(`rejects each one more in ${environment}`, () => {
      assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets, b, a], environment), [
        `nat-public-1: the stack has 2 NAT gateways; ${environment} pays for one at most.`,
      ]);
    });

    it(`rejects a regional one in ${environment}, which is as many as there are zones`, () => {
      const regional = resource(natType, "nat", { availabilityMode: "regional" });
      assert.deepEqual(judgeAll(natGatewayStrategy, [regional], environment), [
        `nat: availabilityMode is regional, which is billed in each zone; ${environment} pays for one at most.`,
      ]);
    });
  }

  it("does not count private ones, which are no way to the internet", () => {
    const inner = resource(natType, "nat-inner", { connectivityType: "private" });
    assert.deepEqual(judgeAll(natGatewayStrategy, [a, inner], "dev"), []);
    assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets.slice(0, 1), inner]), [
      "stack: no NAT gateway in sa-east-1a; prod has one in each zone.",
    ]);
  });

  it("takes what is left to AWS for a public one in one zone", () => {
    const unset = { connectivityType: unknown, availabilityMode: unknown };
    const other = resource(natType, "nat-unset", unset);
    assert.deepEqual(judgeAll(natGatewayStrategy, [a, other], "dev"), [
      "nat-unset: the stack has 2 NAT gateways; dev pays for one at most.",
    ]);
    assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets.slice(0, 2), a, other]), []);
  });

  it("accepts one in each zone of prod that has a public subnet", () => {
    const all = [...publicSubnets, privateSubnet, ...publicSubnets.map((subnet) => natIn(subnet))];
    assert.deepEqual(judgeAll(natGatewayStrategy, all), []);
    assert.deepEqual(judgeAll(natGatewayStrategy, []), []);
  });

  it("accepts one regional one in prod", () => {
    const regional = resource(natType, "nat", { availabilityMode: "regional" });
    assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets, regional]), []);
  });

  it("names the zones of prod that have none", () => {
    assert.deepEqual(judgeAll(natGatewayStrategy, publicSubnets.toReversed()), [
      "stack: no NAT gateway in sa-east-1a, sa-east-1b and sa-east-1c; prod has one in each zone.",
    ]);
    assert.deepEqual(judgeAll(natGatewayStrategy, [...publicSubnets, a]), [
      "stack: no NAT gateway in sa-east-1b and sa-east-1c; prod has one in each zone.",
    ]);
    assert.deepEqual(judgeAll(natGatewayStrategy, publicSubnets), [
      "stack: no NAT gateway in sa-east-1a, sa-east-1b and sa-east-1c; prod has one in each zone.",
    ]);
  });

  it("points at those that share a zone", () => {
    const [subnet] = publicSubnets as [StackResource];
    const gateways = publicSubnets.map((each) => natIn(each));
    assert.deepEqual(
      judgeAll(natGatewayStrategy, [...publicSubnets, ...gateways, natIn(subnet, "nat-second")]),
      ["nat-second: sa-east-1a has 2 NAT gateways; prod has one in each zone."],
    );
  });

  it("takes a private one in a public subnet for none", () => {
    const [subnet] = publicSubnets as [StackResource];
    const inner = resource(
      natType,
      "nat-inner",
      { connectivityType: "private" },
      { subnetId: [subnet] },
    );
    assert.deepEqual(judgeAll(natGatewayStrategy, [subnet, inner]), [
      "stack: no NAT gateway in sa-east-1a; prod has one in each zone.",
    ]);
  });

  it("takes a subnet for public by what it holds where its addresses are left to AWS", () => {
    const open = resource(subnetType, "open", {
      availabilityZone: "sa-east-1a",
      mapPublicIpOnLaunch: unknown,
      vpcId: unknown,
    });
    assert.deepEqual(judgeAll(natGatewayStrategy, [open]), []);
    const two = [open, natIn(open), natIn(open, "nat-second")];
    assert.deepEqual(judgeAll(natGatewayStrategy, two), [
      "nat-second: sa-east-1a has 2 NAT gateways; prod has one in each zone.",
    ]);
  });

  it("takes the same zone of two VPCs for two, told apart by id or by dependency", () => {
    const within = (name: string) => {
      const vpc = resource("aws:sns/topic:Topic", `vpc-of-${name}`, {});
      const props = { availabilityZone: "sa-east-1a", vpcId: unknown };
      return resource(subnetType, name, props, { vpcId: [vpc] });
    };
    const [one, two] = [within("one"), within("two")];
    assert.deepEqual(judgeAll(natGatewayStrategy, [one, two, natIn(one), natIn(two)]), []);
    const other = resource(subnetType, "other", { availabilityZone: "sa-east-1a", vpcId: "vpc-2" });
    const [subnet] = publicSubnets as [StackResource];
    assert.deepEqual(
      judgeAll(natGatewayStrategy, [subnet, other, natIn(subnet), natIn(other)]),
      [],
    );
  });

  it("counts those whose subnet it does not hold for any of the zones", () => {
    const elsewhere = (name: string) => resource(natType, name, { subnetId: "subnet-1" });
    const two = [...publicSubnets, a, elsewhere("one"), elsewhere("two")];
    assert.deepEqual(judgeAll(natGatewayStrategy, two), []);
    assert.equal(judgeAll(natGatewayStrategy, two.slice(0, -1)).length, 1);
  });

  it("does not decide on subnets whose zone is left to AWS", () => {
    const open = resource(subnetType, "open", {
      availabilityZone: unknown,
      availabilityZoneId: unknown,
      mapPublicIpOnLaunch: true,
    });
    assert.deepEqual(judgeAll(natGatewayStrategy, [open]), [
      "open: Not evaluated: availabilityZone is unknown until the deployment",
    ]);
    const byId = resource(subnetType, "by-id", {
      availabilityZone: unknown,
      availabilityZoneId: "sae1-az1",
      mapPublicIpOnLaunch: true,
    });
    assert.deepEqual(judgeAll(natGatewayStrategy, [byId, natIn(byId)]), []);
  });
});
