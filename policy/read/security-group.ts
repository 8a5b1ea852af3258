import { each } from "../rule/judge";
import type { Remark, SubjectOf, Verdict } from "../rule/rule";
import { anyOf, ifKnown } from "./known";
import { rangeIn } from "./ip-range";
import { asList, isRecord, isSet, isTrue, numberOf, textOf } from "./values";

/** All types that can hold ingress rules. */
export const ingressTypes = [
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
] as const;

/** All types that can hold egress rules. The default group is closed altogether by a rule of its own. */
export const egressTypes = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
] as const;

export type EgressSubject = SubjectOf<(typeof egressTypes)[number]>;
export type IngressSubject = SubjectOf<(typeof ingressTypes)[number]>;

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** How one of the forms names the parts of a rule. */
interface Form {
  readonly protocol: string;
  readonly ranges: readonly string[];
  readonly prefixLists: readonly string[];
  readonly groups: readonly string[];
}

const cidrLists: Form = {
  protocol: "protocol",
  ranges: ["cidrBlocks", "ipv6CidrBlocks"],
  prefixLists: ["prefixListIds"],
  groups: ["securityGroups", "sourceSecurityGroupId", "self"],
};

const oneSource: Form = {
  protocol: "ipProtocol",
  ranges: ["cidrIpv4", "cidrIpv6"],
  prefixLists: ["prefixListId"],
  groups: ["referencedSecurityGroupId"],
};

/** One rule, whichever form it was written in. Parts are read when asked for: any may be unknown. */
export class TrafficRule {
  readonly #rule: Readonly<Record<string, unknown>>;

  constructor(
    rule: unknown,
    private readonly form: Form,
    /** Where it stands (`ingress[0]`); undefined for a resource that is one rule. */
    private readonly path?: string,
  ) {
    this.#rule = isRecord(rule) ? rule : {};
  }

  /** Where it stands, to begin a message with: `ingress[0] `, or nothing. */
  get at(): string {
    return this.path === undefined ? "" : `${this.path} `;
  }

  /**
   * Whether its other side is the world. One that names no source at all counts: AWS refuses it, so what it was
   * to become cannot be told.
   */
  get exposed(): boolean {
    return this.#sourceless() || anyOf(this.form.ranges, (key) => anyOf(this.#list(key), isWorld));
  }

  /** How it does, for a message: `to 0.0.0.0/0`. */
  get exposure(): string {
    if (this.#sourceless()) return "and names no source";
    return `to ${this.#knownRanges().find(isWorld)?.trim() ?? "the world"}`;
  }

  /** Whether its other side is addresses, known or not, beside members of a security group. */
  get byAddress(): boolean {
    const addresses = [...this.form.ranges, ...this.form.prefixLists];
    return this.#sourceless() || addresses.some((key) => isSet(this.#rule, key));
  }

  /** Which addresses, for a message: `to 10.0.0.0/8`. */
  get addresses(): string {
    if (this.#sourceless()) return "and names no source";
    return `to ${this.#knownRanges()[0]?.trim() ?? "addresses"}`;
  }

  /** Whether it opens one of the ports of a range over TCP or UDP. */
  opens({ from, to }: PortRange): boolean {
    const opened = this.#opened();
    return opened !== undefined && opened.from <= to && opened.to >= from;
  }

  /** Whether it opens every port, of TCP or UDP or of all protocols. */
  opensAll(): boolean {
    const opened = this.#opened();
    return opened !== undefined && opened.from <= 1 && opened.to >= 65_535;
  }

  /** Whether all that it opens lies within the ranges. ICMP reports errors, and opens nothing. */
  opensOnly(ranges: readonly PortRange[]): boolean {
    if (["icmp", "1", "icmpv6", "58"].includes(this.#protocol() ?? "")) return true;
    const opened = this.#opened();
    return (
      opened !== undefined && ranges.some(({ from, to }) => from <= opened.from && opened.to <= to)
    );
  }

  #knownRanges(): readonly string[] {
    return this.form.ranges.flatMap((key) => {
      const list = ifKnown(() => this.#list(key)) ?? [];
      return [...list.keys()].flatMap((index) => textOf(ifKnown(() => list[index])) ?? []);
    });
  }

  #sourceless(): boolean {
    const { ranges, prefixLists, groups } = this.form;
    return ![...ranges, ...prefixLists, ...groups].some((key) =>
      key === "self" ? isTrue(this.#rule[key]) : isSet(this.#rule, key),
    );
  }

  #list(key: string): readonly unknown[] {
    return asList(this.#rule[key]);
  }

  #protocol(): string | undefined {
    const protocol = this.#rule[this.form.protocol];
    return typeof protocol === "number" ? String(protocol) : textOf(protocol)?.toLowerCase();
  }

  #opened(): PortRange | undefined {
    const all = { from: 0, to: 65_535 };
    const name = this.#protocol();
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
  subject: IngressSubject,
  judge: (rule: TrafficRule) => Verdict,
): Iterable<Remark> {
  switch (subject.type) {
    case "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup":
    case "aws:ec2/securityGroup:SecurityGroup":
      return each(asList<unknown>(subject.props.ingress), (rule, index) =>
        judge(new TrafficRule(rule, cidrLists, `ingress[${index}]`)),
      );
    case "aws:ec2/securityGroupRule:SecurityGroupRule":
      return each([subject.props], (rule) =>
        rule.type === "egress" ? undefined : judge(new TrafficRule(rule, cidrLists)),
      );
    case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule":
      return each([subject.props], (rule) => judge(new TrafficRule(rule, oneSource)));
  }
}

/** Judges the egress rules of a resource, each on its own. */
export function eachEgressRule(
  subject: EgressSubject,
  judge: (rule: TrafficRule) => Verdict,
): Iterable<Remark> {
  switch (subject.type) {
    case "aws:ec2/securityGroup:SecurityGroup":
      return each(asList<unknown>(subject.props.egress), (rule, index) =>
        judge(new TrafficRule(rule, cidrLists, `egress[${index}]`)),
      );
    case "aws:ec2/securityGroupRule:SecurityGroupRule":
      return each([subject.props], (rule) =>
        rule.type === "egress" ? judge(new TrafficRule(rule, cidrLists)) : undefined,
      );
    case "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule":
      return each([subject.props], (rule) => judge(new TrafficRule(rule, oneSource)));
  }
}

/**
 * Whether a CIDR is the world. Each of the two halves (`0.0.0.0/1` and `128.0.0.0/1`) counts: they are how
 * a check for `/0` is passed by, and where a rule takes one CIDR they are two resources. The addresses of
 * IPv6 in use all lie in `2000::/3`.
 */
export function isWorld(cidr: unknown): boolean {
  const range = rangeIn(textOf(cidr) ?? "");
  return range !== undefined && range.bits <= (range.isIpv6 ? 3 : 1);
}
