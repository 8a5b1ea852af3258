import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { createAlertGroups, type Alert } from "../cloudtrail-alerts/alerts/group";
import { createSilences, type Silence } from "../cloudtrail-alerts/allow-list/silences";
import type { Classification, Classifier } from "../cloudtrail-alerts/classify";
import { parseJson } from "../cloudtrail-alerts/json";
import {
  createScan,
  noTotals,
  problemOf,
  type FileKind,
  type Scan,
  type Totals,
} from "../cloudtrail-alerts/scan";
import { FileError, readTrailFile } from "../cloudtrail-alerts/trail/file";
import { sightingsInMemory } from "../cloudtrail-alerts/state/sightings";
import { isDigestPath } from "../cloudtrail-alerts/trail/location";
import { recordIn, type TrailRecord } from "../cloudtrail-alerts/trail/record";
import { createWindows } from "../cloudtrail-alerts/windows";
import { describeSystemError } from "./inputs";

/** One file as it was read. A file that could not be read whole counts nothing, as in the function. */
export interface ReplayedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly totals: Totals;
  readonly ruleErrors: number;
  /** Why it could not be read whole, or holds nothing that can be used. */
  readonly error?: string;
}

/** One record that detections matched. */
export interface ReplayedMatch {
  readonly file: string;
  readonly index: number;
  readonly record: TrailRecord;
  readonly found: Classification;
}

export interface Replay {
  readonly files: readonly ReplayedFile[];
  readonly totals: Totals;
  readonly matches: readonly ReplayedMatch[];
  readonly alerts: readonly Alert[];
  /** What was found and is not told. */
  readonly silences: readonly Silence[];
}

export interface ReplayOptions {
  readonly classify: Classifier;
  /** Cap on the uncompressed size of a file, as the function has it. */
  readonly maxBytes: number;
  /** Keeps every match, not only the alerts. */
  readonly every: boolean;
  /** Called often: at each chunk of each file. */
  readonly onProgress?: (filesRead: number, recordsRead: number) => void;
}

/** Runs files through the code of the function, one after the other, and groups over all of them. */
export async function replay(paths: readonly string[], options: ReplayOptions): Promise<Replay> {
  const files: ReplayedFile[] = [];
  const matches: ReplayedMatch[] = [];
  const groups = createAlertGroups();
  const seen = sightingsInMemory();
  const allowed = createSilences();
  let totals = noTotals;
  for (const path of paths) {
    const before = totals.records;
    const {
      matches: found,
      alerts,
      windows,
      silences,
      ...file
    } = await replayFile(path, options, (seen) => {
      options.onProgress?.(files.length, before + seen);
    });
    files.push(file);
    for (const match of found) matches.push(match);
    for (const silence of silences) allowed.add(silence);
    for (const alert of [...alerts, ...(await windows.raised(seen))]) groups.add(alert);
    totals = sum(totals, file.totals);
  }
  return { files, totals, matches, alerts: groups.list(), silences: allowed.list() };
}

type FileReplay = ReplayedFile &
  Pick<Replay, "matches" | "alerts" | "silences"> &
  Pick<Scan, "windows">;

async function replayFile(
  path: string,
  { classify, maxBytes, every }: ReplayOptions,
  onProgress: (recordsSeen: number) => void,
): Promise<FileReplay> {
  const matches: ReplayedMatch[] = [];
  const scan = createScan(classify, {
    onMatch: (record, index, found) => {
      if (every) matches.push({ file: path, index, record, found });
    },
  });
  try {
    const result = await read(path, maxBytes, scan, onProgress);
    const error = problemOf(result.totals);
    return { ...result, path, matches, ...(error === undefined ? {} : { error }) };
  } catch (cause) {
    const error = cause instanceof FileError ? cause.message : describeSystemError(cause);
    return {
      path,
      kind: "events",
      totals: noTotals,
      ruleErrors: 0,
      matches: [],
      alerts: [],
      silences: [],
      windows: createWindows(),
      error,
    };
  }
}

/** A trail file, a list of events or one event: what people have lying around. */
async function read(
  path: string,
  maxBytes: number,
  scan: ReturnType<typeof createScan>,
  onProgress: (recordsSeen: number) => void,
): Promise<Scan> {
  if (isDigestPath(path)) return scan.result("digest");
  const compressed = /\.gz$/i.test(path);
  const checkpoint = () => {
    onProgress(scan.seen());
  };
  const options = { compressed, maxBytes, checkpoint };
  const shape = await readTrailFile(createReadStream(path), options, scan);
  if (shape === "object") scan.record(await readEvent(path, compressed), 0);
  return scan.result(shape);
}

/** The splitter has just seen that the file is one whole object, within the cap. */
async function readEvent(path: string, compressed: boolean): Promise<TrailRecord> {
  const file = createReadStream(path);
  const bytes = await buffer(compressed ? file.pipe(createGunzip()) : file);
  const record = recordIn(parseJson(bytes.toString("utf8")));
  if (typeof record === "string")
    throw new FileError(`has no Records, and is not an event itself: ${record}`);
  return record;
}

const sum = (one: Totals, other: Totals): Totals => ({
  records: one.records + other.records,
  malformed: one.malformed + other.malformed,
  high: one.high + other.high,
  medium: one.medium + other.medium,
  info: one.info + other.info,
  unmatched: one.unmatched + other.unmatched,
});
