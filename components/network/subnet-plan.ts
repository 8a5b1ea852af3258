import { formatCidr, parseCidr, partOf, type Cidr } from "../shared/cidr";

/**
 * Tiers of a network. `public` has a route to the internet, `app` may have one out through NAT, `data`
 * has none.
 */
export const subnetTiers = ["public", "app", "data"] as const;

export type SubnetTier = (typeof subnetTiers)[number];

/** Zones by the letter that ends their name. */
export const zoneLetters = ["a", "b", "c", "d"] as const;

export type ZoneLetter = (typeof zoneLetters)[number];

/**
 * The zones that a network has subnets in: those that it is given, and another where that is one alone. Load
 * balancers take subnets of two zones at least, and so do the subnet groups of databases, wherever the database is
 * (docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html,
 * docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html).
 */
export function spannedZones(zones: readonly ZoneLetter[]): readonly ZoneLetter[] {
  if (zones.length !== 1) return zones;
  return [...zones, ...zoneLetters.filter((letter) => !zones.includes(letter)).slice(0, 1)];
}

/**
 * The network is cut into eight equal bands, one for each tier and five in reserve, and each band into
 * four slots, one for each zone letter. A subnet's block follows from its tier and its zone alone, so that
 * adding a tier or a zone moves no other (awsx would renumber: pulumi/pulumi-awsx#520, #910, #1204).
 */
const bandBits = 3;
const slotBits = 2;

/**
 * The band of a tier and how many bits smaller than a slot its subnets are. Tasks take an address each, so
 * `app` has the whole slot; load balancers, NAT gateways and databases need few.
 */
const layout: Readonly<Record<SubnetTier, { readonly band: number; readonly smallerBy: number }>> =
  {
    public: { band: 0, smallerBy: 3 },
    app: { band: 1, smallerBy: 0 },
    data: { band: 2, smallerBy: 3 },
  };

/**
 * Prefix lengths that a network can have: a VPC is at most a /16, and at /20 the smallest subnets are the
 * /28 that AWS allows at least (docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html).
 */
export const networkPrefix = { min: 16, max: 20 } as const;

/** What is wrong with a network block, or undefined. */
export function networkProblem(cidr: string): string | undefined {
  const block = parseCidr(cidr);
  const { min, max } = networkPrefix;
  if (!block) return `an IPv4 block such as 10.10.0.0/16, whose address is the first of the block`;
  return block.prefix < min || block.prefix > max
    ? `a block from /${min} (the largest that AWS takes) to /${max} (below it the subnets do not fit)`
    : undefined;
}

/**
 * The whole band of a tier, with the zones that it does not have yet: what filters of a tier name, so that
 * a new zone changes none of them.
 */
export function tierCidr(network: Cidr, tier: SubnetTier): Cidr {
  return partOf(network, bandBits, layout[tier].band);
}

/** The block of one subnet. */
export function subnetCidr(network: Cidr, tier: SubnetTier, zone: ZoneLetter): Cidr {
  const slot = partOf(tierCidr(network, tier), slotBits, zoneLetters.indexOf(zone));
  return partOf(slot, layout[tier].smallerBy, 0);
}

/** The blocks of all subnets, by tier, in the order of the zones. */
export function planSubnets(
  cidr: string,
  zones: readonly ZoneLetter[],
): Readonly<Record<SubnetTier, readonly string[]>> {
  const network = networkOf(cidr);
  return byTier((tier) => zones.map((zone) => formatCidr(subnetCidr(network, tier, zone))));
}

/** The bands of all tiers. */
export function planTiers(cidr: string): Readonly<Record<SubnetTier, string>> {
  const network = networkOf(cidr);
  return byTier((tier) => formatCidr(tierCidr(network, tier)));
}

function networkOf(cidr: string): Cidr {
  const network = parseCidr(cidr);
  const problem = networkProblem(cidr);
  if (!network || problem) throw new Error(`network.cidr is ${cidr}; use ${problem ?? ""}`);
  return network;
}

function byTier<T>(of: (tier: SubnetTier) => T): Readonly<Record<SubnetTier, T>> {
  return { public: of("public"), app: of("app"), data: of("data") };
}
