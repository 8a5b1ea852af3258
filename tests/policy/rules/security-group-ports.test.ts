import assert from "node:assert/strict";
import { noWorldDataPorts, worldIngressOnlyWeb } from "../../../policy/rules/security-group";
import { judge, unknown } from "../support";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const instead = "name a security group or a narrow CIDR instead.";

const world = { ipProtocol: "tcp", cidrIpv4: "0.0.0.0/0" };

describe("sg-no-world-data-ports", () => {
  it("accepts a store of data that named clients reach", () => {
    const postgres = { ipProtocol: "tcp", fromPort: 5432, toPort: 5432 };
    for (const source of [{ referencedSecurityGroupId: unknown }, { cidrIpv4: "10.0.0.0/8" }]) {
      assert.deepEqual(judge(noWorldDataPorts, ingressType, { ...postgres, ...source }), []);
    }
  });

  for (const [port, named] of [
    [1433, "1433-1434"],
    [1521, "1521"],
    [3306, "3306"],
    [5432, "5432-5439"],
    [5439, "5432-5439"],
    [6379, "6379"],
    [9200, "9200"],
    [9300, "9300"],
    [11_211, "11211"],
    [27_017, "27017-27019"],
  ] as const) {
    it(`rejects ${port} from the world`, () => {
      const open = { ...world, fromPort: port, toPort: port };
      assert.deepEqual(judge(noWorldDataPorts, ingressType, open), [
        `opens port ${named} to 0.0.0.0/0; ${instead}`,
      ]);
    });
  }

  it("rejects it in each form", () => {
    const mysql = { protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(noWorldDataPorts, group, { ingress: [mysql] }), [
      `ingress[0] opens port 3306 to 0.0.0.0/0; ${instead}`,
    ]);
    assert.deepEqual(judge(noWorldDataPorts, ruleType, { type: "ingress", ...mysql }), [
      `opens port 3306 to 0.0.0.0/0; ${instead}`,
    ]);
  });

  it("leaves other ports to other rules", () => {
    assert.deepEqual(
      judge(noWorldDataPorts, ingressType, { ...world, fromPort: 22, toPort: 22 }),
      [],
    );
  });

  it("does not decide on an unknown source", () => {
    const open = { ipProtocol: "tcp", fromPort: 6379, toPort: 6379, cidrIpv4: unknown };
    assert.deepEqual(judge(noWorldDataPorts, ingressType, open), [
      "Not evaluated: cidrIpv4 is unknown until the deployment",
    ]);
  });
});

describe("sg-world-ingress-only-web", () => {
  const opened = (fromPort: number, toPort: number, ipProtocol = "tcp") =>
    judge(worldIngressOnlyWeb, ingressType, { ...world, ipProtocol, fromPort, toPort });
  const more = `opens more than 80 and 443 to 0.0.0.0/0; ${instead}`;

  it("accepts the web, over TCP and over QUIC", () => {
    assert.deepEqual(opened(80, 80), []);
    assert.deepEqual(opened(443, 443), []);
    assert.deepEqual(opened(443, 443, "udp"), []);
  });

  it("rejects any other port, and a range that only begins with one of the web", () => {
    for (const [from, to] of [
      [222, 222],
      [8080, 8080],
      [80, 443],
      [79, 80],
      [443, 444],
      [0, 65_535],
      [-1, -1],
    ] as const) {
      assert.deepEqual(opened(from, to), [more], `${from}-${to}`);
    }
  });

  it("accepts what reports errors of the network, and no other protocol without ports", () => {
    for (const icmp of ["icmp", "ICMP", "1", "icmpv6", "58"]) {
      assert.deepEqual(opened(-1, -1, icmp), []);
    }
    for (const other of ["-1", "50", "gre"]) assert.deepEqual(opened(-1, -1, other), [more]);
  });

  it("lets narrow sources have any port", () => {
    const narrow = { ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" };
    assert.deepEqual(judge(worldIngressOnlyWeb, ingressType, narrow), []);
  });

  it("judges rule by rule, in each form", () => {
    const ssh = { protocol: "tcp", fromPort: 22, toPort: 22, ipv6CidrBlocks: ["::/0"] };
    const web = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] };
    assert.deepEqual(judge(worldIngressOnlyWeb, group, { ingress: [web, ssh] }), [
      `ingress[1] opens more than 80 and 443 to ::/0; ${instead}`,
    ]);
    assert.deepEqual(judge(worldIngressOnlyWeb, ruleType, { type: "ingress", ...ssh }), [
      `opens more than 80 and 443 to ::/0; ${instead}`,
    ]);
    assert.deepEqual(judge(worldIngressOnlyWeb, ruleType, { type: "egress", ...ssh }), []);
  });

  it("decides if what is known does", () => {
    const web = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: unknown };
    assert.deepEqual(judge(worldIngressOnlyWeb, ingressType, web), []);
    const ssh = { ...web, fromPort: 22, toPort: 22 };
    assert.deepEqual(judge(worldIngressOnlyWeb, ingressType, ssh), [
      "Not evaluated: cidrIpv4 is unknown until the deployment",
    ]);
  });
});
