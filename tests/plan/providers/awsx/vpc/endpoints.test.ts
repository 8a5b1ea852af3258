import assert from "node:assert/strict";
import { signatureKey, signatures, unknown, type Wire } from "../../../../../plan/protocol/wire";
import { type ChildInput, Ref } from "../../../../../plan/providers/awsx/child";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import {
  childOf,
  endpointType,
  expand,
  key,
  namesOf,
  refusal,
  routeTableType,
  securityGroupType,
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

describe("VPC endpoints", () => {
  it("are passed on as they are by the strategy Legacy, which is the default", () => {
    const spec = {
      serviceName: "com.amazonaws.sa-east-1.sqs",
      vpcEndpointType: "Interface",
      autoAccept: true,
      privateDnsEnabled: false,
      ipAddressType: "ipv4",
      policy: "{}",
      resourceConfigurationArn: "arn:a",
      serviceNetworkArn: "arn:b",
      serviceRegion: "us-east-1",
      routeTableIds: ["rtb-1"],
      securityGroupIds: ["sg-1"],
      subnetIds: ["subnet-1", unknown],
      subnetConfigurations: [{ subnetId: "subnet-1", ipv4: "10.0.0.9" }],
      dnsOptions: { dnsRecordIpType: "ipv4" },
      region: "us-east-1",
    };
    const expansion = expand({
      ...base,
      vpcEndpointSpecs: [{ ...spec, tags: { Owner: "queue" } }],
    });
    assert.deepEqual(childOf(expansion, endpointType), {
      type: endpointType,
      name: spec.serviceName,
      parent: vpc,
      inputs: { ...spec, tags: { ...tags, Owner: "queue" }, vpcId: new Ref(vpc, "id") },
      dependsOn: [],
    });
    assert.deepEqual(expansion.warnings, []);
  });

  it("are in the VPC's region where they name none", () => {
    const expansion = expand({
      ...base,
      region: "sa-east-1",
      vpcEndpointSpecs: [{ serviceName: "s3" }],
    });
    assert.deepEqual(childOf(expansion, endpointType).inputs, {
      region: "sa-east-1",
      serviceName: "s3",
      tags,
      vpcId: new Ref(vpc, "id"),
    });
  });

  it("are warned about by the strategy Legacy where nothing would reach them", () => {
    const { warnings } = expand(
      withEndpoints(
        "Legacy",
        { serviceName: "sqs", vpcEndpointType: "Interface" },
        { serviceName: "s3" },
        { serviceName: "dynamodb", vpcEndpointType: "Gateway" },
        { serviceName: "kms", vpcEndpointType: "Interface", subnetIds: [] },
        { serviceName: "ecr", vpcEndpointType: "Interface", subnetConfigurations: [] },
        { serviceName: "logs", routeTableIds: ["rtb-1"] },
        { serviceName: "gwlb", vpcEndpointType: "GatewayLoadBalancer" },
        { serviceName: "sts", vpcEndpointType: unknown },
      ),
    );
    assert.deepEqual(warnings, [
      'VPC endpoint "sqs" is an Interface endpoint without subnetIds or subnetConfigurations. Specify vpcEndpointStrategy: "Auto" to use generated VPC subnets.',
      'VPC endpoint "s3" is a Gateway endpoint without routeTableIds. Specify vpcEndpointStrategy: "Auto" to use generated VPC route tables.',
      'VPC endpoint "dynamodb" is a Gateway endpoint without routeTableIds. Specify vpcEndpointStrategy: "Auto" to use generated VPC route tables.',
    ]);
  });

  it("of gateways get all route tables from the strategy Auto", () => {
    const expansion = expand(withEndpoints("Auto", { serviceName: "s3" }));
    assert.deepEqual(childOf(expansion, endpointType).inputs, {
      serviceName: "s3",
      routeTableIds: idsOf(
        routeTableType,
        "main-public-1",
        "main-private-1",
        "main-isolated-1",
        "main-public-2",
        "main-private-2",
        "main-isolated-2",
      ),
      tags,
      vpcId: new Ref(vpc, "id"),
    });
    assert.deepEqual(namesOf(expansion, securityGroupType), []);
    assert.deepEqual(expansion.warnings, []);
  });

  it("need a plain type under the strategy Auto", () => {
    const output: Wire = {
      [signatureKey]: signatures.output,
      value: "Interface",
      dependencies: [],
    };
    for (const vpcEndpointType of [unknown, output]) {
      assert.equal(
        refusal(withEndpoints("Auto", { serviceName: "sqs", vpcEndpointType })),
        'vpcEndpointStrategy "Auto" requires vpcEndpointType for endpoint "sqs" to be omitted or a plain string. Use vpcEndpointStrategy "Legacy" for dynamic endpoint types.',
      );
    }
  });

  it("must not be two of one service", () => {
    assert.match(
      refusal(withEndpoints("Auto", { serviceName: "s3" }, { serviceName: "s3" })),
      /^Two resources of type aws:ec2\/vpcEndpoint:VpcEndpoint would be named "s3"\./,
    );
  });
});
