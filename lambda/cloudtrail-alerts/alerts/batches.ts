import type { Publication } from "./publication";

/** https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html */
export const batchLimits = { entries: 10, bytes: 262_144 } as const;

/** Bytes that SNS counts for one entry: its texts and, for each attribute, name, type and value. */
export const sizeOf = ({ subject, envelope, attributes }: Publication): number =>
  Object.entries(attributes).reduce(
    (size, [name, value]) => size + Buffer.byteLength(`${name}String${value}`),
    Buffer.byteLength(subject) + Buffer.byteLength(envelope),
  );

/** The entries, in order, in as few calls as order and both limits allow. */
export function batchesOf<T extends Publication>(entries: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    const current = batches.at(-1);
    if (current && current.length < batchLimits.entries && size <= room) {
      current.push(entry);
      room -= size;
    } else {
      batches.push([entry]);
      room = batchLimits.bytes - size;
    }
  }
  return batches;
}
