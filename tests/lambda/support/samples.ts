import type { Severity } from "../../../lambda/cloudtrail-alerts/detections/severity";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";

/** Events by which a detection is known: they belong to it, but not into the function's bundle. */
export interface Samples {
  /** What it must find, at which severity, by a name that says what happens. */
  readonly hits: Readonly<Record<string, readonly [severity: Severity, event: JsonObject]>>;
  /** What looks like it and is not. */
  readonly nearMisses: Readonly<Record<string, JsonObject>>;
}

/** By id of the detection. */
export type SamplesById = Readonly<Record<string, Samples>>;
