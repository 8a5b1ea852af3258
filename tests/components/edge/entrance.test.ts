import assert from "node:assert/strict";
import { Entrance, type EntranceArgs } from "../../../components/edge/entrance";
import { originFacingPrefixList } from "../../../components/edge/cloudfront";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
import { entrance } from "../fixtures";

const build =
  (change: Partial<EntranceArgs> = {}) =>
  () =>
    new Entrance("edge", { ...entrance, ...change });

const type = {
  balancer: "aws:lb/loadBalancer:LoadBalancer",
  listener: "aws:lb/listener:Listener",
  certificate: "aws:acm/certificate:Certificate",
  acl: "aws:wafv2/webAcl:WebAcl",
  association: "aws:wafv2/webAclAssociation:WebAclAssociation",
  record: "aws:route53/record:Record",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
};

const ruleNames = (inputs: Readonly<Record<string, unknown>>) =>
  (inputs["rules"] as readonly { readonly name: string }[]).map(({ name }) => name);

describe("Entrance", () => {
  it("leads the domain to a load balancer in the public subnets, with its certificate", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.balancer).inputs["subnets"], ["public-1"]);
    const { inputs } = cloud.named(type.listener, "edge-https");
    assert.equal(inputs["certificateArn"], "arn:aws:test:::edge-certificate");
    const { name, aliases } = cloud.named(type.record, "edge-domain").inputs;
    assert.deepEqual(
      [name, aliases],
      [
        "dev.meddiflux.example",
        [{ name: "edge.elb.test", zoneId: "Z-ELB", evaluateTargetHealth: true }],
      ],
    );
    assert.equal(await valueOf(cloud.result.url), "https://dev.meddiflux.example");
    assert.equal(cloud.result.distributionCertificateArn, undefined);
  });

  it("tells the topic when its certificate is not renewed", async () => {
    const { inputs } = (await deploy(build())).only(type.alarm);
    assert.deepEqual(
      [inputs["metricName"], inputs["dimensions"], inputs["alarmActions"]],
      ["DaysToExpiry", { CertificateArn: "arn:aws:test:::edge-certificate" }, ["arn:topic"]],
    );
  });

  it("puts the web ACL, which limits addresses, in front of its load balancer", async () => {
    const cloud = await deploy(build());
    assert.equal(cloud.only(type.association).inputs["resourceArn"], "arn:aws:test:::edge");
    assert.ok(ruleNames(cloud.only(type.acl).inputs).includes("rate"));
  });

  it("has no web ACL where none is wanted", async () => {
    assert.deepEqual((await deploy(build({ webAcl: undefined }))).all(type.acl), []);
  });

  describe("behind a distribution", () => {
    const behind = build({ behindDistribution: true });

    it("takes requests of CloudFront alone, and leaves domain and limits to the distribution", async () => {
      const cloud = await deploy(behind);
      assert.equal(cloud.only(type.ingress).inputs["prefixListId"], "pl-5da64334");
      assert.deepEqual(
        cloud.all(type.record).map(({ name }) => name),
        ["edge-certificate-proof"],
      );
      assert.equal(ruleNames(cloud.only(type.acl).inputs).includes("rate"), false);
    });

    it("has a second certificate for it", async () => {
      const { result } = await deploy(behind);
      assert.ok(result.distributionCertificateArn);
      assert.equal(
        await valueOf(result.distributionCertificateArn),
        "arn:aws:test:::edge-certificate-global",
      );
    });
  });

  describe("without a domain", () => {
    const without = build({ domain: null });

    // Without an engine, the SDK writes what it would log to the console.
    const { warn } = console;
    let warnings: unknown[] = [];
    beforeEach(() => {
      warnings = [];
      console.warn = (text: unknown) => warnings.push(text);
    });
    afterEach(() => {
      console.warn = warn;
    });

    it("says what is missing and how to get it", async () => {
      await deploy(without);
      assert.deepEqual(warnings, [
        "warning: [runtime] there is no domain, so there is no certificate, no HTTPS, no web ACL and no public address; the load balancer answers over HTTP from inside the network only. Once you have a domain in a Route 53 zone, give its name and the id of the zone in edge.domain.",
      ]);
    });

    it("answers inside the application's subnets, to the network alone", async () => {
      const cloud = await deploy(without);
      const { internal, subnets } = cloud.only(type.balancer).inputs;
      assert.deepEqual([internal, subnets], [true, ["app-1"]]);
      assert.equal(cloud.only(type.ingress).inputs["cidrIpv4"], "10.10.0.0/16");
      assert.equal(await valueOf(cloud.result.url), "http://edge.elb.test");
    });

    it("has neither certificate nor alarm, record or web ACL", async () => {
      const cloud = await deploy(without);
      for (const one of [type.certificate, type.alarm, type.record, type.acl]) {
        assert.deepEqual(cloud.all(one), [], one);
      }
    });
  });
});

describe("the addresses of CloudFront", () => {
  it("are refused by name for a region whose list is not known", () => {
    assert.throws(() => originFacingPrefixList("eu-west-1"), {
      message:
        "edge: there is no prefix list of CloudFront for the region eu-west-1; use sa-east-1 or us-east-1, or add its id to components/edge/cloudfront.ts",
    });
  });
});
