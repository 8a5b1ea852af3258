import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import type { Alert } from "../cloudtrail-alerts/alerts/group";
import { outgoing } from "../cloudtrail-alerts/alerts/message";
import { publishAll, type PublishDeps } from "../cloudtrail-alerts/alerts/publish";
import type { Classifier } from "../cloudtrail-alerts/classify";
import type { Severity } from "../cloudtrail-alerts/detections/severity";
import type { Handler } from "../cloudtrail-alerts/handler";
import { metricsLine } from "../cloudtrail-alerts/metrics";
import { alertsOf } from "./alerts";
import { parseBusEvent, type BusEvent } from "./bus-event";
import type { Metrics } from "./metrics";
import { claimKey, type Claims } from "./claims";

export interface EventDeps extends PublishDeps {
  readonly classify: Classifier;
  readonly claims: Claims;
  readonly topicArns: Readonly<Record<Severity, string>>;
  /** The dimension of the metrics. */
  readonly functionName: string;
  /** Writes one line of JSON. */
  readonly log: (entry: object) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The metric of events by level, as of records in files. */
const levelMetrics = {
  high: "High",
  medium: "Medium",
  info: "Info",
  unmatched: "Unmatched",
} as const;

/** Kept back to answer SQS, see the function that reads files. */
const reserveMs = 3_000;

/**
 * Tells at once what EventBridge has matched. Every message is tried; those that could not be told are
 * named in the answer and come back, and in the end wait for people.
 */
export function createHandler(deps: EventDeps): Handler {
  return async (event, context) => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const message of event.Records) {
      const isInTime = context.getRemainingTimeInMillis() >= reserveMs;
      if (!isInTime || !(await processMessage(deps, message)))
        batchItemFailures.push({ itemIdentifier: message.messageId });
    }
    return { batchItemFailures };
  };
}

/** True when nothing of the message is left to do. Never rejects. */
async function processMessage(deps: EventDeps, { messageId, body }: SQSRecord): Promise<boolean> {
  const { functionName } = deps;
  const count = (metrics: Metrics, about: object = {}) => {
    deps.log(metricsLine(metrics, { functionName, now: deps.now(), messageId, ...about }));
  };
  try {
    const event = parseBusEvent(body);
    const { severity, alerts, ruleErrors } = alertsOf(event, deps.classify);
    for (const detection of ruleErrors) {
      const message = "detection failed; its record is alerted unevaluated";
      deps.log({ level: "error", message, detection, messageId, eventBridgeId: event.id });
    }
    const told = await tell(deps, event, alerts);
    const counts = { Alerts: told, Repeated: alerts.length - told, RuleErrors: ruleErrors.length };
    count(
      { Events: 1, FailedEvents: 0, [levelMetrics[severity ?? "unmatched"]]: 1, ...counts },
      { eventBridgeId: event.id },
    );
    return true;
  } catch (error) {
    // Errors of this code quote no event; those of AWS name resources.
    const message = error instanceof Error ? `${error.name}: ${error.message}` : "not an Error";
    deps.log({ level: "error", message, messageId });
    count({ FailedEvents: 1 });
    return false;
  }
}

/** Publishes what nobody has told yet, and says how many those are. */
async function tell(deps: EventDeps, event: BusEvent, alerts: readonly Alert[]): Promise<number> {
  let told = 0;
  for (const alert of alerts) {
    const [eventId = event.id] = alert.eventIds;
    const key = claimKey(alert.detection.id, alert.account, eventId);
    if (!(await deps.claims.claim(key))) continue;
    try {
      const message = outgoing(alert, { eventBridgeId: event.id });
      await publishAll(deps, deps.topicArns[alert.severity], [message]);
    } catch (error) {
      await deps.claims.release(key);
      throw error;
    }
    told++;
  }
  return told;
}
