import type { Readable } from "node:stream";
import { deliver, type DeliverDeps } from "./alerts/deliver";
import { silenceLine } from "./allow-list/silences";
import type { Classifier } from "./classify";
import { deliveryMetrics, metricsLine, metricsOf, type Metrics } from "./metrics";
import { createQuarantine, quarantineKey, writeQuarantine } from "./quarantine";
import { problemOf, scanTrailFile } from "./scan";
import type { State } from "./state/state";
import { FileError } from "./trail/file";
import { isDigestPath, type ObjectLocation } from "./trail/location";

export interface ObjectDeps extends DeliverDeps {
  readonly state: State;
  readonly readObject: (location: ObjectLocation) => Promise<Readable>;
  readonly writeObject: (bucket: string, key: string, body: Buffer) => Promise<void>;
  readonly classify: Classifier;
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
  for (const silence of scan.silences) deps.log({ ...silenceLine(silence), bucket, key });
  const raised = await scan.windows.raised(deps.state.sightings);
  const delivery = await deliver(deps, [...scan.alerts, ...raised], location);
  return { ...metricsOf(scan), Raised: raised.length, ...deliveryMetrics(delivery) };
}
