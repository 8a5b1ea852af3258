import { planAcls, type AclPlanArgs, type AclRule } from "../../../components/network/acl-rules";
import { subnetTiers, type SubnetTier } from "../../../components/network/subnet-plan";
import { contains, parseCidr, type Cidr } from "../../../components/shared/cidr";

/** A TCP packet. */
export interface Packet {
  /** IPv4 addresses. */
  readonly from: string;
  readonly to: string;
  readonly fromPort: number;
  readonly toPort: number;
}

const host = (address: string): Cidr =>
  parseCidr(`${address}/32`) ?? fail(`${address} is no IPv4 address`);
const block = (cidr: string): Cidr => parseCidr(cidr) ?? fail(`${cidr} is no IPv4 block`);

function fail(message: string): never {
  throw new Error(message);
}

/** The first rule that matches decides, as at AWS; without one the packet is refused. */
export function decides(rules: readonly AclRule[], other: string, toPort: number): string {
  const found = rules
    .toSorted((one, next) => one.number - next.number)
    .find(
      ({ cidr, traffic }) =>
        contains(block(cidr), host(other)) &&
        (traffic.kind === "all" ||
          (traffic.kind === "tcp" && traffic.from <= toPort && toPort <= traffic.to)),
    );
  return found?.action ?? "deny";
}

/** Walks packets through the ACLs of a network, subnet by subnet. ACLs see only what crosses a subnet's edge. */
export class PacketWalk {
  readonly #acls: ReturnType<typeof planAcls>;

  constructor(readonly args: AclPlanArgs) {
    this.#acls = planAcls(args);
  }

  tierOf(address: string): SubnetTier | "outside" {
    const tier = subnetTiers.find((one) => contains(block(this.args.tiers[one]), host(address)));
    return tier ?? "outside";
  }

  /** Where a packet that goes straight from end to end is refused; undefined when it arrives. */
  refusal({ from, to, toPort }: Packet): string | undefined {
    const [source, target] = [this.tierOf(from), this.tierOf(to)];
    if (source !== "outside" && decides(this.#acls[source].egress, to, toPort) === "deny") {
      return `leaving ${source}`;
    }
    if (target !== "outside" && decides(this.#acls[target].ingress, from, toPort) === "deny") {
      return `entering ${target}`;
    }
    return undefined;
  }

  /** Where a connection fails: the packet that opens it, or the answer, which is a packet of its own. */
  failure(packet: Packet): string | undefined {
    const asked = this.refusal(packet);
    if (asked) return asked;
    const { from, to, fromPort, toPort } = packet;
    const answered = this.refusal({ from: to, to: from, fromPort: toPort, toPort: fromPort });
    return answered && `answer ${answered}`;
  }

  /**
   * Where a connection from `packet.from` through the NAT gateway `nat` fails: on the way to the gateway's
   * subnet the packet has its own addresses, beyond it the gateway's.
   */
  failureThroughNat(packet: Packet, nat: string): string | undefined {
    const { from, to, fromPort, toPort } = packet;
    const tier = this.tierOf(from);
    if (tier === "outside") return fail(`${from} is outside`);
    const { ingress, egress } = this.#acls[tier];
    const near = this.#acls.public;
    const steps: readonly (readonly [string, string])[] = [
      [`leaving ${tier}`, decides(egress, to, toPort)],
      ["entering public", decides(near.ingress, from, toPort)],
      ["answer leaving public", decides(near.egress, from, fromPort)],
      [`answer entering ${tier}`, decides(ingress, to, fromPort)],
    ];
    const beyond = { from: nat, to, fromPort, toPort };
    return steps.find(([, action]) => action === "deny")?.[0] ?? this.failure(beyond);
  }
}
