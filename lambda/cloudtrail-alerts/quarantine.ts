import { createHash } from "node:crypto";
import type { ObjectLocation } from "./trail/location";
import { FileError } from "./trail/file";
import type { Malformation } from "./trail/record";

/** A malformed record, to be put where a person can look at it. */
export interface Quarantined {
  readonly index: number;
  readonly reason: Malformation;
  readonly bytes: Buffer;
}

/** More than this is no longer one bad record but a bad file, and would fill the memory. */
const limits = { records: 1_000, bytes: 32 * 1024 * 1024 };

const parallelWrites = 8;

/** Copies malformed records until the file is known to be whole. Throws {@link FileError} over the limits. */
export function createQuarantine() {
  const entries: Quarantined[] = [];
  let size = 0;
  return {
    entries: entries as readonly Quarantined[],
    add(reason: Malformation, index: number, bytes: Buffer): void {
      size += bytes.length;
      if (entries.length === limits.records || size > limits.bytes)
        throw new FileError(
          `holds more than ${limits.records} malformed records or ${limits.bytes} bytes of them`,
        );
      entries.push({ reason, index, bytes: Buffer.from(bytes) });
    },
  };
}

/** The same for the same record of the same object, so that a retry overwrites. */
export function quarantineKey({ bucket, key, versionId }: ObjectLocation, index: number): string {
  // A hash, because a key inside a key can be longer than S3 allows (1,024 bytes).
  const id = createHash("sha256")
    .update(JSON.stringify([bucket, key, versionId ?? null]))
    .digest("hex")
    .slice(0, 32);
  return `malformed/${id}/${String(index).padStart(7, "0")}`;
}

/** One line of JSON that says where the record was and what is wrong with it, then its own bytes. */
export function quarantineBody(
  location: ObjectLocation,
  { index, reason, bytes }: Quarantined,
): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...location, index, reason })}\n`), bytes]);
}

/** Writes all entries. Rejects with the first failure. */
export async function writeQuarantine(
  write: (key: string, body: Buffer) => Promise<void>,
  location: ObjectLocation,
  entries: readonly Quarantined[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += parallelWrites)
    await Promise.all(
      entries
        .slice(start, start + parallelWrites)
        .map((entry) =>
          write(quarantineKey(location, entry.index), quarantineBody(location, entry)),
        ),
    );
}
