import type { Readable } from "node:stream";
import { alertOf, createAlertGroups, type Alert } from "./alerts/group";
import { createSilences, silenceOf, type Silence } from "./allow-list/silences";
import type { Classification, Classifier } from "./classify";
import {
  FileError,
  readTrailFile,
  type ReadOptions,
  type Shape,
  type TrailSink,
} from "./trail/file";
import { createWindows, type Windows } from "./windows";
import { hasKnownVersion, type Malformation, type TrailRecord } from "./trail/record";

/**
 * Counts of records. A record counts once, at the highest severity of its detections, so that
 * `high + medium + info + unmatched = records - malformed`. One of which everything is allowed is unmatched.
 */
export interface Totals {
  readonly records: number;
  readonly malformed: number;
  readonly high: number;
  readonly medium: number;
  readonly info: number;
  readonly unmatched: number;
}

export const noTotals: Totals = {
  records: 0,
  malformed: 0,
  high: 0,
  medium: 0,
  info: 0,
  unmatched: 0,
};

export type FileKind = "events" | "digest" | "insight" | "aggregated";

export interface Scan {
  readonly kind: FileKind;
  readonly totals: Totals;
  readonly alerts: readonly Alert[];
  /** What counts matches, which may raise alerts. */
  readonly windows: Windows;
  /** What was found and is not told. */
  readonly silences: readonly Silence[];
  /** Detections that threw, each time. */
  readonly ruleErrors: number;
  /** Records in a major version of the format that this code has never seen. They are judged all the same. */
  readonly unknownVersions: number;
}

/** What else is done with records on the way. */
export interface ScanHooks {
  readonly onMatch?: (record: TrailRecord, index: number, found: Classification) => void;
  readonly onRuleError?: (detection: string, index: number) => void;
  /** `bytes` are only valid during the call. */
  readonly onMalformed?: (reason: Malformation, index: number, bytes: Buffer) => void;
}

/** Classifies, counts and groups records one by one. */
export function createScan(classify: Classifier, hooks: ScanHooks = {}) {
  const totals = { ...noTotals };
  const groups = createAlertGroups();
  const windows = createWindows();
  const silences = createSilences();
  let ruleErrors = 0;
  let unknownVersions = 0;
  let category: unknown;

  const sink: TrailSink = {
    record(record, index) {
      totals.records++;
      category ??= record.eventCategory;
      if (!hasKnownVersion(record)) unknownVersions++;
      const found = classify(record);
      totals[found.severity ?? "unmatched"]++;
      for (const match of found.matches) {
        const alert = alertOf(match, record, index);
        groups.add(alert);
        windows.see(match.detection, alert);
        if (!match.unevaluated) continue;
        ruleErrors++;
        hooks.onRuleError?.(match.detection.id, index);
      }
      for (const match of found.allowed) silences.add(silenceOf(match));
      if (found.matches.length > 0) hooks.onMatch?.(record, index, found);
    },
    malformed(reason, index, bytes) {
      totals.records++;
      totals.malformed++;
      hooks.onMalformed?.(reason, index, bytes);
    },
  };

  const kindOf = (shape: Shape): FileKind => {
    if (shape === "digest") return "digest";
    if (category === "Insight") return "insight";
    return category === "Aggregated" ? "aggregated" : "events";
  };

  return {
    ...sink,
    /** Records so far. */
    seen: () => totals.records,
    result: (shape: Shape): Scan => ({
      kind: kindOf(shape),
      totals: { ...totals },
      alerts: groups.list(),
      windows,
      silences: silences.list(),
      ruleErrors,
      unknownVersions,
    }),
  };
}

/**
 * Reads one trail file, as CloudTrail delivers them, to its end. Throws {@link FileError} when the
 * file is not one or is not whole.
 */
export async function scanTrailFile(
  body: Readable,
  options: ReadOptions,
  classify: Classifier,
  hooks?: ScanHooks,
): Promise<Scan> {
  const scan = createScan(classify, hooks);
  const shape = await readTrailFile(body, options, scan);
  if (shape === "list" || shape === "object")
    throw new FileError("has no Records, so it is not a file that CloudTrail delivered");
  return scan.result(shape);
}

/** One bad record is set aside, but a file of nothing else is a bad file: then this says so. */
export const problemOf = ({ records, malformed }: Totals): string | undefined =>
  records > 0 && malformed === records ? `all of its ${records} records are malformed` : undefined;
