import assert from "node:assert/strict";
import { eipAssociated } from "../../../policy/rules/eip";
import { judgeAll, resource, unknown } from "../support";

const type = "aws:ec2/eip:Eip";
const idle = [
  "address: nothing uses the address; remove it or give it to an instance, an interface, a NAT gateway or a load balancer.",
];

/** As a preview shows it: what AWS would fill in is unknown, and the record says what the program gave. */
const address = resource(
  type,
  "address",
  { instance: unknown, networkInterface: unknown, publicIp: unknown } as never,
  {
    domain: [],
  },
);

describe("eip-associated", () => {
  it("rejects an address that nothing uses", () => {
    assert.deepEqual(judgeAll(eipAssociated, [address]), idle);
    assert.deepEqual(judgeAll(eipAssociated, [{ ...address, propertyDependencies: {} }]), idle);
    assert.deepEqual(judgeAll(eipAssociated, [resource(type, "address", {})]), idle);
  });

  for (const key of ["instance", "networkInterface"] as const) {
    it(`accepts one whose ${key} is given, known or not`, () => {
      const made = resource(type, "address", { [key]: unknown }, { [key]: [] });
      assert.deepEqual(judgeAll(eipAssociated, [made]), []);
      assert.deepEqual(judgeAll(eipAssociated, [resource(type, "address", { [key]: "x-1" })]), []);
      // Without a record of what the program gave, the value alone tells.
      const bare = resource(type, "address", { [key]: unknown });
      assert.deepEqual(judgeAll(eipAssociated, [bare]), []);
    });
  }

  for (const [user, property] of [
    ["aws:ec2/eipAssociation:EipAssociation", "allocationId"],
    ["aws:ec2/eipAssociation:EipAssociation", "publicIp"],
    ["aws:ec2/natGateway:NatGateway", "allocationId"],
    ["aws:ec2/natGateway:NatGateway", "secondaryAllocationIds"],
    ["aws:ec2/natGateway:NatGateway", "availabilityZoneAddresses"],
    ["aws:ec2/natGatewayEipAssociation:NatGatewayEipAssociation", "allocationId"],
    ["aws:alb/loadBalancer:LoadBalancer", "subnetMappings"],
    ["aws:lb/loadBalancer:LoadBalancer", "subnetMappings"],
    ["aws:transfer/server:Server", "endpointDetails"],
  ] as const) {
    it(`accepts one that ${property} of ${user} is made of`, () => {
      const using = resource(user, "user", {}, { [property]: [address] });
      assert.deepEqual(judgeAll(eipAssociated, [address, using]), []);
    });
  }

  it("does not take any other link for use", () => {
    const gateway = resource("aws:ec2/natGateway:NatGateway", "user", {}, { tags: [address] });
    assert.deepEqual(judgeAll(eipAssociated, [address, gateway]), idle);
  });
});
