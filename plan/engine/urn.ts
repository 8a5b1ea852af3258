import type { Alias } from "./resource";

/** Identity of a resource: `urn:pulumi:<stack>::<project>::<parent types$type>::<name>`. */
export type Urn = string;

/** Where a resource is deployed. */
export interface Place {
  readonly stack: string;
  readonly project: string;
}

/** What makes a resource the one it is. */
export interface Identity {
  readonly type: string;
  readonly name: string;
  readonly parent?: Urn;
}

/** Type of the resource that stands for the stack itself. */
export const stackType = "pulumi:pulumi:Stack";

/** The URN of a new resource; the types of its parents, but for the stack, are part of it. */
export function urnOf({ stack, project }: Place, { type, name, parent }: Identity): Urn {
  const chain = parent === undefined ? "" : typeChainOf(parent);
  const qualified = chain === "" || chain === stackType ? type : `${chain}$${type}`;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

/** The URN under which an alias says the resource was known. */
export function aliasUrn(deployment: Place, resource: Identity, alias: Alias): Urn {
  if ("urn" in alias) return alias.urn;
  const { name, type, stack, project, parent = resource.parent, noParent = false } = alias;
  return urnOf(
    { stack: stack ?? deployment.stack, project: project ?? deployment.project },
    {
      type: type ?? resource.type,
      name: name ?? resource.name,
      ...(parent !== undefined && !noParent && { parent }),
    },
  );
}

/** The resource's own type. */
export function typeOf(urn: Urn): string {
  return typeChainOf(urn).split("$").at(-1) ?? "";
}

/** The logical name; it may itself contain `::`. */
export function nameOf(urn: Urn): string {
  return urn.split("::").slice(3).join("::");
}

/** The package a type token belongs to: `aws` of `aws:s3/bucket:Bucket`. */
export function packageOf(type: string): string {
  return type.split(":", 1)[0] ?? "";
}

/** The package that a provider resource is for, or undefined for a resource that is no provider. */
export function providedPackage(type: string): string | undefined {
  return type.startsWith("pulumi:providers:") ? type.slice("pulumi:providers:".length) : undefined;
}

function typeChainOf(urn: Urn): string {
  return urn.split("::")[2] ?? "";
}
