import assert from "node:assert/strict";
import { signatureKey, signatures, unknown, type Wire } from "../../../../../plan/protocol/wire";
import { Ref } from "../../../../../plan/providers/awsx/child";
import { expandVpc, type VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import {
  associationType,
  childOf,
  childrenOf,
  expand,
  internetGatewayType,
  key,
  refusal,
  routeTableType,
  routeType,
  subnetType,
  vpcType,
} from "./support";

/** One zone with a public and an isolated subnet. */
const small = {
  cidrBlock: "10.7.0.0/24",
  availabilityZoneNames: ["sa-east-1b"],
  natGateways: { strategy: "None" },
  subnetStrategy: "Auto",
  subnetSpecs: [{ type: "Isolated" }, { type: "Public" }],
};

describe("A VPC", () => {
  it("is a tree of its resources, each after its parent and what it refers to", () => {
    const vpc = key(vpcType, "net");
    const vpcId = new Ref(vpc, "id");
    const under = (name: string, title: string, cidrBlock: string) => {
      const subnet = key(subnetType, name);
      const table = key(routeTableType, name);
      const tags = { Name: name, SubnetType: title };
      return [
        {
          type: subnetType,
          name,
          parent: vpc,
          inputs: {
            vpcId,
            availabilityZone: "sa-east-1b",
            mapPublicIpOnLaunch: title === "Public",
            cidrBlock,
            assignIpv6AddressOnCreation: false,
            ipv6CidrBlock: new Ref(vpc, "ipv6CidrBlock"),
            tags,
          },
          dependsOn: [],
        },
        {
          type: routeTableType,
          name,
          parent: subnet,
          inputs: { vpcId, tags },
          dependsOn: [subnet],
        },
        {
          type: associationType,
          name,
          parent: table,
          inputs: { routeTableId: new Ref(table, "id"), subnetId: new Ref(subnet, "id") },
          dependsOn: [],
        },
      ];
    };
    const { children } = expandVpc("net", small, { defaultZones: () => [] });
    assert.deepEqual(children, [
      {
        type: vpcType,
        name: "net",
        inputs: { cidrBlock: "10.7.0.0/24", tags: { Name: "net" } },
        dependsOn: [],
      },
      {
        type: internetGatewayType,
        name: "net",
        parent: vpc,
        inputs: { vpcId, tags: { Name: "net" } },
        dependsOn: [],
      },
      ...under("net-public-1", "Public", "10.7.0.128/25"),
      {
        type: routeType,
        name: "net-public-1",
        parent: key(routeTableType, "net-public-1"),
        inputs: {
          routeTableId: new Ref(key(routeTableType, "net-public-1"), "id"),
          gatewayId: new Ref(key(internetGatewayType, "net"), "id"),
          destinationCidrBlock: "0.0.0.0/0",
        },
        dependsOn: [],
      },
      ...under("net-isolated-1", "Isolated", "10.7.0.0/25"),
    ]);
  });

  it("has an internet gateway even where no subnet is public", () => {
    const expansion = expand({ ...small, subnetSpecs: [{ type: "Isolated" }] });
    assert.equal(childrenOf(expansion, internetGatewayType).length, 1);
    assert.deepEqual(childrenOf(expansion, routeType), []);
  });

  it("passes its region on to every resource", () => {
    const args = { ...small, natGateways: { strategy: "Single" }, region: "us-east-1" };
    const specs = { vpcEndpointStrategy: "Auto", vpcEndpointSpecs: [{ serviceName: "s3" }] };
    for (const { type, inputs } of expand({ ...args, ...specs }).children) {
      assert.equal(inputs["region"], "us-east-1", type);
    }
  });

  it("registers zone by zone, with NAT gateways before the private subnets that use them", () => {
    const expansion = expand({
      ...small,
      availabilityZoneNames: ["sa-east-1b", "sa-east-1a"],
      natGateways: { strategy: "OnePerAz" },
      subnetSpecs: [{ type: "Private" }, { type: "Public" }],
    });
    const order = expansion.children.map(
      ({ type, name }) => `${type.split(":").at(-1) ?? ""} ${name}`,
    );
    const zone = (number: number) => [
      `Subnet main-public-${number}`,
      `RouteTable main-public-${number}`,
      `RouteTableAssociation main-public-${number}`,
      `Eip main-${number}`,
      `NatGateway main-${number}`,
      `Route main-public-${number}`,
      `Subnet main-private-${number}`,
      `RouteTable main-private-${number}`,
      `RouteTableAssociation main-private-${number}`,
      `Route main-private-${number}`,
    ];
    assert.deepEqual(order, ["Vpc main", "InternetGateway main", ...zone(1), ...zone(2)]);
  });

  const ipv6: [ofVpc: Wire, ofSpec: Wire, assigned: Wire][] = [
    [null, null, false],
    [null, true, true],
    [true, null, true],
    [true, false, false],
    [false, true, true],
    [unknown, false, unknown],
  ];
  for (const [ofVpc, ofSpec, assigned] of ipv6) {
    it(`with ${JSON.stringify(ofVpc)} for IPv6 and ${JSON.stringify(ofSpec)} in a spec assigns ${JSON.stringify(assigned)}`, () => {
      const expansion = expand({
        ...small,
        assignGeneratedIpv6CidrBlock: ofVpc,
        subnetSpecs: [{ type: "Isolated", assignIpv6AddressOnCreation: ofSpec }],
      });
      const { inputs } = childOf(expansion, subnetType);
      assert.equal(inputs["assignIpv6AddressOnCreation"], assigned);
      assert.deepEqual(inputs["ipv6CidrBlock"], new Ref(key(vpcType, "main"), "ipv6CidrBlock"));
    });
  }

  const output: Wire = { [signatureKey]: signatures.output, value: true, dependencies: [] };
  const notEmulated: [args: VpcArgs, message: string][] = [
    [
      { ipv6CidrBlock: "2600:1f14:82a:ab00::/56" },
      "A given ipv6CidrBlock is not emulated offline. Use assignGeneratedIpv6CidrBlock, or ipv6IpamPoolId with ipv6NetmaskLength.",
    ],
    [
      { assignGeneratedIpv6CidrBlock: output },
      "An output as assignGeneratedIpv6CidrBlock is not emulated offline. Give it as a plain boolean.",
    ],
  ];
  for (const [args, message] of notEmulated) {
    it(`is refused rather than guessed: ${message}`, () => {
      assert.equal(refusal({ ...small, ...args }), message);
    });
  }

  it("of several mistakes reports the one that the plugin would", () => {
    const mistakes: [VpcArgs, RegExp][] = [
      [{ cidrBlock: 1 }, /^Invalid arguments/],
      [
        { ipv4IpamPoolId: "ipam-1", ipv4NetmaskLength: 20, cidrBlock: "x" },
        /^Only one of 'cidrBlock'/,
      ],
      [
        {
          vpcEndpointStrategy: "Auto",
          vpcEndpointSpecs: [{ serviceName: "a", vpcEndpointType: unknown }],
        },
        /^vpcEndpointStrategy "Auto" requires vpcEndpointType/,
      ],
      [{ availabilityZoneNames: ["a", "a"], numberOfAvailabilityZones: 2 }, /^Only one of \[avail/],
      [{ natGateways: { strategy: "Two" } }, /^Unknown NatGatewayStrategy/],
      [
        { availabilityZoneNames: ["a", "a"], subnetNameTagStrategy: "AvailabilityZone" },
        /both reduce to/,
      ],
      [{ availabilityZoneNames: ["a", "a"] }, /^availabilityZoneNames names "a" twice/],
      [{ subnetSpecs: [{ type: "Public", size: 7 }] }, /^Invalid subnet specifications/],
      [{ cidrBlock: "ten" }, /^Invalid IPv4 address/],
    ];
    for (const [index, [, message]] of mistakes.entries()) {
      const together = mistakes
        .slice(index)
        .reduceRight((args: VpcArgs, [mistake]) => ({ ...args, ...mistake }), {});
      assert.match(refusal(together), message);
    }
  });
});
