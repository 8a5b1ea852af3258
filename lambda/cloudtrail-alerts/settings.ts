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
    matches(principal),
  );
  const protectedLogGroups = readList(
    "PROTECTED_LOG_GROUPS",
    "the name of a log group",
    matches(/^[\w./#-]+$/),
  );
  const monitorResources = readList(
    "MONITOR_RESOURCES",
    "the name of a resource without colons and slashes, or how such names begin, with an * at the end",
    matches(/^[\w.-]+\*?$/),
  );
  const scannerPrincipals = readList(
    "SCANNER_PRINCIPALS",
    "the ARN of a role or user",
    matches(principal),
  );
  const exportBuckets = readList("EXPORT_BUCKETS", "the name of an S3 bucket", matches(bucketName));
  const readRegions = (name: string) =>
    readList(name, "the name of a region", matches(/^[a-z]+(-[a-z]+)+-\d+$/));
  const listedRegions = readRegions("ALLOWED_REGIONS");
  // Where nothing is said, what we have is where the function is: Lambda sets AWS_REGION.
  const regions = listedRegions.size > 0 ? listedRegions : readRegions("AWS_REGION");
  const egress = readList("EGRESS_CIDRS", "a block of addresses like 192.0.2.10/32", isCidr);
  return {
    knownAccounts,
    automationPrincipals,
    protectedLogGroups,
    monitorResources,
    scannerPrincipals,
    exportBuckets,
    ...(regions.size > 0 && { allowedRegions: regions }),
    ...(egress.size > 0 && { egressAddresses: addressesIn(egress) }),
  } satisfies Partial<DetectionSettings>;
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
export const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const principal = /^arn:[\w-]+:iam::\d{12}:(role|user)\/.+$/;

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
