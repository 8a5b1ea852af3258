import { readFileSync } from "node:fs";
import { blank, type Resource } from "../engine/resource";
import { nameOf } from "../engine/urn";
import { InputError } from "../project";
import { hasSignature, isObject, secret, signatures, unknown } from "../protocol/wire";
import type { Properties, Wire } from "../protocol/wire";

/** What there is, according to a file. */
export interface ReadState {
  /** Name of the stack, from the URNs. */
  readonly stack: string;
  readonly resources: readonly Resource[];
}

/** Versions of `pulumi stack export` whose resources have the same form (pulumi/pulumi apitype). */
const knownVersions: readonly unknown[] = [3, 4];

const accepted = "give the output of `pulumi stack export` or of `pulumi preview --json`";

/** Reads the output of `pulumi stack export` or `pulumi preview --json`. Throws an InputError that says why not. */
export function readStateFile(file: string): ReadState {
  const resources = statesIn(parsed(file), file).map((state, index) =>
    resourceOf(state, `${file}: resource ${index + 1}`),
  );
  const [first] = resources;
  if (!first) throw new InputError(`${file}: it has no resources, so there is nothing to judge.`);
  return { stack: first.urn.split("::")[0]?.replace("urn:pulumi:", "") ?? "", resources };
}

function parsed(file: string): Wire {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Wire;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const what =
      error instanceof SyntaxError ? "it is not JSON, or it is cut" : "it cannot be read";
    throw new InputError(`${file}: ${what} (${error.message}); ${accepted}.`);
  }
}

/** The resources as the document has them; those that are on their way out are gone already. */
function statesIn(document: Wire, file: string): readonly Properties[] {
  if (isObject(document) && Array.isArray(document["steps"])) {
    return listed(document["steps"]).flatMap((step) => {
      const state = step["newState"];
      return isObject(state) ? [state] : [];
    });
  }
  const deployment = isObject(document) ? document["deployment"] : undefined;
  if (!isObject(document) || !isObject(deployment)) {
    throw new InputError(`${file}: it is neither a state nor a preview; ${accepted}.`);
  }
  const version = document["version"];
  if (!knownVersions.includes(version)) {
    throw new InputError(
      `${file}: its version is ${JSON.stringify(version)}; known are ${knownVersions.join(" and ")}.`,
    );
  }
  return listed(deployment["resources"]).filter((state) => state["delete"] !== true);
}

function listed(value: Wire | undefined): readonly Properties[] {
  return Array.isArray(value) ? (value as readonly Wire[]).filter(isObject) : [];
}

function resourceOf(state: Properties, place: string): Resource {
  const urn = text(state["urn"]);
  const type = text(state["type"]);
  if (urn === undefined || type === undefined || urn.split("::").length < 4) {
    throw new InputError(`${place}: it has no URN or no type; ${accepted}.`);
  }
  const links = isObject(state["propertyDependencies"]) ? state["propertyDependencies"] : {};
  return {
    urn,
    type,
    name: nameOf(urn),
    parent: text(state["parent"]),
    custom: state["custom"] === true,
    id: text(state["id"]) ?? "",
    inputs: readable(state["inputs"]),
    outputs: { ...readable(state["inputs"]), ...readable(state["outputs"]) },
    provider: text(state["provider"])?.split("::").slice(0, -1).join("::"),
    dependencies: texts(state["dependencies"]),
    propertyDependencies: Object.fromEntries(
      Object.entries(links).map(([property, urns]) => [property, texts(urns)]),
    ),
    options: {
      ...blank.options,
      protect: state["protect"] === true,
      retainOnDelete: state["retainOnDelete"] === true,
      ignoreChanges: texts(state["ignoreChanges"]),
      aliases: texts(state["aliases"]),
    },
    source: undefined,
  };
}

function readable(value: Wire | undefined): Properties {
  const read = asPacksRead(value ?? {});
  return isObject(read) ? read : {};
}

/**
 * Secrets are encrypted in a state: what they are cannot be judged, only that they are there. Instead of a
 * reference to a resource, packs get its id, as from the engine.
 */
function asPacksRead(value: Wire): Wire {
  if (Array.isArray(value)) return (value as readonly Wire[]).map(asPacksRead);
  if (hasSignature(value, signatures.secret)) return secret(plaintextOf(value));
  if (hasSignature(value, signatures.resource)) return text(value["id"]) ?? value["urn"] ?? unknown;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asPacksRead(item)]));
}

/** `pulumi stack export --show-secrets` has the value as JSON text. */
function plaintextOf({ value, plaintext }: Properties): Wire {
  if (value !== undefined) return value;
  try {
    return typeof plaintext === "string" ? (JSON.parse(plaintext) as Wire) : unknown;
  } catch {
    return unknown;
  }
}

function text(value: Wire | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: Wire | undefined): readonly string[] {
  return Array.isArray(value)
    ? (value as readonly Wire[]).filter((item) => typeof item === "string")
    : [];
}
