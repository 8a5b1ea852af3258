import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { recordIn, type Malformation, type TrailRecord } from "./record";
import { createSplitter, StructureError, type Outline } from "./splitter";

/** What is done with what a file holds, in the file's order, before it is known to be whole. */
export interface TrailSink {
  readonly record: (record: TrailRecord, index: number) => void;
  /** `bytes` are only valid during the call. */
  readonly malformed: (reason: Malformation, index: number, bytes: Buffer) => void;
}

export interface ReadOptions {
  /** Whether the bytes are gzip, as CloudTrail's own files are. */
  readonly compressed: boolean;
  /** Cap on the uncompressed size: a small gzip file can hold gigabytes (CWE-409). */
  readonly maxBytes: number;
  /** Called for each chunk; what it throws ends the reading. */
  readonly checkpoint?: () => void;
}

/**
 * What a whole file was: `events` has `Records`; `digest` is CloudTrail's hash list of other files;
 * `list` and `object` are JSON that CloudTrail does not deliver.
 */
export type Shape = "events" | "digest" | "list" | "object";

/** A file that could not be read to its end. The message goes on from the file's name. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** Well above any event that CloudTrail writes, and little beside a function's memory. */
const maxElementBytes = 4 * 1024 * 1024;

const gunzipChunkBytes = 256 * 1024;

/**
 * Streams a trail file into `sink`. Resolves only when the file is whole: until then nothing that
 * the sink saw may leave the process, because a cut gzip file delivers all its bytes first and its
 * error last. Throws {@link FileError} for what is wrong with the file, and whatever else the body
 * throws.
 */
export async function readTrailFile(
  body: Readable,
  { compressed, maxBytes, checkpoint }: ReadOptions,
  sink: TrailSink,
): Promise<Shape> {
  const splitter = createSplitter({
    maxElementBytes,
    onElement(value, index, bytes) {
      const record = recordIn(value);
      if (typeof record === "string") sink.malformed(record, index, bytes());
      else sink.record(record, index);
    },
  });
  let size = 0;
  const take = (chunk: Buffer): void => {
    checkpoint?.();
    size += chunk.length;
    if (size > maxBytes)
      throw new FileError(`holds more than ${maxBytes} bytes uncompressed, the cap`);
    splitter.write(chunk);
  };
  // Where a consumer throws, pipeline may reject with the AbortError of the streams it then stops.
  let thrown: { readonly error: unknown } | undefined;
  const consume = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks)
      try {
        take(chunk);
      } catch (error) {
        thrown = { error };
        throw error;
      }
  };
  try {
    if (compressed) await pipeline(body, createGunzip({ chunkSize: gunzipChunkBytes }), consume);
    else await pipeline(body, consume);
    return shapeOf(splitter.end());
  } catch (error) {
    throw asFileError(thrown ? thrown.error : error);
  }
}

function shapeOf({ root, members }: Outline): Shape {
  if (root === "list") return "list";
  if (members.includes("Records")) return "events";
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
  return members.includes("digestS3Object") ? "digest" : "object";
}

function asFileError(error: unknown): unknown {
  if (error instanceof StructureError) return new FileError(error.message, { cause: error });
  if (!(error instanceof Error) || !("code" in error)) return error;
  // https://nodejs.org/api/zlib.html: the codes are zlib's own.
  if (error.code === "Z_BUF_ERROR")
    return new FileError("is cut: its gzip stream ends early", { cause: error });
  if (error.code === "Z_DATA_ERROR")
    return new FileError(`is not gzip, or is damaged (${error.message})`, { cause: error });
  return error;
}
