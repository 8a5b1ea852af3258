import assert from "node:assert/strict";
import { s3GatewayPolicy } from "../../../components/network/endpoint-policies";
import { ServiceEndpoints } from "../../../components/network/service-endpoints";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
import { account } from "../fixtures";

const build = () =>
  new ServiceEndpoints("endpoints", {
    account,
    vpcId: "vpc-1",
    subnetIds: ["app-a", "app-b"],
    clientsCidr: "10.10.32.0/19",
  });

describe("ServiceEndpoints", () => {
  it("puts a service into each zone, under its usual name", async () => {
    const cloud = await deploy(build);
    const { policy, ...inputs } = cloud.named(
      "aws:ec2/vpcEndpoint:VpcEndpoint",
      "endpoints-ecr-api",
    ).inputs;
    assert.deepEqual(inputs, {
      vpcId: "vpc-1",
      serviceName: "com.amazonaws.sa-east-1.ecr.api",
      vpcEndpointType: "Interface",
      subnetIds: ["app-a", "app-b"],
      securityGroupIds: ["endpoints-firewall-id"],
      privateDnsEnabled: true,
      tags: { Component: "network" },
    });
    assert.deepEqual(JSON.parse(String(policy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OwnAccount",
          Effect: "Allow",
          Principal: "*",
          Action: ["ecr:*"],
          Resource: ["*"],
          Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } },
        },
      ],
    });
  });

  it("takes TLS from its clients and lets nothing out", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud.only("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").inputs,
      {
        securityGroupId: "endpoints-firewall-id",
        description: "Requests to AWS, over TLS",
        cidrIpv4: "10.10.32.0/19",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        tags: { Component: "network" },
      },
    );
    assert.deepEqual(cloud.all("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"), []);
  });
});

describe("the policy of the S3 gateway endpoint", () => {
  it("keeps to this account on both ends, but for what AWS gives to read", async () => {
    const { Statement } = JSON.parse(await valueOf(s3GatewayPolicy(account))) as {
      Statement: Record<string, unknown>[];
    };
    assert.deepEqual(
      Statement.map(({ Action, Resource, Condition }) => [Action, Resource, Condition]),
      [
        [
          ["s3:*"],
          ["*"],
          {
            StringEquals: {
              "aws:PrincipalAccount": "111122223333",
              "aws:ResourceAccount": "111122223333",
            },
          },
        ],
        [
          ["s3:GetObject"],
          [
            "arn:aws:s3:::prod-sa-east-1-starport-layer-bucket/*",
            "arn:aws:s3:::al2023-repos-sa-east-1-*/*",
          ],
          undefined,
        ],
      ],
    );
  });
});
