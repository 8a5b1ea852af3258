import assert from "node:assert/strict";
import { noAllProtocols, rulesDescribed } from "../../../policy/rules/security-group-form";
import { judge, unknown } from "../support";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egressType = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const all = { protocol: "-1", fromPort: 0, toPort: 0 };

describe("sg-no-all-protocols", () => {
  const instead = "name the ports, or a security group as the source.";

  it("accepts every port for members of a security group", () => {
    const ingress = [
      { ...all, self: true },
      { ...all, securityGroups: [unknown] },
    ];
    assert.deepEqual(judge(noAllProtocols, group, { ingress }), []);
    const source = { type: "ingress", ...all, sourceSecurityGroupId: unknown };
    assert.deepEqual(judge(noAllProtocols, ruleType, source), []);
    const referenced = { ipProtocol: "-1", referencedSecurityGroupId: unknown };
    assert.deepEqual(judge(noAllProtocols, ingressType, referenced), []);
  });

  it("accepts named ports for addresses", () => {
    const web = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" };
    assert.deepEqual(judge(noAllProtocols, ingressType, web), []);
    const high = { ...web, fromPort: 1024, toPort: 65_535 };
    assert.deepEqual(judge(noAllProtocols, ingressType, high), []);
  });

  it("rejects every port for addresses, also narrow ones and those of a list", () => {
    const ingress = [
      { ...all, cidrBlocks: ["10.0.0.0/8"] },
      { ...all, prefixListIds: ["pl-1"] },
      { ...all, self: true, ipv6CidrBlocks: ["::/0"] },
    ];
    assert.deepEqual(judge(noAllProtocols, group, { ingress }), [
      `ingress[0] opens every port to 10.0.0.0/8; ${instead}`,
      `ingress[1] opens every port to addresses; ${instead}`,
      `ingress[2] opens every port to ::/0; ${instead}`,
    ]);
    const listed = { type: "ingress", ...all, cidrBlocks: ["10.0.0.0/8"] };
    assert.deepEqual(judge(noAllProtocols, ruleType, listed), [
      `opens every port to 10.0.0.0/8; ${instead}`,
    ]);
    assert.deepEqual(judge(noAllProtocols, ingressType, { ipProtocol: "-1" }), [
      `opens every port and names no source; ${instead}`,
    ]);
  });

  it("takes every port of one protocol for no better", () => {
    for (const [fromPort, toPort] of [
      [0, 65_535],
      [1, 65_535],
      [-1, -1],
    ] as const) {
      const tcp = { ipProtocol: "tcp", fromPort, toPort, cidrIpv4: "10.0.0.0/8" };
      assert.deepEqual(judge(noAllProtocols, ingressType, tcp), [
        `opens every port to 10.0.0.0/8; ${instead}`,
      ]);
    }
  });

  it("does not need to know which addresses", () => {
    assert.deepEqual(judge(noAllProtocols, ingressType, { ipProtocol: "-1", cidrIpv4: unknown }), [
      `opens every port to addresses; ${instead}`,
    ]);
    const open = { ipProtocol: unknown, cidrIpv4: "10.0.0.0/8" };
    assert.deepEqual(judge(noAllProtocols, ingressType, open), [
      "Not evaluated: ipProtocol is unknown until the deployment",
    ]);
  });
});

describe("sg-no-all-protocols of a network ACL", () => {
  const acl = "aws:ec2/networkAcl:NetworkAcl";
  const entry = "aws:ec2/networkAclRule:NetworkAclRule";
  const open = { protocol: "-1", cidrBlock: "0.0.0.0/0" };
  const opens = "opens every protocol to the world; name the protocol and the ports.";

  it("rejects every protocol from the world, in each form", () => {
    const ingress = [{ ...open, action: "allow" }];
    assert.deepEqual(judge(noAllProtocols, acl, { ingress }), [`ingress[0] ${opens}`]);
    for (const protocol of ["-1", "all", "ALL"]) {
      const allow = { ...open, protocol, ruleAction: "allow" };
      assert.deepEqual(judge(noAllProtocols, entry, allow), [opens]);
    }
    const ipv6 = { protocol: "-1", ipv6CidrBlock: "::/0", ruleAction: "allow" };
    assert.deepEqual(judge(noAllProtocols, entry, ipv6), [opens]);
  });

  it("accepts one protocol, a narrow source, a denial and what goes out", () => {
    const allow = { ...open, ruleAction: "allow" };
    for (const change of [
      { protocol: "tcp" },
      { cidrBlock: "10.0.0.0/8" },
      { ruleAction: "deny" },
      { egress: true },
    ]) {
      assert.deepEqual(judge(noAllProtocols, entry, { ...allow, ...change }), []);
    }
    const denied = {
      ingress: [{ ...open, action: "deny" }],
      egress: [{ ...open, action: "allow" }],
    };
    assert.deepEqual(judge(noAllProtocols, acl, denied), []);
  });

  it("does not decide on an unknown source", () => {
    const some = { protocol: "-1", cidrBlock: unknown, ruleAction: "allow" };
    assert.deepEqual(judge(noAllProtocols, entry, some), [
      "Not evaluated: cidrBlock is unknown until the deployment",
    ]);
  });
});

describe("sg-rules-described", () => {
  const description = "Clients to the database";

  it("accepts a group and rules that say what they are for", () => {
    const props = { description, ingress: [{ description }], egress: [{ description }] };
    assert.deepEqual(judge(rulesDescribed, group, props), []);
    for (const type of [ruleType, ingressType, egressType] as const) {
      assert.deepEqual(judge(rulesDescribed, type, { description }), []);
      assert.deepEqual(judge(rulesDescribed, type, { description: unknown }), []);
    }
  });

  it("rejects a group that says what every group says", () => {
    for (const [text, shown] of [
      [undefined, "not set"],
      ["", "empty"],
      ["Managed by Pulumi", "Managed by Pulumi"],
      ["Managed by Terraform", "Managed by Terraform"],
    ] as const) {
      assert.deepEqual(judge(rulesDescribed, group, { description: text }), [
        `description is ${shown}; say what it is for.`,
      ]);
    }
  });

  it("rejects each rule without a description, in each form", () => {
    const props = { description, ingress: [{ description }, {}], egress: [{ description: " " }] };
    assert.deepEqual(judge(rulesDescribed, group, props), [
      "ingress[1].description is not set; say what it is for.",
      "egress[0].description is  ; say what it is for.",
    ]);
    for (const type of [ruleType, ingressType, egressType] as const) {
      assert.deepEqual(judge(rulesDescribed, type, {}), [
        "description is not set; say what it is for.",
      ]);
    }
  });

  it("does not decide on unknown rules, and does on the others", () => {
    assert.deepEqual(
      judge(rulesDescribed, group, { description, ingress: unknown, egress: [{}] }),
      [
        "Not evaluated: ingress is unknown until the deployment",
        "egress[0].description is not set; say what it is for.",
      ],
    );
  });
});
