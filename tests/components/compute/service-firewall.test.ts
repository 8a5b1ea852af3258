import assert from "node:assert/strict";
import { ServiceFirewall } from "../../../components/compute/service-firewall";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
import { serviceFirewall } from "../fixtures";

const build = () => new ServiceFirewall("api", serviceFirewall);

const tags = { Component: "compute" };

describe("ServiceFirewall", () => {
  it("takes requests from the load balancer alone, and speaks only TLS to the world", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud.only("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").inputs,
      {
        securityGroupId: "api-firewall-id",
        referencedSecurityGroupId: "sg-edge",
        description: "Requests from the load balancer",
        ipProtocol: "tcp",
        fromPort: 3001,
        toPort: 3001,
        tags,
      },
    );
    assert.deepEqual(
      cloud
        .all("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")
        .map(({ name, inputs }) => [
          name,
          inputs["securityGroupId"],
          inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
          inputs["toPort"],
        ])
        .sort(),
      [
        ["api-to-https", "api-firewall-id", "0.0.0.0/0", 443],
        ["api-to-targets", "sg-edge", "api-firewall-id", 3001],
      ],
    );
  });

  it("is a group in the network of the service, for those who let it in", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.only("aws:ec2/securityGroup:SecurityGroup").inputs, {
      vpcId: "vpc-1",
      description: "Tasks of api",
      tags,
    });
    assert.equal(await valueOf(cloud.result.securityGroupId), "api-firewall-id");
  });
});
