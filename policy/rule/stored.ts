import { Secret } from "@pulumi/policy";
import { asset } from "@pulumi/pulumi";
import * as rpc from "@pulumi/pulumi/runtime/rpc";
import type { Edit, Edits } from "./remedy";
import { guardUnknown, isUnknown } from "./unknown";

/** Properties as the policy server stores them: secrets and assets are objects, unknown values sentinels. */
export type Stored = Readonly<Record<string, unknown>>;

/**
 * The properties behind the proxies that the server hands to a remediation (@pulumi/policy 1.21, proxy.js and
 * secret.js). A remediation that ran before it has left none.
 */
export function storedOf(props: Stored): Stored {
  return props["__isSpecialProxy"] === true
    ? storedOf(props["__getSpecialProxyTarget"] as Stored)
    : props;
}

/** The properties as a rule sees them: secrets are what they hold, and reading an unknown value throws. */
export function plainOf(stored: Stored): Stored {
  return guardUnknown(revealed(stored) as Stored);
}

function revealed(value: unknown): unknown {
  if (value instanceof Secret) return revealed(value.value);
  return mapped(value, revealed);
}

/** The properties with each edit done at its path. */
export function edited(stored: Stored, edits: Edits): Stored {
  return Object.entries(edits).reduce(
    (sum, [path, edit]) => editedAt(sum, stepsOf(path), edit) as Stored,
    stored,
  );
}

/** `a[*].b?.c` as `a`, `*`, `b?`, `c`. */
function stepsOf(path: string): readonly string[] {
  return path.replaceAll("[*]", ".*").split(".");
}

function editedAt(value: unknown, steps: readonly string[], edit: Edit): unknown {
  // What takes the place of a secret is one.
  if (value instanceof Secret) return new Secret(editedAt(value.value, steps, edit));
  const [step, ...rest] = steps;
  // Nobody knows what is to be changed there.
  if (isUnknown(value)) return value;
  if (step === undefined) return edit(value);
  if (step === "*") {
    return Array.isArray(value) ? value.map((item) => editedAt(item, rest, edit)) : value;
  }
  const key = step.replace(/\?$/, "");
  // What is of another kind stays; whether that is right is judged afterwards.
  if (value !== undefined && value !== null && !isPlain(value)) return value;
  const { [key]: present, ...others } = value ?? {};
  if (present === undefined && step !== key) return value;
  const next = editedAt(present, rest, edit);
  if (next === undefined) return present === undefined ? value : others;
  return { ...others, [key]: next };
}

/**
 * The properties as the server sends them back without loss: of an archive of assets it would keep the names
 * of the files only (@pulumi/policy 1.21, deserialize.js, serializeProperty).
 */
export function sendable(value: unknown): unknown {
  if (value instanceof Secret) return new Secret(sendable(value.value));
  if (value instanceof asset.AssetArchive) {
    return {
      [rpc.specialSigKey]: rpc.specialArchiveSig,
      assets: mapped(value.assets, sendable),
    };
  }
  return mapped(value, sendable);
}

/** A list or a plain object with each of its values changed; anything else as it is. */
function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function isPlain(value: unknown): value is Stored {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
