import assert from "node:assert/strict";
import { unknown, type Wire } from "../../../../../plan/protocol/wire";
import { type ChildInput, Ref } from "../../../../../plan/providers/awsx/child";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import {
  childOf,
  endpointType,
  expand,
  key,
  namesOf,
  refusal,
  securityGroupRuleType,
  securityGroupType,
  subnetType,
  vpcType,
} from "./support";

const vpc = key(vpcType, "main");
const base = {
  availabilityZoneNames: ["sa-east-1a", "sa-east-1b"],
  natGateways: { strategy: "None" },
  subnetStrategy: "Auto",
  subnetSpecs: [{ type: "Isolated" }, { type: "Private" }, { type: "Public" }],
  tags: { Owner: "ops" },
};
const tags = { Name: "main", Owner: "ops" };

function withEndpoints(strategy: string, ...vpcEndpointSpecs: Wire[]): VpcArgs {
  return { ...base, vpcEndpointStrategy: strategy, vpcEndpointSpecs };
}

function idsOf(type: string, ...names: string[]): ChildInput {
  return names.map((name) => new Ref(key(type, name), "id"));
}

describe("VPC endpoints of the type Interface under the strategy Auto", () => {
  it("get private subnets, private DNS and a security group", () => {
    const expansion = expand({
      ...withEndpoints("Auto", {
        serviceName: "sqs",
        vpcEndpointType: "interface",
        tags: { Tier: "queue" },
      }),
      region: "sa-east-1",
    });
    const own = { ...tags, Tier: "queue" };
    const group = key(securityGroupType, "sqs-sg");
    assert.deepEqual(expansion.children.slice(-3), [
      {
        type: securityGroupType,
        name: "sqs-sg",
        parent: vpc,
        inputs: {
          region: "sa-east-1",
          description: "Managed by Pulumi",
          vpcId: new Ref(vpc, "id"),
          tags: own,
        },
        dependsOn: [],
      },
      {
        type: securityGroupRuleType,
        name: "sqs-ingress",
        parent: vpc,
        inputs: {
          region: "sa-east-1",
          type: "ingress",
          securityGroupId: new Ref(group, "id"),
          protocol: "tcp",
          fromPort: 443,
          toPort: 443,
          cidrBlocks: [new Ref(vpc, "cidrBlock")],
        },
        dependsOn: [],
      },
      {
        type: endpointType,
        name: "sqs",
        parent: vpc,
        inputs: {
          region: "sa-east-1",
          serviceName: "sqs",
          vpcEndpointType: "interface",
          subnetIds: idsOf(subnetType, "main-private-1", "main-private-2"),
          privateDnsEnabled: true,
          securityGroupIds: [new Ref(group, "id")],
          tags: own,
          vpcId: new Ref(vpc, "id"),
        },
        dependsOn: [],
      },
    ]);
    const { enableDnsHostnames, enableDnsSupport } = childOf(expansion, vpcType).inputs;
    assert.deepEqual([enableDnsHostnames, enableDnsSupport], [true, true]);
  });

  const fallbacks: [types: string[], subnet: string][] = [
    [["Public", "Isolated"], "main-isolated-1"],
    [["Public"], "main-public-1"],
  ];

  for (const [types, subnet] of fallbacks) {
    it(`are in ${subnet} where the subnets are ${types.join(" and ")}`, () => {
      const expansion = expand({
        ...withEndpoints("Auto", { serviceName: "sqs", vpcEndpointType: "Interface" }),
        availabilityZoneNames: ["sa-east-1a"],
        subnetSpecs: types.map((type) => ({ type })),
      });
      assert.deepEqual(
        childOf(expansion, endpointType).inputs["subnetIds"],
        idsOf(subnetType, subnet),
      );
    });
  }

  it("are in one subnet of each zone, the first given of its type", () => {
    const expansion = expand({
      ...withEndpoints("Auto", { serviceName: "sqs", vpcEndpointType: "Interface" }),
      subnetSpecs: [
        { type: "Private", name: "jobs" },
        { type: "Private", name: "app" },
      ],
    });
    assert.deepEqual(
      childOf(expansion, endpointType).inputs["subnetIds"],
      idsOf(subnetType, "main-jobs-1", "main-jobs-2"),
    );
  });

  it("keep what their spec gives, as do those of other types", () => {
    const given = {
      serviceName: "sqs",
      vpcEndpointType: "Interface",
      subnetIds: ["subnet-1"],
      securityGroupIds: ["sg-1"],
      privateDnsEnabled: false,
    };
    const configured = {
      serviceName: "sns",
      vpcEndpointType: "Interface",
      securityGroupIds: [],
      privateDnsEnabled: false,
      subnetConfigurations: [{ subnetId: "subnet-1" }],
    };
    const routed = { serviceName: "s3", routeTableIds: [] };
    const balancer = { serviceName: "gwlb", vpcEndpointType: "GatewayLoadBalancer" };
    const expansion = expand(withEndpoints("Auto", given, configured, routed, balancer));
    for (const spec of [given, configured, routed, balancer]) {
      assert.deepEqual(childOf(expansion, endpointType, spec.serviceName).inputs, {
        ...spec,
        tags,
        vpcId: new Ref(vpc, "id"),
      });
    }
    assert.deepEqual(namesOf(expansion, securityGroupType), []);
    assert.deepEqual(childOf(expansion, vpcType).inputs, { cidrBlock: "10.0.0.0/16", tags });
  });

  const addressTypes: [ipAddressType: Wire, open: boolean][] = [
    ["ipv6", true],
    ["DualStack", true],
    ["ipv4", false],
    [unknown, false],
  ];

  for (const [ipAddressType, open] of addressTypes) {
    it(`of the address type ${JSON.stringify(ipAddressType)} are ${open ? "" : "not "}open to the VPC's IPv6 addresses`, () => {
      const spec = { serviceName: "sqs", vpcEndpointType: "Interface", ipAddressType };
      const { inputs } = childOf(expand(withEndpoints("Auto", spec)), securityGroupRuleType);
      assert.deepEqual(
        inputs["ipv6CidrBlocks"],
        open ? [new Ref(vpc, "ipv6CidrBlock")] : undefined,
      );
      assert.equal("ipv6CidrBlocks" in inputs, open);
    });
  }

  it("leave the VPC's DNS attributes as given where no private DNS needs them", () => {
    const attributes = { enableDnsHostnames: false, enableDnsSupport: false };
    const gateway = withEndpoints("Auto", { serviceName: "s3" });
    const legacy = withEndpoints("Legacy", { serviceName: "sqs", vpcEndpointType: "Interface" });
    for (const args of [gateway, legacy]) {
      const { inputs } = childOf(expand({ ...args, ...attributes }), vpcType);
      assert.deepEqual(inputs, { ...attributes, cidrBlock: "10.0.0.0/16", tags });
    }
  });

  it("may find the DNS attributes to be outputs", () => {
    const args = withEndpoints("Auto", { serviceName: "sqs", vpcEndpointType: "Interface" });
    const { inputs } = childOf(expand({ ...args, enableDnsHostnames: unknown }), vpcType);
    assert.deepEqual([inputs["enableDnsHostnames"], inputs["enableDnsSupport"]], [unknown, true]);
  });

  for (const attribute of ["enableDnsHostnames", "enableDnsSupport"]) {
    it(`with private DNS are refused in a VPC without ${attribute}`, () => {
      const specs = [undefined, true].map((privateDnsEnabled) => ({
        serviceName: "sqs",
        vpcEndpointType: "Interface",
        ...(privateDnsEnabled === undefined ? {} : { privateDnsEnabled }),
      }));
      for (const spec of specs) {
        assert.equal(
          refusal({ ...withEndpoints("Auto", spec), [attribute]: false }),
          `vpcEndpointStrategy "Auto" requires ${attribute} to be true when Interface endpoint private DNS is enabled.`,
        );
      }
    });
  }
});
