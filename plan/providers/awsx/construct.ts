import { blank, type Registration } from "../../engine/resource";
import type { Urn } from "../../engine/urn";
import {
  hasSignature,
  isObject,
  secret,
  signatureKey,
  signatures,
  unknown,
  type Wire,
} from "../../protocol/wire";
import type { ConstructRequest, ConstructResponse, Monitor, State } from "../provider";
import { keyOf, Ref, type Child, type ChildInput, type Expansion } from "./child";

/** Version of the AWS SDK that the awsx plugin 3.9.0 is built with: names the default provider it asks for. */
export const awsVersion = "7.43.0";

type Registered = State & { readonly urn: Urn };

/** A value with the resources that it is made of. */
interface Resolved {
  readonly value: Wire;
  readonly from: readonly Urn[];
}

/**
 * Registers a component of the plugin and the children that it expands to, as the plugin would: the
 * component without inputs, each child with what it refers to as its dependencies.
 */
export async function registerExpansion(
  { registration, providers }: ConstructRequest,
  { children, outputs, warnings }: Expansion,
  monitor: Monitor,
): Promise<ConstructResponse> {
  const { type, name, parent, protect, retainOnDelete, aliases, source, dependencies } =
    registration;
  const component = await monitor.register({
    ...blank,
    ...{ type, name, protect, retainOnDelete, aliases, source, dependencies, providers },
    custom: false,
    options: registration.options,
    ...(parent !== undefined && { parent }),
  });
  for (const warning of warnings) await monitor.warn(warning, component.urn);

  const siblings = new Map<string, Registered>();
  for (const child of children) {
    const asked = childRegistration(child, component.urn, siblings, providers["aws"]);
    siblings.set(keyOf(child), await monitor.register(asked));
  }
  const resolved = Object.entries(outputs).map(
    ([output, value]) => [output, resolve(value, siblings)] as const,
  );
  const values = Object.fromEntries(resolved.map(([output, { value }]) => [output, value]));
  await monitor.registerOutputs(component.urn, values);
  return {
    urn: component.urn,
    outputs: values,
    outputDependencies: Object.fromEntries(resolved.map(([output, { from }]) => [output, from])),
  };
}

function childRegistration(
  child: Child,
  component: Urn,
  siblings: ReadonlyMap<string, Registered>,
  provider: string | undefined,
): Registration {
  const inputs = Object.entries(child.inputs)
    .map(([property, value]) => [property, resolve(value, siblings)] as const)
    // Once the VPC exists and has no IPv6 block, which is an empty text, its subnets are given none.
    .filter(([property, { value }]) => property !== "ipv6CidrBlock" || value !== "");
  const waitedFor = child.dependsOn.map((key) => sibling(key, siblings).urn);
  const links = inputs.map(([property, { from }]) => [property, from] as const);
  return {
    ...blank,
    type: child.type,
    name: child.name,
    parent: child.parent === undefined ? component : sibling(child.parent, siblings).urn,
    inputs: Object.fromEntries(inputs.map(([property, { value }]) => [property, value])),
    dependencies: [...new Set([...waitedFor, ...links.flatMap(([, from]) => from)])],
    propertyDependencies: Object.fromEntries(links),
    ...(provider === undefined ? { version: awsVersion } : { provider }),
  };
}

function resolve(input: ChildInput, siblings: ReadonlyMap<string, Registered>): Resolved {
  if (input instanceof Ref) return outputOf(sibling(input.child, siblings), input.property);
  if (Array.isArray(input)) {
    const items = (input as readonly ChildInput[]).map((item) => resolve(item, siblings));
    return { value: items.map(({ value }) => value), from: items.flatMap(({ from }) => from) };
  }
  if (!isNested(input)) return { value: input as Wire, from: [] };
  // What is marked as an output holds plain values only.
  const given = input as Wire;
  if (hasSignature(given, signatures.output)) return settled(given);
  const entries = Object.entries(input).map(
    ([key, item]) => [key, resolve(item, siblings)] as const,
  );
  return {
    value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    from: entries.flatMap(([, { from }]) => from),
  };
}

function isNested(input: ChildInput): input is Readonly<Record<string, ChildInput>> {
  return isObject(input as Wire);
}

/**
 * An output of the program among the arguments. A component gets outputs with what they are made of; its
 * children get the value, as every resource does.
 * Source: pulumi/pulumi sdk/go/common/resource/plugin/rpc.go, MarshalOptions.KeepOutputValues.
 */
function settled(output: Readonly<Record<string, Wire>>): Resolved {
  const { value = unknown, dependencies } = output;
  const from = Array.isArray(dependencies) ? dependencies.map(String) : [];
  return { value: output["secret"] === true ? secret(value) : value, from };
}

/** The output `urn` stands for the resource as a whole. */
function outputOf({ urn, id, outputs }: Registered, property: string): Resolved {
  if (property === "urn") {
    return { value: { [signatureKey]: signatures.resource, urn, id }, from: [urn] };
  }
  return { value: property === "id" ? id : (outputs[property] ?? unknown), from: [urn] };
}

function sibling(key: string, siblings: ReadonlyMap<string, Registered>): Registered {
  const found = siblings.get(key);
  if (!found) throw new Error(`the expansion names ${key} before it is there`);
  return found;
}
