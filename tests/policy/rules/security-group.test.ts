import assert from "node:assert/strict";
import { noWorldAdminPorts } from "../../../policy/rules/security-group";
import { judge, unknown } from "../support";

const groupTypes = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
] as const;
const [group] = groupTypes;
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };
const sshIngress = { ipProtocol: "tcp", fromPort: 22, toPort: 22 };
const opensSsh = "opens port 22 to 0.0.0.0/0; name a security group or a narrow CIDR instead.";

describe("sg-no-world-admin-ports", () => {
  it("accepts SSH from a narrow CIDR and from a security group, in each form", () => {
    for (const type of groupTypes) {
      const ingress = [
        { ...ssh, cidrBlocks: ["10.0.0.0/8"] },
        { ...ssh, securityGroups: [unknown] },
        { ...ssh, self: true },
        { ...ssh, prefixListIds: ["pl-1"] },
      ];
      assert.deepEqual(judge(noWorldAdminPorts, type, { ingress }), []);
    }
    const source = { type: "ingress", ...ssh, sourceSecurityGroupId: unknown };
    assert.deepEqual(judge(noWorldAdminPorts, ruleType, source), []);
    const referenced = { ...sshIngress, referencedSecurityGroupId: unknown };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, referenced), []);
    const prefixes = { ...sshIngress, prefixListId: "pl-1" };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, prefixes), []);
    const narrow = { ...sshIngress, cidrIpv4: "203.0.113.7/32" };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, narrow), []);
  });

  it("rejects it from the world, in each form", () => {
    for (const type of groupTypes) {
      const ingress = [
        { ...ssh, cidrBlocks: ["10.0.0.0/8"] },
        { ...ssh, cidrBlocks: ["0.0.0.0/0"] },
      ];
      assert.deepEqual(judge(noWorldAdminPorts, type, { ingress }), [`ingress[1] ${opensSsh}`]);
    }
    const listed = { type: "ingress", ...ssh, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(noWorldAdminPorts, ruleType, listed), [opensSsh]);
    assert.deepEqual(
      judge(noWorldAdminPorts, ingressType, { ...sshIngress, cidrIpv4: "0.0.0.0/0" }),
      [opensSsh],
    );
  });

  it("knows the world of IPv6, and each half of the world", () => {
    for (const world of ["::/0", "::/1", "8000::/1", "2000::/3"]) {
      assert.deepEqual(judge(noWorldAdminPorts, ingressType, { ...sshIngress, cidrIpv6: world }), [
        opensSsh.replace("0.0.0.0/0", world),
      ]);
    }
    const halves = [{ ...ssh, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }];
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress: halves }), [
      `ingress[0] ${opensSsh.replace("0.0.0.0/0", "0.0.0.0/1")}`,
    ]);
    const ipv6 = [{ ...ssh, ipv6CidrBlocks: ["::/0"] }];
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress: ipv6 }), [
      `ingress[0] ${opensSsh.replace("0.0.0.0/0", "::/0")}`,
    ]);
  });

  it("names the ports of administration within the range, and no others", () => {
    const opened = (fromPort: number, toPort: number) =>
      judge(noWorldAdminPorts, ingressType, {
        ipProtocol: "tcp",
        fromPort,
        toPort,
        cidrIpv4: "0.0.0.0/0",
      }).map((message) => /opens (.*) to 0/.exec(message)?.[1]);
    assert.deepEqual(opened(443, 443), []);
    assert.deepEqual(opened(0, 21), []);
    assert.deepEqual(opened(0, 25), ["port 22"]);
    assert.deepEqual(opened(23, 444), []);
    assert.deepEqual(opened(20, 25), ["port 22"]);
    assert.deepEqual(opened(440, 450), ["port 445"]);
    assert.deepEqual(opened(3389, 3389), ["port 3389"]);
    assert.deepEqual(opened(5986, 6000), ["port 5985-5986"]);
    assert.deepEqual(opened(5900, 5985), ["port 5985-5986"]);
    assert.deepEqual(opened(5987, 6000), []);
    assert.deepEqual(opened(22, 3389), ["ports 22, 445 and 3389"]);
    assert.deepEqual(opened(1, 65_535), ["ports 22, 445, 3389 and 5985-5986"]);
    // How "all ports" is written by mistake.
    assert.deepEqual(opened(0, 0), ["ports 22, 445, 3389 and 5985-5986"]);
  });

  it("knows the protocols that carry them", () => {
    const opens = (ipProtocol: string) =>
      judge(noWorldAdminPorts, ingressType, { ...sshIngress, ipProtocol, cidrIpv4: "0.0.0.0/0" });
    for (const protocol of ["tcp", "TCP", "6", "udp", "17"]) {
      assert.deepEqual(opens(protocol), [opensSsh]);
    }
    for (const protocol of ["-1", "all"]) assert.equal(opens(protocol).length, 1);
    for (const protocol of ["icmp", "icmpv6", "50"]) assert.deepEqual(opens(protocol), []);
    assert.deepEqual(opens(6 as never), [opensSsh]);
    assert.deepEqual(opens(1 as never), []);
    assert.equal(opens(null as never).length, 1);
    // All protocols come without ports.
    assert.deepEqual(
      judge(noWorldAdminPorts, ingressType, { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" }),
      [
        "opens ports 22, 445, 3389 and 5985-5986 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      ],
    );
  });

  it("takes ports that are missing or below 0 for all", () => {
    for (const ports of [
      {},
      { fromPort: 443 },
      { toPort: 443 },
      { fromPort: -1, toPort: 443 },
      { fromPort: 443, toPort: -1 },
    ]) {
      const tcp = { ipProtocol: "tcp", ...ports, cidrIpv4: "0.0.0.0/0" };
      assert.deepEqual(judge(noWorldAdminPorts, ingressType, tcp), [
        "opens ports 22, 445, 3389 and 5985-5986 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      ]);
    }
  });

  it("is not led astray by a rule that is also for the group itself", () => {
    const ingress = [{ ...ssh, self: true, cidrBlocks: ["0.0.0.0/0"] }];
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress }), [`ingress[0] ${opensSsh}`]);
  });

  it("looks at what comes in only", () => {
    const all = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(noWorldAdminPorts, group, { egress: [all] }), []);
    assert.deepEqual(judge(noWorldAdminPorts, ruleType, { type: "egress", ...all }), []);
  });

  it("rejects a rule that names no source, and so cannot be judged", () => {
    const noSource =
      "opens port 22 and names no source; name a security group or a narrow CIDR instead.";
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, sshIngress), [noSource]);
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress: [{ ...ssh, self: false }] }), [
      `ingress[0] ${noSource}`,
    ]);
  });

  it("decides if what is known does, and rule by rule", () => {
    const unknownSource = { ...sshIngress, cidrIpv4: unknown };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, unknownSource), [
      "Not evaluated: cidrIpv4 is unknown until the deployment",
    ]);
    const https = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: unknown };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, https), []);
    const narrow = {
      ipProtocol: "tcp",
      fromPort: unknown,
      toPort: unknown,
      cidrIpv4: "10.0.0.0/8",
    };
    assert.deepEqual(judge(noWorldAdminPorts, ingressType, narrow), []);
    const ingress = [
      unknown,
      { ...ssh, cidrBlocks: [unknown, "10.0.0.0/8"] },
      { ...ssh, cidrBlocks: [unknown, "0.0.0.0/0"] },
    ];
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress }), [
      "Not evaluated: ingress[0] is unknown until the deployment",
      "Not evaluated: ingress[1].cidrBlocks[0] is unknown until the deployment",
      `ingress[2] ${opensSsh}`,
    ]);
    const ipv6 = [{ ...ssh, cidrBlocks: unknown, ipv6CidrBlocks: ["::/0"] }];
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress: ipv6 }), [
      `ingress[0] ${opensSsh.replace("0.0.0.0/0", "::/0")}`,
    ]);
    assert.deepEqual(judge(noWorldAdminPorts, group, { ingress: unknown }), [
      "Not evaluated: ingress is unknown until the deployment",
    ]);
  });
});
