import type { Severity } from "../../../../lambda/cloudtrail-alerts/detections/severity";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { findingSamples } from "./findings";
import { healthSamples } from "./health";
import { workloadSamples } from "./workloads";

/** Events by which a kind of operational event is known, by a name that says what happens. */
export interface OperationSamples {
  /** What is told: at which level, and what it is about. */
  readonly told: Readonly<Record<string, readonly [Severity, subject: string, JsonObject]>>;
  /** What no rule lets through. */
  readonly leftOut: Readonly<Record<string, JsonObject>>;
}

/** Of every operation, by its id. */
export const operationSamples: Readonly<Record<string, OperationSamples>> = {
  ...findingSamples,
  ...healthSamples,
  ...workloadSamples,
};
