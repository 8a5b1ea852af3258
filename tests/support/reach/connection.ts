import { decides } from "../../components/network/packet-walk";
import type { Host } from "./hosts";
import { holds, type GroupRule, type PlannedNetwork, type Subnet } from "./planned-network";

/** A packet at the edge of a subnet: which way it goes, and the address at the other end. */
interface Crossing {
  readonly subnet: Subnet;
  readonly way: "ingress" | "egress";
  readonly other: string;
}

/** Any port of these is an answer's; AWS's own NAT gateways begin there. */
const answerPorts = [1024, 65_535];

/**
 * Where a TCP connection fails: at an address, a route, a security group or a network ACL, on the way there or
 * on the way back. Undefined when the answer arrives.
 */
export function failure(
  network: PlannedNetwork,
  from: Host,
  to: Host,
  port: number,
): string | undefined {
  const path = pathOf(network, from, to);
  if (typeof path === "string") return path;
  return (
    groupFailure(network, from, to, port) ??
    aclFailure(path, port, "") ??
    // Groups know the connection by now; ACLs see a packet like any other.
    answerPorts
      .map((answer) => aclFailure(path.map(turned).reverse(), answer, "the answer "))
      .find((found) => found !== undefined)
  );
}

/** The edges that a packet crosses, or why there is no way. */
function pathOf(network: PlannedNetwork, from: Host, to: Host): readonly Crossing[] | string {
  if (!to.isPublic && !from.subnet) return `${to.name} has no public address`;
  const into: readonly Crossing[] = to.subnet
    ? [{ subnet: to.subnet, way: "ingress", other: from.address }]
    : [];
  if (!from.subnet) return to.subnet && !leadsOut(to.subnet) ? `no way back from ${to.name}` : into;
  const out: Crossing = { subnet: from.subnet, way: "egress", other: to.address };
  if (to.subnet) return to.subnet === from.subnet ? [] : [out, ...into];
  const nat = natOf(network, from.subnet, to.address);
  if (nat) {
    return [
      out,
      { subnet: nat, way: "ingress", other: from.address },
      { subnet: nat, way: "egress", other: to.address },
    ];
  }
  return from.isPublic && leadsOut(from.subnet) ? [out] : `no route from ${from.subnet.name}`;
}

const leadsOut = ({ routes }: Subnet) => routes.some(({ internetGateway }) => internetGateway);

/** The subnet of the NAT gateway that a subnet sends to, which must have a way out itself. */
function natOf(network: PlannedNetwork, { routes }: Subnet, address: string): Subnet | undefined {
  const route = routes.find(({ block, natSubnetId }) => natSubnetId && holds(block, address));
  const nat = route?.natSubnetId === undefined ? undefined : network.subnet(route.natSubnetId);
  return nat && leadsOut(nat) ? nat : undefined;
}

const turned = (crossing: Crossing): Crossing => ({
  ...crossing,
  way: crossing.way === "ingress" ? "egress" : "ingress",
});

function aclFailure(path: readonly Crossing[], port: number, what: string): string | undefined {
  const closed = path.find(
    ({ subnet, way, other }) => decides(subnet.acl[way], other, port) === "deny",
  );
  return closed && `${what}${closed.way} of ${closed.subnet.name}`;
}

function groupFailure(
  network: PlannedNetwork,
  from: Host,
  to: Host,
  port: number,
): string | undefined {
  const admits = (host: Host, way: GroupRule["way"], other: Host) =>
    host.groups.length === 0 ||
    network.rules.some(
      (rule) =>
        rule.way === way &&
        host.groups.includes(rule.group) &&
        rule.ports[0] <= port &&
        port <= rule.ports[1] &&
        isAbout(rule, other),
    );
  if (!admits(from, "egress", to)) return `the group of ${from.name}`;
  return admits(to, "ingress", from) ? undefined : `the group of ${to.name}`;
}

function isAbout({ block, member, list }: GroupRule, { address, groups, lists }: Host): boolean {
  return (
    (block !== undefined && holds(block, address)) ||
    (member !== undefined && groups.includes(member)) ||
    (list !== undefined && lists.includes(list))
  );
}
