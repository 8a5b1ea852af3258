import { createHash } from "node:crypto";
import type { Properties } from "../../../protocol/wire";
import type { Place } from "../place";
import { identities } from "./identities";
import type { IdentityTemplate } from "./template";

/** What has come to be: which resource, its inputs, and where. */
export interface Made {
  readonly urn: string;
  readonly type: string;
  /** Name in the program. */
  readonly name: string;
  readonly inputs: Properties;
  readonly place: Place;
}

export interface Identity {
  readonly id: string;
  readonly arn: string;
}

/** The id and the ARN of a resource: always the same for the same URN, in the shape that AWS gives them. */
export function identityOf(made: Made): Identity {
  const template = identities[made.type] ?? generic(made.type);
  const facts = factsOf(made);
  const id = fill(template.id, facts);
  return { id, arn: `arn:aws:${fill(template.arn ?? generic(made.type).arn, { ...facts, id })}` };
}

/** Hexadecimal digits that belong to this resource alone. */
export function digitsOf({ urn }: Pick<Made, "urn">, length: number): string {
  return createHash("sha256").update(`id ${urn}`).digest("hex").slice(0, length);
}

/** What the provider calls the resource: the name it was given or made up, under the names that types use. */
export function physicalName({ inputs, name, type }: Made): string {
  const own = type === "aws:ecs/taskDefinition:TaskDefinition" ? "family" : "name";
  const keys = [own, "bucket", "identifier", "replicationGroupId", "functionName"];
  const given = keys.map((key) => inputs[key]).find((value) => typeof value === "string");
  return typeof given === "string" ? given : name;
}

function generic(type: string): IdentityTemplate & { readonly arn: string } {
  const [, module = "", kind = ""] = /^aws:(\w+).*:(\w+)$/.exec(type) ?? [];
  return {
    id: "{name}",
    arn: `${module.toLowerCase()}:{region}:{account}:${kind.toLowerCase()}/{id}`,
  };
}

type Facts = Readonly<Record<string, string>>;

function factsOf(made: Made): Facts {
  const texts = Object.entries(made.inputs).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const inputs = Object.fromEntries(texts);
  const hex = (length: number) => digitsOf(made, length);
  return {
    ...inputs,
    ...made.place,
    ...("region" in inputs && { region: inputs["region"] }),
    name: physicalName(made),
    nameInPath: physicalName(made).replace(/^\//, ""),
    clusterName: inputs["cluster"]?.split("/").at(-1) ?? "default",
    uuid: hex(32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
    ...Object.fromEntries([6, 8, 16, 17].map((length) => [`hex${length}`, hex(length)])),
    ...Object.fromEntries([8, 13, 26].map((length) => [`HEX${length}`, hex(length).toUpperCase()])),
  };
}

/** What a template names and nobody gave is a resource's own digits: never empty, never shared. */
function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? facts["hex8"] ?? "");
}
