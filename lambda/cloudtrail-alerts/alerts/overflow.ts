import type { Alert, Told } from "./group";

/** Alerts that one invocation tells before it holds the rest back: people read no more at once. */
export const mostAlerts = 100;

export const overflow: Told = {
  id: "alert-overflow",
  title: "Many different alerts at once",
  why:
    "So many kinds of alerts in one file are an attack in progress, a broken deployment, or a detection that " +
    "fits this account badly. The most severe have been told; the rest follow in summaries within the hour.",
  respond: [
    "Read the alerts of the same minutes, the most severe first.",
    "Look up the file that is named in `source` for all that happened.",
  ],
  falsePositives: "The first files of a new trail, and large migrations.",
  runbook: "docs/runbooks/README.md#alert-overflow",
  cis: [],
};

/** Tells that alerts were held back: the most severe of them shows how grave it is. */
export function overflowAlert([most, ...others]: readonly [Alert, ...Alert[]]): Alert {
  const held = [most, ...others];
  const events = held.reduce((sum, { count }) => sum + count, 0);
  return {
    ...most,
    detection: overflow,
    subject: `${held.length} alerts of ${events} events are held back`,
    count: events,
    eventIds: held.flatMap(({ eventIds }) => eventIds.slice(0, 1)),
    claims: [],
  };
}
