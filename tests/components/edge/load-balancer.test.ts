import assert from "node:assert/strict";
import { LoadBalancer } from "../../../components/edge/load-balancer";
import { deploy } from "../../support/deploy";
import { loadBalancer } from "../fixtures";

const build =
  (durable = false) =>
  () =>
    new LoadBalancer("edge", { ...loadBalancer, durable });

const type = {
  balancer: "aws:lb/loadBalancer:LoadBalancer",
  listener: "aws:lb/listener:Listener",
  group: "aws:ec2/securityGroup:SecurityGroup",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
};

describe("LoadBalancer", () => {
  it("answers plain HTTP with nothing but the way to HTTPS", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.named(type.listener, "edge-http").inputs, {
      loadBalancerArn: "arn:aws:test:::edge",
      port: 80,
      protocol: "HTTP",
      defaultActions: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
      ],
      tags: { Component: "edge" },
    });
  });

  it("speaks TLS 1.2 or better and answers 404 until a service claims a path", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.named(type.listener, "edge-https").inputs, {
      loadBalancerArn: "arn:aws:test:::edge",
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      certificateArn: "arn:certificate",
      defaultActions: [
        {
          type: "fixed-response",
          fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
        },
      ],
      tags: { Component: "edge" },
    });
  });

  it("lets the internet in on the two web ports only, and by itself nothing out", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(
      cloud
        .all(type.ingress)
        .map(({ inputs }) => [inputs["cidrIpv4"], inputs["fromPort"], inputs["toPort"]]),
      [
        ["0.0.0.0/0", 80, 80],
        ["0.0.0.0/0", 443, 443],
      ],
    );
    const { inputs } = cloud.only(type.group);
    assert.equal("ingress" in inputs || "egress" in inputs, false);
    assert.deepEqual(cloud.all("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"), []);
  });

  it("drops what is no proper HTTP", async () => {
    const { inputs } = (await deploy(build())).only(type.balancer);
    assert.equal(inputs["dropInvalidHeaderFields"], true);
    assert.equal(inputs["desyncMitigationMode"], "strictest");
  });

  it("leaves its name to the provider, which keeps it within 32 characters and lets it be replaced", async () => {
    const { inputs } = (await deploy(build())).only(type.balancer);
    assert.equal("name" in inputs, false);
  });

  for (const durable of [true, false]) {
    it(`ties both protections from deletion to durable: ${String(durable)}`, async () => {
      const { inputs, protect } = (await deploy(build(durable))).only(type.balancer);
      assert.deepEqual([inputs["enableDeletionProtection"], protect], [durable, durable]);
    });
  }
});
