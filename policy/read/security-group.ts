import { each } from "../rule/judge";
import type { Remark, SubjectOf, Verdict } from "../rule/rule";
import { anyOf, ifKnown } from "./known";
import { asList, isRecord, isSet, isTrue, numberOf, textOf } from "./values";

/** All types that can hold ingress rules. */
export const ingressTypes = [
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
] as const;

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** How one of the forms names the parts of a rule. */
interface Form {
  readonly protocol: string;
  readonly ranges: readonly string[];
  readonly sources: readonly string[];
}

const cidrLists: Form = {
  protocol: "protocol",
  ranges: ["cidrBlocks", "ipv6CidrBlocks"],
  sources: ["prefixListIds", "securityGroups", "sourceSecurityGroupId", "self"],
};

const oneSource: Form = {
  protocol: "ipProtocol",
  ranges: ["cidrIpv4", "cidrIpv6"],
  sources: ["prefixListId", "referencedSecurityGroupId"],
};

/** One ingress rule, whichever form it was written in. Parts are read when asked for: any may be unknown. */
export class IngressRule {
  readonly #rule: Readonly<Record<string, unknown>>;

  constructor(
    rule: unknown,
    private readonly form: Form,
    /** Where it stands (`ingress[0]`); undefined for a resource that is one rule. */
    readonly path?: string,
  ) {
    this.#rule = isRecord(rule) ? rule : {};
  }

  /**
   * Whether it lets the world in. One that names no source at all counts: AWS refuses it, so what it was
   * to become cannot be told.
   */
  get exposed(): boolean {
    return this.#sourceless() || anyOf(this.form.ranges, (key) => anyOf(this.#list(key), isWorld));
  }

  /** How it does, for a message: `to 0.0.0.0/0`. */
  get exposure(): string {
    if (this.#sourceless()) return "and names no source";
    const known = this.form.ranges.flatMap((key) => {
      const list = ifKnown(() => this.#list(key)) ?? [];
      return [...list.keys()].map((index) => textOf(ifKnown(() => list[index])));
    });
    return `to ${known.find(isWorld)?.trim() ?? "the world"}`;
  }

  /** Whether it opens one of the ports of a range over TCP or UDP. */
  opens({ from, to }: PortRange): boolean {
    const opened = this.#opened();
    return opened !== undefined && opened.from <= to && opened.to >= from;
  }

  #sourceless(): boolean {
    const { ranges, sources } = this.form;
    return ![...ranges, ...sources].some((key) =>
      key === "self" ? isTrue(this.#rule[key]) : isSet(this.#rule, key),
    );
  }

  #list(key: string): readonly unknown[] {
    return asList(this.#rule[key]);
  }

  #opened(): PortRange | undefined {
    const all = { from: 0, to: 65_535 };
    const protocol = this.#rule[this.form.protocol];
    const name = typeof protocol === "number" ? String(protocol) : textOf(protocol)?.toLowerCase();
    // Under "all" AWS ignores the ports; a rule that names no protocol is read at its widest.
    if (name === undefined || name === "-1" || name === "all") return all;
    if (!["tcp", "6", "udp", "17"].includes(name)) return undefined;
    const from = numberOf(this.#rule["fromPort"]) ?? -1;
    const to = numberOf(this.#rule["toPort"]) ?? -1;
    // Port 0 alone is of use to nobody: 0 to 0 is how "all ports" is written by mistake.
    return from < 0 || to < 0 || (from === 0 && to === 0) ? all : { from, to };
  }
}

/** Judges the ingress rules of a resource, each on its own. */
export function eachIngressRule(
  subject: SubjectOf<(typeof ingressTypes)[number]>,
  judge: (rule: IngressRule) => Verdict,
): Iterable<Remark> {
  switch (subject.type) {
    case "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup":
    case "aws:ec2/securityGroup:SecurityGroup":
      return each(asList<unknown>(subject.props.ingress), (rule, index) =>
        judge(new IngressRule(rule, cidrLists, `ingress[${index}]`)),
      );
    case "aws:ec2/securityGroupRule:SecurityGroupRule":
      return each([subject.props], (rule) =>
        rule.type === "egress" ? undefined : judge(new IngressRule(rule, cidrLists)),
      );
    case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule":
      return each([subject.props], (rule) => judge(new IngressRule(rule, oneSource)));
  }
}

/**
 * Whether a CIDR is the world. Each of the two halves (`0.0.0.0/1` and `128.0.0.0/1`) counts: they are how
 * a check for `/0` is passed by, and where a rule takes one CIDR they are two resources. The addresses of
 * IPv6 in use all lie in `2000::/3`.
 */
export function isWorld(cidr: unknown): boolean {
  const [, address, bits] = /^\s*([\d.:a-f]+)\/(\d+)\s*$/i.exec(textOf(cidr) ?? "") ?? [];
  if (address === undefined || bits === undefined) return false;
  return Number(bits) <= (address.includes(":") ? 3 : 1);
}
