import assert from "node:assert/strict";
import { Ref } from "../../../../../plan/providers/awsx/child";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import { signatureKey, signatures, type Wire } from "../../../../../plan/protocol/wire";
import {
  childOf,
  childrenOf,
  eipType,
  expand,
  key,
  namesOf,
  natGatewayType,
  refusal,
  routeTableType,
  routeType,
  subnetType,
} from "./support";

const subnetSpecs = [
  { type: "Public", cidrMask: 24 },
  { type: "Private", cidrMask: 24 },
  { type: "Isolated", cidrMask: 24 },
];
const base = { subnetStrategy: "Auto", numberOfAvailabilityZones: 2, subnetSpecs };

/** The gateways by which the subnets' route tables leave the VPC, by the names of the subnets. */
function targets(args: VpcArgs): Record<string, unknown> {
  return Object.fromEntries(
    childrenOf(expand(args), routeType).map(({ name, inputs }) => [
      name,
      inputs["natGatewayId"] ?? inputs["gatewayId"],
    ]),
  );
}

const internet = new Ref(key("aws:ec2/internetGateway:InternetGateway", "main"), "id");
const gateway = (name: string) => new Ref(key(natGatewayType, name), "id");

describe("NAT gateways", () => {
  it("are one per zone by default, each in the zone's public subnet and serving its private ones", () => {
    const expansion = expand(base);
    assert.deepEqual(
      childrenOf(expansion, natGatewayType).map(({ name, parent }) => [name, parent]),
      [
        ["main-1", key(subnetType, "main-public-1")],
        ["main-2", key(subnetType, "main-public-2")],
      ],
    );
    assert.deepEqual(targets(base), {
      "main-public-1": internet,
      "main-private-1": gateway("main-1"),
      "main-public-2": internet,
      "main-private-2": gateway("main-2"),
    });
  });

  it("are one for all zones with the strategy Single", () => {
    const args = { ...base, natGateways: { strategy: "Single" } };
    assert.deepEqual(namesOf(expand(args), natGatewayType), ["main-1"]);
    assert.deepEqual(targets(args), {
      "main-public-1": internet,
      "main-private-1": gateway("main-1"),
      "main-public-2": internet,
      "main-private-2": gateway("main-1"),
    });
  });

  it("are none with the strategy None, and private subnets then have no way out", () => {
    const args = { ...base, natGateways: { strategy: "None" } };
    assert.deepEqual(namesOf(expand(args), natGatewayType), []);
    assert.deepEqual(namesOf(expand(args), eipType), []);
    assert.deepEqual(targets(args), { "main-public-1": internet, "main-public-2": internet });
  });

  it("may have their strategy written in any case, or left out", () => {
    for (const strategy of ["single", "SINGLE"]) {
      assert.deepEqual(
        expand({ ...base, natGateways: { strategy } }),
        expand({ ...base, natGateways: { strategy: "Single" } }),
      );
    }
    assert.deepEqual(expand({ ...base, natGateways: {} }), expand(base));
  });

  it("get an address of their own, tagged with the VPC's tags but not with its Name", () => {
    const expansion = expand({ ...base, region: "sa-east-1", tags: { Name: "net", Owner: "ops" } });
    const subnet = key(subnetType, "main-public-2");
    const tags = { Owner: "ops", Name: "main-2" };
    assert.deepEqual(childOf(expansion, eipType, "main-2"), {
      type: eipType,
      name: "main-2",
      parent: subnet,
      inputs: { region: "sa-east-1", tags },
      dependsOn: [subnet],
    });
    assert.deepEqual(childOf(expansion, natGatewayType, "main-2"), {
      type: natGatewayType,
      name: "main-2",
      parent: subnet,
      inputs: {
        region: "sa-east-1",
        subnetId: new Ref(subnet, "id"),
        allocationId: new Ref(key(eipType, "main-2"), "allocationId"),
        tags,
      },
      dependsOn: [],
    });
  });

  it("take given addresses in the order of the zones, and then make none", () => {
    const second: Wire = { [signatureKey]: signatures.output, dependencies: [] };
    const natGateways = { strategy: "OnePerAz", elasticIpAllocationIds: ["eipalloc-1", second] };
    const expansion = expand({ ...base, natGateways });
    assert.deepEqual(namesOf(expansion, eipType), []);
    assert.deepEqual(
      childrenOf(expansion, natGatewayType).map(({ inputs }) => inputs["allocationId"]),
      ["eipalloc-1", second],
    );
  });

  it("take the one given address with the strategy Single", () => {
    const natGateways = { strategy: "Single", elasticIpAllocationIds: ["eipalloc-1"] };
    const expansion = expand({ ...base, natGateways });
    assert.deepEqual(namesOf(expansion, eipType), []);
    assert.equal(childOf(expansion, natGatewayType).inputs["allocationId"], "eipalloc-1");
  });

  it("are in the first public subnet of a zone that has several", () => {
    const twoPublic = [
      { type: "Public", name: "web" },
      { type: "Public", name: "vpn" },
    ];
    const expansion = expand({ ...base, subnetSpecs: [...twoPublic, { type: "Private" }] });
    assert.deepEqual(
      childrenOf(expansion, natGatewayType).map(({ parent }) => parent),
      [key(subnetType, "main-web-1"), key(subnetType, "main-web-2")],
    );
  });

  it("are made for isolated subnets alone too, though these do not use them", () => {
    const args = { ...base, subnetSpecs: [{ type: "Isolated" }, { type: "Public" }] };
    assert.deepEqual(namesOf(expand(args), natGatewayType), ["main-1", "main-2"]);
    assert.deepEqual(targets(args), { "main-public-1": internet, "main-public-2": internet });
  });

  it("are reached by a default route of the subnet's own route table", () => {
    const table = key(routeTableType, "main-private-2");
    assert.deepEqual(
      childOf(expand({ ...base, region: "sa-east-1" }), routeType, "main-private-2"),
      {
        type: routeType,
        name: "main-private-2",
        parent: table,
        inputs: {
          region: "sa-east-1",
          routeTableId: new Ref(table, "id"),
          natGatewayId: gateway("main-2"),
          destinationCidrBlock: "0.0.0.0/0",
        },
        dependsOn: [],
      },
    );
  });

  const needsSubnets =
    "If NAT Gateway strategy is 'OnePerAz' or 'Single', public subnets must be declared to host the NAT Gateway resource, along with private or isolated subnets to route through it.";
  const rows: [args: VpcArgs, message: string][] = [
    [{ natGateways: { strategy: "Two" } }, "Unknown NatGatewayStrategy 'Two'"],
    [
      { natGateways: { strategy: "none", elasticIpAllocationIds: ["a"] } },
      "Elastic IP allocation IDs cannot be specified when NAT Gateway strategy is 'none'.",
    ],
    [
      { natGateways: { strategy: "Single", elasticIpAllocationIds: ["a", "b"] } },
      "Exactly one Elastic IP may be specified when NAT Gateway strategy is 'Single'.",
    ],
    [
      { natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: ["a"] } },
      "The number of Elastic IPs, if specified, must match the number of availability zones for the VPC (2) when NAT Gateway strategy is 'OnePerAz'",
    ],
    [{ subnetSpecs: [{ type: "Private" }] }, needsSubnets],
    [{ subnetSpecs: [{ type: "Public" }, { type: "Unused" }] }, needsSubnets],
    [{ subnetSpecs: [{ type: "Isolated" }], natGateways: { strategy: "Single" } }, needsSubnets],
  ];
  for (const [args, message] of rows) {
    it(`are refused with ${JSON.stringify(args)}`, () => {
      assert.equal(refusal({ ...base, ...args }), message);
    });
  }

  it("may be given no addresses, which is as if none were mentioned", () => {
    const natGateways = { strategy: "OnePerAz", elasticIpAllocationIds: [] };
    assert.deepEqual(expand({ ...base, natGateways }), expand(base));
  });
});
