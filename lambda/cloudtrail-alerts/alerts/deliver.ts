import { severities, type Severity } from "../detections/severity";
import type { Claimed as ClaimAnswer } from "../state/claims";
import { eachOf } from "../state/each";
import type { State } from "../state/state";
import { ownEvent, type Alert } from "./group";
import { outgoing, summaryOf, type AlertSource } from "./message";
import { mostAlerts, overflowAlert } from "./overflow";
import { publishAll, PublishError, type PublishDeps } from "./publish";

export interface DeliverDeps extends PublishDeps {
  readonly state: Pick<State, "claims" | "digests">;
  readonly topicArns: Readonly<Record<Severity, string>>;
  /**
   * What the paths of runbooks are appended to.
   * @default - they stay paths
   */
  readonly runbookBase?: string;
}

/** What became of alerts, in numbers of alerts. */
export interface Delivery {
  readonly published: number;
  /** Held back for a summary, because one of their kind was told within the hour or too many came at once. */
  readonly held: number;
  /** Told before, by another delivery or another way. */
  readonly repeated: number;
}

/** Somebody else is telling some of this; whether that succeeds is known when it is tried again. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

/** An alert with the claims that are ours. */
interface Claimed {
  readonly alert: Alert;
  readonly claims: readonly string[];
}

/**
 * Sees to it that people hear of the alerts, once, and not of the same kind again and again. Rejects when
 * any of it could not be done; what was done stays done, and the rest is given back for the next attempt.
 * Whoever dies over it has told the alerts of one `PublishBatch`, ten at most, or held back one, without
 * writing that down: these alone are told or counted again once the claims have ended.
 */
export async function deliver(
  deps: DeliverDeps,
  alerts: readonly Alert[],
  source: AlertSource,
): Promise<Delivery> {
  const { claims, digests } = deps.state;
  const fresh = await claimed(deps, alerts);
  const waiting = new Set(fresh);
  try {
    const first: Claimed[] = [];
    const held: Claimed[] = [];
    for (const one of fresh) {
      const isTold = first.length < mostAlerts && (await digests.open(digestKey(one.alert)));
      (isTold ? first : held).push(one);
    }
    for (const one of held) {
      await hold(deps, one.alert, source);
      await eachOf(one.claims, (key) => claims.finish(key));
      waiting.delete(one);
    }
    const failures: Error[] = [];
    for (const severity of severities) {
      const told = first.filter(({ alert }) => alert.severity === severity);
      try {
        await tell(deps, severity, told, source, (one) => waiting.delete(one));
      } catch (error) {
        // One topic that fails does not hold back the others, but fails the whole.
        failures.push(asError(error));
      }
    }
    throwAny(failures);
    const overflow =
      first.length === mostAlerts ? nonEmpty(held.map(({ alert }) => alert)) : undefined;
    if (overflow) await publishOne(deps, overflowAlert(overflow), source);
    return {
      published: first.length + (overflow ? 1 : 0),
      held: held.length,
      repeated: alerts.length - fresh.length,
    };
  } catch (error) {
    await giveBack(deps, [...waiting]);
    throw error;
  }
}

/** Publishes to one topic, and remembers what arrived call by call. */
async function tell(
  deps: DeliverDeps,
  severity: Severity,
  told: readonly Claimed[],
  source: AlertSource,
  onTold: (one: Claimed) => void,
): Promise<void> {
  const { claims, digests } = deps.state;
  const messages = told.map((one) => ({ ...outgoing(one.alert, source, deps.runbookBase), one }));
  await publishAll(deps, deps.topicArns[severity], messages, async (arrived) => {
    for (const { one } of arrived) {
      await digests.told(digestKey(one.alert));
      await eachOf(one.claims, (key) => claims.finish(key));
      onTold(one);
    }
  });
}

const publishOne = (deps: DeliverDeps, alert: Alert, source: AlertSource): Promise<void> =>
  publishAll(deps, deps.topicArns[alert.severity], [outgoing(alert, source, deps.runbookBase)]);

async function giveBack({ state }: DeliverDeps, alerts: readonly Claimed[]): Promise<void> {
  for (const { alert, claims } of alerts) {
    await state.digests.close(digestKey(alert));
    await eachOf(claims, (key) => state.claims.release(key));
  }
}

/** Tells in one message each what was held back. Rejects when any could not be told; it stays held back. */
export async function deliverDue(deps: DeliverDeps): Promise<number> {
  const { digests } = deps.state;
  const due = await digests.due();
  const failures: Error[] = [];
  for (const digest of due) {
    const severity = severities.find((name) => name === digest.topic) ?? "high";
    try {
      const message = summaryOf(digest.message, digest.count, digest.eventIds);
      await publishAll(deps, deps.topicArns[severity], [message]);
      await digests.settle(digest);
    } catch (error) {
      failures.push(asError(error));
    }
  }
  throwAny(failures);
  return due.length;
}

/**
 * The alerts with what nobody has told yet, the highest first. An event without an id cannot be known
 * again, and is told.
 */
async function claimed(
  { state: { claims } }: DeliverDeps,
  alerts: readonly Alert[],
): Promise<readonly Claimed[]> {
  const answers = new Map<string, ClaimAnswer>();
  const claim = async (key: string) => {
    answers.set(key, await claims.claim(key));
  };
  // Copies of one event race for the same claims: who has the first has them all, instead of some each.
  const keys = [...new Set(alerts.flatMap((alert) => alert.claims))].sort();
  await eachOf(keys.slice(0, 1), claim);
  if (![...answers.values()].includes("busy")) await eachOf(keys.slice(1), claim);
  const answered = (keys: readonly string[], answer: ClaimAnswer) =>
    keys.filter((key) => answers.get(key) === answer);
  const busy = answered([...answers.keys()], "busy").length;
  if (busy > 0) {
    await eachOf(answered([...answers.keys()], "ours"), (key) => claims.release(key));
    throw new BusyError(`${busy} events are being told by another invocation`);
  }
  return [...alerts].sort(bySeverity).flatMap((alert) => {
    const repeated = answered(alert.claims, "done").length;
    const ours = { claims: answered(alert.claims, "ours") };
    if (repeated === 0) return [{ alert, ...ours }];
    const count = alert.raised ? 0 : alert.count - repeated;
    return count > 0 ? [{ alert: { ...alert, count }, ...ours }] : [];
  });
}

async function hold(
  { state, runbookBase }: DeliverDeps,
  alert: Alert,
  source: AlertSource,
): Promise<void> {
  const { message } = outgoing(alert, source, runbookBase);
  const eventIds = alert.eventIds.slice(0, 5);
  const { count, severity: topic } = alert;
  await state.digests.hold(digestKey(alert), { message, topic, count, eventIds });
}

/** Alerts of another severity are not of the same kind: what is urgent never waits behind what is not. */
function digestKey(alert: Alert): string {
  const { detection, severity, account, principal, raised } = alert;
  const kind = [detection.id, severity, account, principal, raised !== undefined];
  return JSON.stringify(["digest", ...kind, ownEvent(alert)]);
}

const bySeverity = (one: Alert, other: Alert): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity);

function throwAny(failures: readonly Error[]): void {
  if (failures.length === 0) return;
  throw new PublishError(failures.map(({ message }) => message).join("; "), { cause: failures });
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

const nonEmpty = <T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] | undefined =>
  first === undefined ? undefined : [first, ...rest];
