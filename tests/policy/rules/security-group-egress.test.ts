import assert from "node:assert/strict";
import { egressRestricted } from "../../../policy/rules/security-group-form";
import { judge, unknown } from "../support";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const egressType = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const all = { protocol: "-1", fromPort: 0, toPort: 0 };

describe("sg-egress-restricted", () => {
  const instead = "name the ports or the destinations.";

  it("accepts named ports, and destinations that are narrow", () => {
    const egress = [
      { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },
      { ...all, cidrBlocks: ["10.0.0.0/8"] },
      { ...all, securityGroups: [unknown] },
    ];
    assert.deepEqual(judge(egressRestricted, group, { egress }), []);
  });

  it("rejects everything to the world in prod, in each form", () => {
    const open = { ...all, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(egressRestricted, group, { egress: [open] }), [
      `egress[0] opens every port to 0.0.0.0/0; ${instead}`,
    ]);
    assert.deepEqual(judge(egressRestricted, ruleType, { type: "egress", ...open }), [
      `opens every port to 0.0.0.0/0; ${instead}`,
    ]);
    const separate = { ipProtocol: "-1", cidrIpv6: "::/0" };
    assert.deepEqual(judge(egressRestricted, egressType, separate), [
      `opens every port to ::/0; ${instead}`,
    ]);
  });

  it("is not led astray by ports that AWS ignores under all protocols", () => {
    const ports = { protocol: "-1", fromPort: 20, toPort: 200, cidrBlocks: ["0.0.0.0/0"] };
    assert.equal(judge(egressRestricted, group, { egress: [ports] }).length, 1);
  });

  it("looks at what goes out only, and at prod", () => {
    const open = { ...all, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(egressRestricted, group, { ingress: [open] }), []);
    assert.deepEqual(judge(egressRestricted, ruleType, { type: "ingress", ...open }), []);
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(egressRestricted, group, { egress: [open] }, { environment }), []);
    }
  });

  it("does not decide on an unknown destination", () => {
    assert.deepEqual(judge(egressRestricted, egressType, { ipProtocol: "-1", cidrIpv4: unknown }), [
      "Not evaluated: cidrIpv4 is unknown until the deployment",
    ]);
  });
});
