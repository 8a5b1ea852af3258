import assert from "node:assert/strict";
import { gatewayEndpointsWithNat, noS3InterfaceEndpoint } from "../../../policy/rules/vpc-endpoint";
import type { StackResource } from "../../../policy/rule/stack";
import { judge, judgeAll, resource, unknown } from "../support";

const endpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";

describe("no-s3-interface-endpoint", () => {
  it("accepts a gateway, which is what AWS makes unless told", () => {
    for (const vpcEndpointType of [undefined, "Gateway"]) {
      const props = { serviceName: "com.amazonaws.sa-east-1.s3", vpcEndpointType };
      assert.deepEqual(judge(noS3InterfaceEndpoint, endpointType, props), []);
    }
  });

  it("accepts an interface for services that have no gateway", () => {
    for (const service of ["ecr.api", "s3-outposts", "dynamodb-streams", "logs"]) {
      const props = {
        serviceName: `com.amazonaws.sa-east-1.${service}`,
        vpcEndpointType: "Interface",
      };
      assert.deepEqual(judge(noS3InterfaceEndpoint, endpointType, props), []);
    }
  });

  it("rejects an interface for the two that have", () => {
    for (const service of ["s3", "dynamodb"]) {
      const serviceName = `com.amazonaws.sa-east-1.${service}`;
      const props = { serviceName, vpcEndpointType: "Interface" };
      assert.deepEqual(judge(noS3InterfaceEndpoint, endpointType, props), [
        `vpcEndpointType is Interface for ${serviceName}; use Gateway, which is free.`,
      ]);
    }
  });

  it("does not decide on an interface for an unknown service", () => {
    const props = { serviceName: unknown, vpcEndpointType: "Interface" };
    assert.deepEqual(judge(noS3InterfaceEndpoint, endpointType, props), [
      "Not evaluated: serviceName is unknown until the deployment",
    ]);
    const gateway = { serviceName: unknown, vpcEndpointType: "Gateway" };
    assert.deepEqual(judge(noS3InterfaceEndpoint, endpointType, gateway), []);
  });
});

for (const type of ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"] as const) {
  describe(`gateway-endpoints-with-nat of ${type}`, () => {
    const vpc = resource(type, "network", {});
    const inVpc = { vpcId: [vpc] };
    const subnet = resource("aws:ec2/subnet:Subnet", "public", { vpcId: unknown }, inVpc);
    const nat = (props: { connectivityType?: string } = {}) =>
      resource("aws:ec2/natGateway:NatGateway", "nat", props, { subnetId: [subnet] });
    const endpoint = (service: string, vpcEndpointType?: string) => {
      const serviceName = `com.amazonaws.sa-east-1.${service}`;
      return resource(endpointType, service, { serviceName, vpcEndpointType }, inVpc);
    };
    const judged = (...others: readonly StackResource[]) =>
      judgeAll(gatewayEndpointsWithNat, [vpc, subnet, ...others]);
    const lacks = (service: string) =>
      `network: it has a NAT gateway and no Gateway endpoint for ${service}; add one, which is free.`;
    const table = resource("aws:dynamodb/table:Table", "table", {});

    it("accepts a gateway endpoint for S3", () => {
      assert.deepEqual(judged(nat(), endpoint("s3")), []);
      assert.deepEqual(judged(nat(), endpoint("s3", "Gateway")), []);
      assert.deepEqual(judged(nat(), endpoint("s3", unknown)), []);
    });

    it("rejects a VPC whose traffic to S3 is billed by the NAT gateway", () => {
      assert.deepEqual(judged(nat()), [lacks("s3")]);
      assert.deepEqual(judged(nat(), endpoint("s3", "Interface")), [lacks("s3")]);
      assert.deepEqual(judged(nat(), endpoint("ecr.api", "Interface")), [lacks("s3")]);
    });

    it("asks for DynamoDB where there are tables", () => {
      assert.deepEqual(judged(nat(), endpoint("s3"), table), [lacks("dynamodb")]);
      assert.deepEqual(judged(nat(), endpoint("s3"), endpoint("dynamodb"), table), []);
    });

    it("knows a NAT gateway that spans the zones of the VPC", () => {
      const regional = resource("aws:ec2/natGateway:NatGateway", "nat", {}, inVpc);
      assert.deepEqual(judged(regional), [lacks("s3")]);
    });

    it("asks nothing where no NAT gateway leads to the internet", () => {
      assert.deepEqual(judged(), []);
      assert.deepEqual(judged(nat({ connectivityType: "private" })), []);
    });

    it("does not count the endpoint of another VPC", () => {
      const elsewhere = resource(endpointType, "s3", { serviceName: "com.amazonaws.sa-east-1.s3" });
      assert.deepEqual(judged(nat(), elsewhere), [lacks("s3")]);
    });

    it("does not decide on an endpoint of an unknown service", () => {
      const some = resource(endpointType, "some", { serviceName: unknown }, inVpc);
      assert.deepEqual(judged(nat(), some), [
        "network: Not evaluated: serviceName is unknown until the deployment",
      ]);
      assert.deepEqual(judged(nat(), some, endpoint("s3")), []);
    });
  });
}
