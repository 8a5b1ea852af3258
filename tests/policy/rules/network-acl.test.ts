import assert from "node:assert/strict";
import { noWorldAdminPorts } from "../../../policy/rules/network-acl";
import { judge, unknown } from "../support";

const acl = "aws:ec2/networkAcl:NetworkAcl";
const world = { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlock: "0.0.0.0/0" };
const open = ["lets the world reach port 22; name a narrow CIDR instead."];

describe("nacl-no-world-admin-ports", () => {
  it("rejects an allow from the world, in both forms", () => {
    const ingress = [{ ...world, action: "allow", ruleNo: 100 }];
    assert.deepEqual(judge(noWorldAdminPorts, acl, { vpcId: unknown, ingress }), open);
    const rule = { ...world, ruleAction: "allow", ruleNumber: 100, networkAclId: unknown };
    const type = "aws:ec2/networkAclRule:NetworkAclRule";
    assert.deepEqual(judge(noWorldAdminPorts, type, rule), open);
    assert.deepEqual(judge(noWorldAdminPorts, type, { ...rule, egress: true }), []);
  });

  it("follows the numbers: a deny of the whole world before the allow closes it", () => {
    const allow = { ...world, action: "allow", ruleNo: 100 };
    const verdict = (ruleNo: number, cidrBlock: string) =>
      judge(noWorldAdminPorts, acl, {
        vpcId: "vpc-1",
        ingress: [allow, { ...world, action: "deny", ruleNo, cidrBlock }],
      });
    assert.deepEqual(verdict(10, "0.0.0.0/0"), []);
    assert.deepEqual(verdict(10, "0.0.0.0/1"), open);
    assert.deepEqual(verdict(200, "0.0.0.0/0"), open);
  });

  it("accepts no entries, and does not decide on unknown ones", () => {
    assert.deepEqual(judge(noWorldAdminPorts, acl, { vpcId: "vpc-1" }), []);
    assert.deepEqual(judge(noWorldAdminPorts, acl, { vpcId: "vpc-1", ingress: unknown }), [
      "Not evaluated: ingress is unknown until the deployment",
    ]);
  });
});
