import { isBroadRange, rangeIn } from "../read/ip-range";
import { asList, isTrue, listed, numberOf, textOf, wordOf } from "../read/values";
import { rule } from "../rule/rule";

/** An entry of a network ACL, in the words of all its forms. */
interface Entry {
  readonly action?: unknown;
  readonly ruleAction?: unknown;
  readonly ruleNo?: unknown;
  readonly cidrBlock?: unknown;
  readonly ipv6CidrBlock?: unknown;
  readonly protocol?: unknown;
  readonly fromPort?: unknown;
  readonly toPort?: unknown;
}

const adminPorts = [22, 3389];

export const noWorldAdminPorts = rule({
  name: "nacl-no-world-admin-ports",
  description: "No network ACL lets the world reach a port of remote administration.",
  severity: "medium",
  kind: "network",
  remediation: "Name a narrow CIDR, or deny ports 22 and 3389 in an entry with a lower number.",
  refs: ["CKV_AWS_231", "CKV_AWS_232", "EC2.21", "CIS 6.2", "AWS-0105"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html",
  on: [
    "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl",
    "aws:ec2/networkAcl:NetworkAcl",
    "aws:ec2/networkAclRule:NetworkAclRule",
  ],
  check(subject) {
    if (subject.type === "aws:ec2/networkAclRule:NetworkAclRule") {
      return isTrue(subject.props.egress) ? undefined : judge([subject.props]);
    }
    // In the order in which AWS tries them.
    const entries = asList<Entry | null | undefined>(subject.props.ingress)
      .filter((entry) => entry !== null && entry !== undefined)
      .toSorted((one, other) => numberIn(one) - numberIn(other));
    return judge(entries);
  },
});

function numberIn({ ruleNo }: Entry): number {
  return numberOf(ruleNo) ?? Number.MAX_SAFE_INTEGER;
}

function judge(entries: readonly Entry[]): string | undefined {
  const open = adminPorts.filter((port) => lets(entries, port)).map(String);
  return open.length === 0
    ? undefined
    : `lets the world reach port ${listed(open)}; name a narrow CIDR instead.`;
}

/** The first entry that fits a packet decides, so that a deny with a lower number closes what follows. */
function lets(entries: readonly Entry[], port: number): boolean {
  return (["cidrBlock", "ipv6CidrBlock"] as const).some((family) => {
    const first = entries.find((entry) => {
      if (!covers(entry, port)) return false;
      const range = textOf(entry[family]) ?? "";
      // A deny of half the world leaves the other half.
      return allows(entry) ? isBroadRange(range) : rangeIn(range)?.bits === 0;
    });
    return first !== undefined && allows(first);
  });
}

function allows({ action, ruleAction }: Entry): boolean {
  return textOf(action ?? ruleAction)?.toLowerCase() === "allow";
}

function covers(entry: Entry, port: number): boolean {
  const protocol = wordOf(entry.protocol).toLowerCase();
  if (protocol === "-1" || protocol === "all") return true;
  if (protocol !== "tcp" && protocol !== "6") return false;
  const from = numberOf(entry.fromPort) ?? 0;
  const to = numberOf(entry.toPort) ?? 65_535;
  return from <= port && port <= to && !(allows(entry) && takesAnswers(from, to));
}

/**
 * The ports that answers come to, of which 3389 is one. An ACL remembers no connection, and has to let them
 * in: 1024 to 65535 for load balancers and NAT gateways (custom-network-acl.html#nacl-ephemeral-ports).
 */
function takesAnswers(from: number, to: number): boolean {
  return from >= 1024 && to >= 60_999;
}
