import type { SubnetTier } from "./subnet-plan";

/** One entry of a network ACL, one way. AWS tries them from the lowest number, and the first that matches counts. */
export interface AclRule {
  readonly number: number;
  readonly action: "allow" | "deny";
  readonly traffic: Traffic;
  /** The other side: where it comes from, or goes to. */
  readonly cidr: string;
}

/** TCP to the ports `from` to `to`, ICMP's "fragmentation needed", or everything. */
export type Traffic =
  | { readonly kind: "tcp"; readonly from: number; readonly to: number }
  | { readonly kind: "fragmentationNeeded" | "all" };

export interface TierAcl {
  readonly ingress: readonly AclRule[];
  readonly egress: readonly AclRule[];
}

export interface AclPlanArgs {
  /** The whole block of each tier. */
  readonly tiers: Readonly<Record<SubnetTier, string>>;
  /** Where services take requests from the load balancer. */
  readonly appPorts: readonly number[];
  /** Where stores take connections from services. */
  readonly dataPorts: readonly number[];
}

export const anywhere = "0.0.0.0/0";

const port = (number: number): Traffic => ({ kind: "tcp", from: number, to: number });
const allTcp: Traffic = { kind: "tcp", from: 0, to: 65_535 };
const everything: Traffic = { kind: "all" };

/**
 * The ports that answers go to. ACLs remember no connection, so that each answer needs an entry of its own;
 * load balancers, NAT gateways and Lambda take any port of these for their end
 * (docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports).
 */
const answers: Traffic = { kind: "tcp", from: 1024, to: 65_535 };

/** Without it, a path with smaller packets than usual swallows large ones (RFC 1191). */
const fragmentationNeeded: Traffic = { kind: "fragmentationNeeded" };

/**
 * Which tier may talk to which: a coarse second line behind the security groups, which decide for each
 * service. Only load balancers reach services, and only services reach stores. The DNS resolver, the time
 * service and the metadata of instances are not subject to ACLs.
 */
export function planAcls(args: AclPlanArgs): Readonly<Record<SubnetTier, TierAcl>> {
  const { tiers, appPorts, dataPorts } = args;
  const to = (ports: readonly number[], cidr: string) =>
    ports.map((number) => allow(port(number), cidr));
  return {
    public: {
      ingress: numbered(
        allow(fragmentationNeeded, anywhere),
        deny(everything, tiers.data),
        // Visitors, and what services send through the NAT gateways.
        ...to([80, 443], anywhere),
        allow(answers, anywhere),
      ),
      egress: numbered(
        allow(fragmentationNeeded, anywhere),
        deny(everything, tiers.data),
        ...to(appPorts, tiers.app),
        ...to([443], anywhere),
        allow(answers, anywhere),
      ),
    },
    app: {
      ingress: numbered(
        allow(fragmentationNeeded, anywhere),
        ...to(appPorts, tiers.public),
        // Nothing else starts in the public tier: what a NAT gateway passes on has the sender's address.
        deny(everything, tiers.public),
        // Services among themselves, and the interface endpoints, across zones.
        allow(allTcp, tiers.app),
        // The answers below would let strangers in where services listen.
        ...appPorts.map((number) => deny(port(number), anywhere)),
        allow(answers, anywhere),
      ),
      egress: numbered(
        ...to(dataPorts, tiers.data),
        deny(everything, tiers.data),
        allow(allTcp, tiers.app),
        allow(answers, tiers.public),
        deny(everything, tiers.public),
        ...to([443], anywhere),
      ),
    },
    data: {
      // Replicas of a store talk across zones.
      ingress: numbered(...to(dataPorts, tiers.app), allow(allTcp, tiers.data)),
      egress: numbered(allow(answers, tiers.app), allow(allTcp, tiers.data)),
    },
  };
}

type Unnumbered = Omit<AclRule, "number">;

const allow = (traffic: Traffic, cidr: string): Unnumbered => ({ action: "allow", traffic, cidr });
const deny = (traffic: Traffic, cidr: string): Unnumbered => ({ action: "deny", traffic, cidr });

/**
 * In the order of writing, with gaps. AWS takes 20 rules each way by default
 * (docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html).
 */
function numbered(...rules: readonly Unnumbered[]): readonly AclRule[] {
  if (rules.length > 20) {
    throw new Error(
      `a network ACL would have ${rules.length} rules one way; AWS takes 20: use fewer ports`,
    );
  }
  return rules.map((rule, index) => ({ number: 100 + 10 * index, ...rule }));
}
