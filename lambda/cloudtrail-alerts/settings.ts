import { BlockList, isIP } from "node:net";
import type { DetectionSettings } from "./detections/detection";

/** Reads a variable that lists things. One that is not set lists none. */
export type ListReader = (
  name: string,
  /** What each entry must be, as a noun with its article. */
  description: string,
  isValid: (entry: string) => boolean,
) => ReadonlySet<string>;

/** Reads lists separated by commas, and adds to `problems` what is wrong with them. */
export function listReader(
  variables: Readonly<Record<string, string | undefined>>,
  problems: string[],
): ListReader {
  return (name, description, isValid) => {
    const value = variables[name] ?? "";
    const entries = value === "" ? [] : value.split(",").map((entry) => entry.trim());
    const valid = entries.filter(isValid);
    for (const entry of entries)
      if (!valid.includes(entry))
        problems.push(`${name} names ${JSON.stringify(entry)}, which is not ${description}`);
    return new Set(valid);
  };
}

/**
 * What the owner of the account can tell detections about it. All of it is optional; each field of
 * `DetectionSettings` says what holds without it.
 */
export function parseAccountSettings(readList: ListReader) {
  const matches = (pattern: RegExp) => (entry: string) => pattern.test(entry);
  const knownAccounts = readList("KNOWN_ACCOUNTS", "the id of an account", matches(/^\d{12}$/));
  const automationPrincipals = readList(
    "AUTOMATION_PRINCIPALS",
    "the ARN of a role or user",
    matches(/^arn:[\w-]+:iam::\d{12}:(role|user)\/.+$/),
  );
  const protectedLogGroups = readList(
    "PROTECTED_LOG_GROUPS",
    "the name of a log group",
    matches(/^[\w./#-]+$/),
  );
  const monitorResources = readList(
    "MONITOR_RESOURCES",
    "the name of a resource, without colons and slashes",
    matches(/^[\w.-]+$/),
  );
  const egress = readList("EGRESS_CIDRS", "a block of addresses like 192.0.2.10/32", isCidr);
  const settings = { knownAccounts, automationPrincipals, protectedLogGroups, monitorResources };
  return egress.size === 0
    ? settings
    : ({ ...settings, egressAddresses: addressesIn(egress) } satisfies Partial<DetectionSettings>);
}

function isCidr(block: string): boolean {
  const [network = "", prefix = "", ...more] = block.split("/");
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(network)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}

function addressesIn(blocks: Iterable<string>): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [network = "", prefix] = block.split("/");
    list.addSubnet(network, Number(prefix), isIP(network) === 4 ? "ipv4" : "ipv6");
  }
  return list;
}
