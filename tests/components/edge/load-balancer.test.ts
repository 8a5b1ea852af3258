import assert from "node:assert/strict";
import { loadBalancerLogs } from "../../../components/edge/access-logs";
import { LoadBalancer, type LoadBalancerArgs } from "../../../components/edge/load-balancer";
import type { Reach } from "../../../components/edge/reach";
import { deploy } from "../../support/deploy";
import { account, loadBalancer } from "../fixtures";

const build =
  (change: Partial<LoadBalancerArgs> = {}) =>
  () =>
    new LoadBalancer("edge", { ...loadBalancer, ...change });

const inside: Reach = { from: "inside", cidr: "10.10.0.0/16" };
const distributions: Reach = {
  from: "distributions",
  certificateArn: "arn:certificate",
  prefixListId: "pl-1",
};

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

  it("takes from distributions HTTPS alone, from the addresses of CloudFront", async () => {
    const cloud = await deploy(build({ reach: distributions }));
    assert.deepEqual(cloud.only(type.ingress).inputs, {
      prefixListId: "pl-1",
      securityGroupId: "edge-firewall-id",
      description: "https from CloudFront",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      tags: { Component: "edge" },
    });
    assert.equal(cloud.only(type.listener).name, "edge-https");
    assert.equal(cloud.only(type.balancer).inputs["internal"], false);
  });

  it("without a certificate is internal, and answers over HTTP to the network alone", async () => {
    const cloud = await deploy(build({ reach: inside }));
    assert.equal(cloud.only(type.balancer).inputs["internal"], true);
    assert.deepEqual(cloud.only(type.ingress).inputs, {
      cidrIpv4: "10.10.0.0/16",
      securityGroupId: "edge-firewall-id",
      description: "http from inside the network",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      tags: { Component: "edge" },
    });
    const { name, inputs } = cloud.only(type.listener);
    const { port, protocol } = inputs;
    assert.deepEqual([name, port, protocol], ["edge-inside", 80, "HTTP"]);
    assert.equal("certificateArn" in inputs || "sslPolicy" in inputs, false);
  });

  it("logs requests and connections, each under its own prefix", async () => {
    const { inputs } = (await deploy(build())).only(type.balancer);
    const bucket = "access-logs";
    assert.deepEqual(inputs["accessLogs"], { enabled: true, bucket, prefix: "requests" });
    assert.deepEqual(inputs["connectionLogs"], { enabled: true, bucket, prefix: "connections" });
  });

  it("may write its logs, and nothing else, where the policy of their bucket says", () => {
    assert.deepEqual(loadBalancerLogs(account, { arn: "arn:aws:s3:::logs" }), [
      {
        sid: "LoadBalancerWrites",
        principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        actions: ["s3:PutObject"],
        resources: [
          "arn:aws:s3:::logs/requests/AWSLogs/111122223333/*",
          "arn:aws:s3:::logs/connections/AWSLogs/111122223333/*",
        ],
      },
    ]);
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
      const { inputs, protect } = (await deploy(build({ durable }))).only(type.balancer);
      assert.deepEqual([inputs["enableDeletionProtection"], protect], [durable, durable]);
    });
  }
});
