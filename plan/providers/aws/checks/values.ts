import {
  hasSignature,
  isObject,
  isSecret,
  isUnknown,
  signatures,
  type Properties,
  type Wire,
} from "../../../protocol/wire";

/** A known value among the inputs of a resource, and where it is. */
export interface Found {
  /** As the provider prints it: `ingress[0].cidrBlocks[1]`. */
  readonly path: string;
  readonly value: Wire;
  /** It is, or is inside, a secret, so it must not be printed. */
  readonly secret: boolean;
}

/** Longest text that a message repeats. */
const shownLength = 80;

/**
 * The known values at a path: `a.b` is a property of a property, `a[]` each item of a list, an empty
 * path the inputs themselves. Where something is absent or unknown there is nothing to find.
 */
export function find(inputs: Properties, path: string): readonly Found[] {
  const steps = path === "" ? [] : path.replaceAll("[]", ".[]").split(".");
  return steps.reduce<readonly Found[]>(
    (found, step) => found.flatMap((parent) => inside(parent, step)),
    [{ path: "", value: inputs, secret: false }],
  );
}

/** A known property of a block, with a secret as its value; undefined when absent or unknown. */
export function known(block: Properties, property: string): Wire | undefined {
  return find(block, property)[0]?.value;
}

/** The value for a message: short, and nothing of a secret, nor of one inside it. */
export function show({ value, secret }: Found): string {
  if (secret) return "[secret]";
  const text = JSON.stringify(value, (_, part: Wire) => masked(part));
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** A property of a block for a message. */
export function showProperty(block: Properties, property: string): string {
  const [found] = find(block, property);
  return found ? show(found) : "none";
}

/** Where a program gives a resource for its name or ARN, the engine passes on what is not known yet. */
function isPending(value: Wire): boolean {
  return isUnknown(value) || hasSignature(value, signatures.resource);
}

function masked(part: Wire): Wire {
  if (isSecret(part)) return "[secret]";
  return isUnknown(part) ? "[unknown]" : part;
}

function inside({ path, value, secret }: Found, step: string): readonly Found[] {
  if (step === "[]") {
    if (!Array.isArray(value)) return [];
    const items = value as readonly Wire[];
    return items.flatMap((item, index) => reveal(`${path}[${index}]`, item, secret));
  }
  const property = isObject(value) ? value[step] : undefined;
  return reveal(path === "" ? step : `${path}.${step}`, property, secret);
}

function reveal(path: string, value: Wire | undefined, secret: boolean): readonly Found[] {
  if (isSecret(value)) return reveal(path, value.value, true);
  return value === undefined || value === null || isPending(value) ? [] : [{ path, value, secret }];
}
