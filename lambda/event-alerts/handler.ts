import type { SQSRecord } from "aws-lambda";
import { BusyError, deliver, type DeliverDeps } from "../cloudtrail-alerts/alerts/deliver";
import { silenceLine, silenceOf } from "../cloudtrail-alerts/allow-list/silences";
import type { Classifier } from "../cloudtrail-alerts/classify";
import { eachMessage, reserveMs, type Handler } from "../cloudtrail-alerts/batch";
import { deliveryMetrics, metricsLine } from "../cloudtrail-alerts/metrics";
import { alertsOf } from "./alerts";
import { parseBusEvent } from "./bus-event";
import type { Metrics } from "./metrics";

export interface EventDeps extends DeliverDeps {
  readonly classify: Classifier;
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

/**
 * Tells at once what EventBridge has matched. Those messages that could not be told come back, and in the
 * end wait for people.
 */
export const createHandler = (deps: EventDeps): Handler =>
  eachMessage(
    async (message, context) =>
      context.getRemainingTimeInMillis() >= reserveMs && (await processMessage(deps, message)),
  );

/** How long to wait, in milliseconds, for another invocation that tells the same event. */
const waits = [250, 1_000, 3_000] as const;

/**
 * Waits for whoever tells a copy of the event, since an event comes once for each rule that it matches. A message
 * that goes back instead is hidden for minutes, and looks late.
 */
async function patiently<T>({ sleep }: EventDeps, attempt: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      await sleep(wait);
    }
  }
  return attempt();
}

/** True when nothing of the message is left to do. Never rejects. */
async function processMessage(deps: EventDeps, { messageId, body }: SQSRecord): Promise<boolean> {
  const { functionName } = deps;
  const count = (metrics: Metrics, about: object = {}) => {
    deps.log(metricsLine(metrics, { functionName, now: deps.now(), messageId, ...about }));
  };
  try {
    const event = parseBusEvent(body);
    const { severity, alerts, allowed, ruleErrors } = alertsOf(event, deps.classify);
    const about = { messageId, eventBridgeId: event.id };
    for (const detection of ruleErrors) {
      const message = "detection failed; its record is alerted unevaluated";
      deps.log({ level: "error", message, detection, ...about });
    }
    for (const match of allowed) deps.log({ ...silenceLine(silenceOf(match)), ...about });
    const delivery = await patiently(deps, () =>
      deliver(deps, alerts, { eventBridgeId: event.id }),
    );
    const counts = {
      ...deliveryMetrics(delivery),
      Allowed: allowed.length,
      RuleErrors: ruleErrors.length,
    };
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
