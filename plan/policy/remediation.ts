import { isObject, isSecret, isUnknown, type Properties, type Wire } from "../protocol/wire";

/** What a remediation changed, in words: `storageEncrypted: false -> true`. */
export function changesText(before: Properties, after: Properties): string {
  const changes = differences("", before, after);
  return changes.length === 0 ? "nothing" : changes.join("; ");
}

/** Each place in which two values differ. A list is one value: its items have no names. */
function differences(path: string, before?: Wire, after?: Wire): readonly string[] {
  if (isOpen(before) && isOpen(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differences(path === "" ? key : `${path}.${key}`, before[key], after[key]),
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`${path}: ${shown(before)} -> ${shown(after)}`];
}

function isOpen(value: Wire | undefined): value is Properties {
  return isObject(value) && !isSecret(value);
}

function shown(value: Wire | undefined): string {
  if (value === undefined) return "not set";
  return JSON.stringify(masked(value));
}

/** What is unknown or secret is not for reading. */
function masked(value: Wire): Wire {
  if (isUnknown(value)) return "[unknown]";
  if (isSecret(value)) return "[secret]";
  if (Array.isArray(value)) return (value as readonly Wire[]).map(masked);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
}
