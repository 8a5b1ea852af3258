import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  dynamodbGatewayPolicy,
  s3GatewayPolicy,
} from "../../../components/network/endpoint-policies";
import { Network } from "../../../components/network/network";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
import { account, network } from "../fixtures";

const vpc = "awsx:ec2:Vpc";

describe("Network", () => {
  it("gives awsx every block, so that it computes none by itself", async () => {
    const cloud = await deploy(() => new Network("network", network));
    assert.deepEqual(cloud.only(vpc).inputs, {
      cidrBlock: "10.10.0.0/16",
      availabilityZoneNames: ["sa-east-1a", "sa-east-1b"],
      subnetStrategy: "Auto",
      subnetSpecs: [
        { type: "Public", name: "public", cidrBlocks: ["10.10.0.0/24", "10.10.8.0/24"] },
        { type: "Private", name: "app", cidrBlocks: ["10.10.32.0/21", "10.10.40.0/21"] },
        { type: "Isolated", name: "data", cidrBlocks: ["10.10.64.0/24", "10.10.72.0/24"] },
      ],
      subnetNameTagStrategy: "AvailabilityZone",
      natGateways: { strategy: "Single" },
      vpcEndpointStrategy: "Auto",
      vpcEndpointSpecs: [
        {
          serviceName: "com.amazonaws.sa-east-1.s3",
          vpcEndpointType: "Gateway",
          policy: await valueOf(s3GatewayPolicy(account)),
          tags: { Component: "network" },
        },
        {
          serviceName: "com.amazonaws.sa-east-1.dynamodb",
          vpcEndpointType: "Gateway",
          policy: await valueOf(dynamodbGatewayPolicy(account)),
          tags: { Component: "network" },
        },
      ],
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Component: "network" },
    });
  });

  for (const [nat, strategy] of [
    ["none", "None"],
    ["single", "Single"],
    ["perZone", "OnePerAz"],
  ] as const) {
    it(`asks for NAT gateways ${nat} as ${strategy}`, async () => {
      const cloud = await deploy(() => new Network("network", { ...network, nat }));
      assert.deepEqual(cloud.only(vpc).inputs["natGateways"], { strategy });
    });
  }

  it("empties the default security group", async () => {
    const cloud = await deploy(() => new Network("network", network));
    const closed = cloud.only("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
    assert.deepEqual(closed.inputs, { vpcId: "vpc-id", tags: { Component: "network" } });
  });

  const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

  it("has interface endpoints only without NAT gateways: the services that Fargate needs", async () => {
    const withNat = await deploy(() => new Network("network", network));
    assert.deepEqual(withNat.all(endpoint), []);
    const without = await deploy(() => new Network("network", { ...network, nat: "none" }));
    assert.deepEqual(
      without.all(endpoint).map(({ name }) => name.replace("network-endpoints-", "")),
      ["ecr-api", "ecr-dkr", "logs", "secretsmanager", "kms", "sts", "ssm", "ssmmessages"],
    );
    const { inputs } = without.named(endpoint, "network-endpoints-logs");
    assert.deepEqual(inputs["subnetIds"], ["app-a", "app-b"]);
  });

  describe("in one zone", () => {
    const alone = { ...network, zones: ["b"] } as const;

    it("has subnets in a second one for load balancers and stores, in which no service runs", async () => {
      const cloud = await deploy(() => new Network("network", alone));
      const { result } = cloud;
      const { availabilityZoneNames, subnetSpecs } = cloud.only(vpc).inputs;
      assert.deepEqual(availabilityZoneNames, ["sa-east-1b", "sa-east-1a"]);
      const specs = subnetSpecs as readonly { readonly cidrBlocks: readonly string[] }[];
      assert.deepEqual(
        specs.map(({ cidrBlocks }) => cidrBlocks),
        [
          ["10.10.8.0/24", "10.10.0.0/24"],
          ["10.10.40.0/21", "10.10.32.0/21"],
          ["10.10.72.0/24", "10.10.64.0/24"],
        ],
      );
      assert.deepEqual(await valueOf(pulumi.all(result.serviceSubnetIds)), ["app-a"]);
      assert.deepEqual(await valueOf(result.appSubnetIds), ["app-a", "app-b"]);
    });

    it("has one NAT gateway even of one a zone", async () => {
      const cloud = await deploy(() => new Network("network", { ...alone, nat: "perZone" }));
      assert.deepEqual(cloud.only(vpc).inputs["natGateways"], { strategy: "Single" });
    });

    it("has endpoints where services run, and nowhere else", async () => {
      const cloud = await deploy(() => new Network("network", { ...alone, nat: "none" }));
      const subnets = cloud.all(endpoint).map(({ inputs }) => inputs["subnetIds"]);
      assert.equal(subnets.length, 8);
      for (const subnetIds of subnets) assert.deepEqual(subnetIds, ["app-a"]);
    });
  });

  it("tells its tiers by name, and its addresses in the world", async () => {
    const { result } = await deploy(() => new Network("network", network));
    assert.deepEqual(await valueOf(result.publicSubnetIds), ["public-a", "public-b"]);
    assert.deepEqual(await valueOf(result.appSubnetIds), ["app-a", "app-b"]);
    assert.deepEqual(await valueOf(pulumi.all(result.serviceSubnetIds)), ["app-a", "app-b"]);
    assert.deepEqual(await valueOf(result.dataSubnetIds), ["data-a", "data-b"]);
    assert.deepEqual(await valueOf(result.natAddresses), ["192.0.2.10"]);
  });
});
