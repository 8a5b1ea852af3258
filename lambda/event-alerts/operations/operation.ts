import type { Told } from "../../cloudtrail-alerts/alerts/group";
import type { Severity } from "../../cloudtrail-alerts/detections/severity";
import { asText, type Json, type JsonObject } from "../../cloudtrail-alerts/json";
import type { EventPattern } from "../patterns/event-pattern";

/** What one kind of operational event is and how bad it is. */
export interface OperationEntry {
  /** Public and permanent, as the ids of detections, of which it is none. */
  readonly id: string;
  /** What happened, as the headline of an alert. */
  readonly title: string;
  /** The service that sends it, as in `aws.health`. */
  readonly source: string;
  /** As the service calls it. */
  readonly detailTypes: readonly string[];
  /**
   * What its detail must have for it to be sent here at all.
   * @default - every such event is sent
   */
  readonly detail?: EventPattern;
  /** How bad it is; `undefined` when there is nothing to tell. */
  readonly severity: (detail: JsonObject) => Severity | undefined;
  /** What it is about, in the service's own words. */
  readonly subject: (detail: JsonObject) => string | undefined;
  /** AWS's page of the event's shape. */
  readonly reference: string;
  /** Why it matters, for someone who is woken by it. */
  readonly why: string;
  readonly respond: readonly string[];
  /** When it is harmless. */
  readonly falsePositives: string;
}

export interface Operation extends OperationEntry, Told {}

/** Their runbooks are sections of one page. */
export const defineOperations = (entries: readonly OperationEntry[]): readonly Operation[] =>
  entries.map((entry) => ({ ...entry, runbook: `docs/runbooks/operations.md#${entry.id}` }));

/** What there is of some texts, as one. */
export const joined = (...parts: readonly (Json | undefined)[]): string =>
  parts
    .map(asText)
    .filter((part) => part !== undefined)
    .join(": ");
