import { ifKnown } from "../read/known";
import { listed, mayBeTrue, textOf } from "../read/values";
import { isPublicNat, type NatGateway } from "../read/vpc";
import { rule, type StackRemark } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";

type Subnet = StackResourceOf<"aws:ec2/subnet:Subnet">;

export const natGatewayStrategy = rule({
  name: "nat-gateway-strategy",
  description: "There is one NAT gateway at most outside prod, and one in each zone of prod.",
  severity: "high",
  kind: "finops",
  remediation:
    'Outside prod, route the private subnets of all zones through one `NatGateway`, or through VPC endpoints and none. In prod, put one into a public subnet of each zone, or use one with `availabilityMode: "regional"`.',
  refs: [],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
  parameters: { strategy: { dev: "single", hom: "single", prod: "per-zone" } },
  checkStack(stack, { environment, parameters: { strategy } }) {
    const gateways = stack
      .all("aws:ec2/natGateway:NatGateway")
      .filter(isPublicNat)
      .toSorted((one, other) => one.urn.localeCompare(other.urn, "en"));
    return strategy === "single"
      ? judgeSingle(gateways, environment)
      : judgePerZone(stack, gateways, environment);
  },
});

function* judgeSingle(gateways: readonly NatGateway[], environment: string): Iterable<StackRemark> {
  for (const gateway of gateways.slice(1)) {
    const remark = `the stack has ${gateways.length} NAT gateways; ${environment} pays for one at most.`;
    yield { on: gateway, remark };
  }
  for (const gateway of gateways.filter(isRegional)) {
    const remark = `availabilityMode is regional, which is billed in each zone; ${environment} pays for one at most.`;
    yield { on: gateway, remark };
  }
}

function* judgePerZone(
  stack: Stack,
  gateways: readonly NatGateway[],
  environment: string,
): Iterable<StackRemark> {
  if (gateways.some(isRegional)) return;
  const { zones, adrift } = placementOf(stack, gateways);
  for (const subnet of adrift) yield { on: subnet, remark: new Undecided("availabilityZone") };
  const bare = zones.filter((zone) => zone.gateways.length === 0);
  const placed = zones.flatMap((zone) => zone.gateways);
  // Those in a subnet that the stack does not hold may stand in any of the zones.
  if (bare.length > gateways.length - placed.length) {
    const names = listed(bare.map(({ name }) => name).toSorted());
    const remark = `no NAT gateway in ${names}; ${environment} has one in each zone.`;
    yield { on: undefined, remark };
  }
  for (const { name, gateways: within } of zones) {
    for (const gateway of within.slice(1)) {
      const remark = `${name} has ${within.length} NAT gateways; ${environment} has one in each zone.`;
      yield { on: gateway, remark };
    }
  }
}

/** A zone of a VPC with a public subnet, which is where a gateway can stand. */
interface Zone {
  readonly name: string;
  readonly gateways: NatGateway[];
}

interface Placement {
  readonly zones: readonly Zone[];
  /** Public subnets whose zone is left to AWS. */
  readonly adrift: readonly Subnet[];
}

function placementOf(stack: Stack, gateways: readonly NatGateway[]): Placement {
  const zones = new Map<string, Zone>();
  const adrift: Subnet[] = [];
  for (const subnet of stack.all("aws:ec2/subnet:Subnet")) {
    const inside = new Set(
      stack.linkedBy(subnet, "subnetId", "aws:ec2/natGateway:NatGateway").map(({ urn }) => urn),
    );
    const within = gateways.filter(({ urn }) => inside.has(urn));
    if (within.length === 0 && !isPublic(subnet)) continue;
    const name = zoneOf(subnet);
    if (name === undefined) {
      adrift.push(subnet);
      continue;
    }
    const key = `${vpcOf(subnet)} ${name}`;
    const zone = zones.get(key) ?? { name, gateways: [] };
    zone.gateways.push(...within);
    zones.set(key, zone);
  }
  return { zones: [...zones.values()], adrift };
}

/** Left unset it is unknown in a preview, and zonal. */
function isRegional({ props }: NatGateway): boolean {
  return ifKnown(() => props.availabilityMode) === "regional";
}

function isPublic({ props }: Subnet): boolean {
  return mayBeTrue(ifKnown(() => props.mapPublicIpOnLaunch));
}

function zoneOf({ props }: Subnet): string | undefined {
  return (
    textOf(ifKnown(() => props.availabilityZone)) ?? textOf(ifKnown(() => props.availabilityZoneId))
  );
}

function vpcOf({ props, propertyDependencies }: Subnet): string {
  return propertyDependencies["vpcId"]?.join() ?? textOf(ifKnown(() => props.vpcId)) ?? "";
}
