import { signatureKey, signatures } from "../../../protocol/wire";
import { type Child, type ChildInput, keyOf, Ref } from "../child";
import type { SubnetType } from "./args";
import type { PlannedSubnet } from "./placement";
import { idOf, type Key, types } from "./resource";
import type { ResolvedLayout } from "./subnet-layout";

export interface VpcChildren {
  readonly vpc: Child;
  readonly internetGateway: Child;
  /** All children, the two included, in the order of registration. */
  readonly children: readonly Child[];
}

/**
 * All outputs of the component. Where the plugin returns a whole resource, a reference to its `urn`
 * stands for it: the plugin's value is the protocol's resource reference, made of the urn and the
 * id. Names: pulumi-awsx 3.9.0, provider/cmd/pulumi-resource-awsx/schema.json, `awsx:ec2:Vpc`.
 *
 * @param subnets in the order of registration
 */
export function vpcOutputs(
  { vpc, internetGateway, children }: VpcChildren,
  subnets: readonly PlannedSubnet[],
  layout: ResolvedLayout,
): Readonly<Record<string, ChildInput>> {
  const all = (type: string) => children.filter((child) => child.type === type).map(whole);
  const subnetsOf = (type: SubnetType): Key[] =>
    subnets.flatMap(({ spec, name }) => (spec.type === type ? [{ type: types.subnet, name }] : []));

  const outputs: Readonly<Record<string, ChildInput>> = {
    vpc: whole(vpc),
    vpcId: idOf(vpc),
    internetGateway: whole(internetGateway),
    subnets: all(types.subnet),
    publicSubnets: subnetsOf("Public").map(whole),
    privateSubnets: subnetsOf("Private").map(whole),
    isolatedSubnets: subnetsOf("Isolated").map(whole),
    publicSubnetIds: subnetsOf("Public").map(idOf),
    privateSubnetIds: subnetsOf("Private").map(idOf),
    isolatedSubnetIds: subnetsOf("Isolated").map(idOf),
    routeTables: all(types.routeTable),
    routeTableAssociations: all(types.routeTableAssociation),
    routes: all(types.route),
    natGateways: all(types.natGateway),
    eips: all(types.eip),
    vpcEndpoints: all(types.vpcEndpoint),
    subnetLayout: layout.value,
  };
  return layout.secret ? allSecret(outputs) : outputs;
}

/**
 * The plugin takes its outputs from one value that holds the layout, so that its secrecy is theirs.
 */
function allSecret(outputs: Readonly<Record<string, ChildInput>>) {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      name,
      { [signatureKey]: signatures.secret, value },
    ]),
  );
}

function whole(key: Key): Ref {
  return new Ref(keyOf(key), "urn");
}
