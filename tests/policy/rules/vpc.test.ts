import assert from "node:assert/strict";
import { defaultGroupClosed, flowLogsEnabled, noAutoPublicIp } from "../../../policy/rules/vpc";
import { judge, judgeAll, resource, unknown } from "../support";

const groupType = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const flowLogType = "aws:ec2/flowLog:FlowLog";

for (const type of ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"] as const) {
  const vpc = resource(type, "network", {});
  const inVpc = { vpcId: [vpc] };

  describe(`default-sg-closed of ${type}`, () => {
    const closed = resource(groupType, "closed", { vpcId: unknown }, inVpc);

    it("accepts one whose default group is adopted", () => {
      assert.deepEqual(judgeAll(defaultGroupClosed, [vpc, closed]), []);
    });

    it("rejects one whose default group is as AWS made it", () => {
      const elsewhere = resource(groupType, "elsewhere", { vpcId: "vpc-2" });
      assert.deepEqual(judgeAll(defaultGroupClosed, [vpc, elsewhere]), [
        "network: no DefaultSecurityGroup empties its default group; add one.",
      ]);
    });

    it("rejects rules that are put into the default group from outside", () => {
      const opens = "it opens the default security group; use a security group of your own.";
      const ruleTypes = [
        "aws:ec2/securityGroupRule:SecurityGroupRule",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      ] as const;
      for (const ruleType of ruleTypes) {
        for (const owner of [vpc, closed]) {
          const props = { securityGroupId: unknown };
          const opening = resource(ruleType, "opening", props, { securityGroupId: [owner] });
          assert.deepEqual(judgeAll(defaultGroupClosed, [vpc, closed, opening]), [
            `opening: ${opens}`,
          ]);
        }
      }
    });

    it("leaves rules of other groups alone", () => {
      const group = resource("aws:ec2/securityGroup:SecurityGroup", "own", {}, inVpc);
      const rule = resource(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "rule",
        {},
        { securityGroupId: [group] },
      );
      assert.deepEqual(judgeAll(defaultGroupClosed, [vpc, closed, group, rule]), []);
    });
  });

  describe(`vpc-flow-logs-enabled of ${type}`, () => {
    const log = (trafficType: string | undefined) =>
      resource(flowLogType, "log", { vpcId: unknown, trafficType }, inVpc);

    it("accepts a log of all traffic, and of what is refused", () => {
      for (const trafficType of ["ALL", "REJECT"]) {
        assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, log(trafficType)]), []);
      }
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, log("ACCEPT"), log("REJECT")]), []);
    });

    it("rejects a VPC without a log", () => {
      const none = ["network: no FlowLog records its traffic; add one."];
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc]), none);
      const subnetLog = resource(flowLogType, "log", { subnetId: "subnet-1", trafficType: "ALL" });
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, subnetLog]), none);
    });

    it("rejects a log that shows no refusal", () => {
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, log("ACCEPT")]), [
        "network: trafficType of log is ACCEPT; use ALL or REJECT.",
      ]);
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, log(undefined)]), [
        "network: trafficType of log is not set; use ALL or REJECT.",
      ]);
    });

    it("does not decide on an unknown kind of traffic", () => {
      assert.deepEqual(judgeAll(flowLogsEnabled, [vpc, log(unknown)]), [
        "network: Not evaluated: trafficType is unknown until the deployment",
      ]);
    });
  });
}

describe("default-sg-closed", () => {
  it("accepts a default group without rules", () => {
    assert.deepEqual(judge(defaultGroupClosed, groupType, { vpcId: unknown }), []);
    assert.deepEqual(judge(defaultGroupClosed, groupType, { ingress: [], egress: [] }), []);
  });

  it("rejects rules in either direction", () => {
    const rules = [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }];
    const remove = "remove them, and use a security group of your own.";
    assert.deepEqual(judge(defaultGroupClosed, groupType, { ingress: rules }), [
      `ingress has rules; ${remove}`,
    ]);
    assert.deepEqual(judge(defaultGroupClosed, groupType, { egress: rules }), [
      `egress has rules; ${remove}`,
    ]);
  });

  it("does not decide on an unknown direction, and does on the other", () => {
    assert.deepEqual(
      judge(defaultGroupClosed, groupType, { ingress: unknown, egress: [unknown] }),
      [
        "Not evaluated: ingress is unknown until the deployment",
        "egress has rules; remove them, and use a security group of your own.",
      ],
    );
  });
});

describe("subnet-no-auto-public-ip", () => {
  const subnet = "aws:ec2/subnet:Subnet";
  const hands =
    "mapPublicIpOnLaunch is true; set it to false, or tag the subnet SubnetType: Public.";

  it("accepts a subnet that hands out none", () => {
    assert.deepEqual(judge(noAutoPublicIp, subnet, {}), []);
    assert.deepEqual(judge(noAutoPublicIp, subnet, { mapPublicIpOnLaunch: false }), []);
  });

  it("accepts one that is tagged as public", () => {
    for (const SubnetType of ["Public", "public"]) {
      const props = { mapPublicIpOnLaunch: true, tags: { SubnetType } };
      assert.deepEqual(judge(noAutoPublicIp, subnet, props), []);
    }
  });

  it("rejects any other", () => {
    assert.deepEqual(judge(noAutoPublicIp, subnet, { mapPublicIpOnLaunch: true }), [hands]);
    const tagged = { mapPublicIpOnLaunch: true, tags: { SubnetType: "Private", Name: "public" } };
    assert.deepEqual(judge(noAutoPublicIp, subnet, tagged), [hands]);
  });

  it("does not decide on what is unknown, where it matters", () => {
    assert.deepEqual(judge(noAutoPublicIp, subnet, { mapPublicIpOnLaunch: unknown }), [
      "Not evaluated: mapPublicIpOnLaunch is unknown until the deployment",
    ]);
    assert.deepEqual(judge(noAutoPublicIp, subnet, { mapPublicIpOnLaunch: true, tags: unknown }), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
    const tagged = { mapPublicIpOnLaunch: unknown, tags: { SubnetType: "Public" } };
    assert.deepEqual(judge(noAutoPublicIp, subnet, tagged), []);
  });
});
