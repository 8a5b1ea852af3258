import assert from "node:assert/strict";
import { noOrphanSecurityGroups } from "../../../policy/rules/security-group-use";
import { judgeAll, resource } from "../support";

const groupType = "aws:ec2/securityGroup:SecurityGroup";
const group = resource(groupType, "firewall", {});
const orphan = "firewall: no resource of the stack is in it; remove it.";

describe("no-orphan-security-groups", () => {
  it("accepts a group that a resource is in", () => {
    const service = resource(
      "aws:ecs/service:Service",
      "api",
      {},
      { networkConfiguration: [group] },
    );
    assert.deepEqual(judgeAll(noOrphanSecurityGroups, [group, service]), []);
  });

  it("rejects a group that nothing is in", () => {
    assert.deepEqual(judgeAll(noOrphanSecurityGroups, [group]), [orphan]);
  });

  it("does not take its own rules, or rules that name it, for a use", () => {
    const own = resource(
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "own",
      {},
      { securityGroupId: [group] },
    );
    const source = resource(
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "source",
      {},
      { referencedSecurityGroupId: [group] },
    );
    const older = resource(
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      "older",
      {},
      { sourceSecurityGroupId: [group] },
    );
    assert.deepEqual(judgeAll(noOrphanSecurityGroups, [group, own, source, older]), [orphan]);
    const other = resource(groupType, "other", {}, { ingress: [group] });
    assert.deepEqual(judgeAll(noOrphanSecurityGroups, [group, other])[0], orphan);
  });

  it("does not take waiting for it for a use", () => {
    const waiting = {
      ...resource("aws:ecs/service:Service", "api", {}),
      dependencies: [group.urn],
    };
    assert.deepEqual(judgeAll(noOrphanSecurityGroups, [group, waiting]), [orphan]);
  });
});
