import type { Readable } from "node:stream";
import { outgoing } from "./alerts/message";
import type { Alert } from "./alerts/group";
import { publishAll, PublishError, type PublishDeps } from "./alerts/publish";
import type { Classifier } from "./classify";
import { severities, type Severity } from "./detections/severity";
import { metricsLine, metricsOf, type Metrics } from "./metrics";
import { createQuarantine, quarantineKey, writeQuarantine } from "./quarantine";
import { problemOf, scanTrailFile } from "./scan";
import { FileError } from "./trail/file";
import { isDigestPath, type ObjectLocation } from "./trail/location";

export interface ObjectDeps extends PublishDeps {
  readonly readObject: (location: ObjectLocation) => Promise<Readable>;
  readonly writeObject: (bucket: string, key: string, body: Buffer) => Promise<void>;
  readonly classify: Classifier;
  readonly topicArns: Readonly<Record<Severity, string>>;
  readonly quarantineBucket: string;
  /** Cap on an object's uncompressed size. */
  readonly maxObjectBytes: number;
  /** The dimension of the metrics. */
  readonly functionName: string;
  /** Writes one line of JSON. */
  readonly log: (entry: object) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Deals with one object, or rejects, and then nothing about it may be acknowledged. The order is
 * what keeps that true: the whole file is read first, bad records are put aside, alerts go out,
 * and only then is it counted.
 */
export async function processObject(
  deps: ObjectDeps,
  location: ObjectLocation,
  checkpoint: () => void,
): Promise<void> {
  const { bucket, key } = location;
  const count = (metrics: Metrics) => {
    const { functionName } = deps;
    deps.log(metricsLine(metrics, { functionName, now: deps.now(), bucket, key }));
  };
  try {
    if (bucket === deps.quarantineBucket)
      throw new Error("it is in the quarantine bucket, whose objects are not trail files");
    if (isDigestPath(key)) {
      count({ Objects: 0, Digests: 1 });
      return;
    }
    count(await scanAndAlert(deps, location, checkpoint));
  } catch (error) {
    count({ FailedObjects: 1 });
    throw error;
  }
}

async function scanAndAlert(
  deps: ObjectDeps,
  location: ObjectLocation,
  checkpoint: () => void,
): Promise<Metrics> {
  const { bucket, key } = location;
  const quarantine = createQuarantine();
  const throwing = new Map<string, number>();
  const scan = await scanTrailFile(
    await deps.readObject(location),
    { compressed: true, maxBytes: deps.maxObjectBytes, checkpoint },
    deps.classify,
    {
      onMalformed: (...malformed) => {
        quarantine.add(...malformed);
      },
      // One line for a detection and not one for each record, of which there may be thousands.
      onRuleError: (detection, index) => {
        if (!throwing.has(detection)) throwing.set(detection, index);
      },
    },
  );
  const problem = problemOf(scan.totals);
  if (problem !== undefined) throw new FileError(problem);

  const { quarantineBucket } = deps;
  await writeQuarantine(
    (name, body) => deps.writeObject(quarantineBucket, name, body),
    location,
    quarantine.entries,
  );
  for (const { index, reason } of quarantine.entries) {
    const copy = quarantineKey(location, index);
    const message = "malformed record put into quarantine";
    deps.log({ level: "warn", message, bucket, key, index, reason, quarantineBucket, copy });
  }
  for (const [detection, index] of throwing) {
    const message = "detection failed; its records are alerted unevaluated";
    deps.log({ level: "error", message, detection, bucket, key, index });
  }
  await publishBySeverity(deps, location, scan.alerts);
  return metricsOf(scan);
}

/** The highest first. A topic that fails does not hold back the others, but fails the object. */
async function publishBySeverity(
  deps: ObjectDeps,
  location: ObjectLocation,
  alerts: readonly Alert[],
): Promise<void> {
  const failures: Error[] = [];
  for (const severity of severities) {
    const messages = alerts
      .filter((alert) => alert.severity === severity)
      .map((alert) => outgoing(alert, location));
    try {
      await publishAll(deps, deps.topicArns[severity], messages);
    } catch (error) {
      failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  if (failures.length > 0)
    throw new PublishError(failures.map(({ message }) => message).join("; "), { cause: failures });
}
