import { rootLogin, event, trailFile } from "../../tests/lambda/support/events";
import { startCloud } from "../../tests/lambda/support/cloud";
import { summarise, type Measurement } from "../measure";

const objects = 100;

/** Events beside the one that is alerted, in each object. */
const others = 200;

/**
 * How long it takes from the creation of an object until its alerts are at the subscribers of their topics,
 * through real clients and emulators of S3, SQS and SNS: one object after the other.
 */
export async function benchDelivery(): Promise<Measurement> {
  const cloud = await startCloud();
  try {
    const times: number[] = [];
    for (let index = 0; index < objects; index++) {
      const quiet = Array.from({ length: others }, (_, at) => event({ eventID: `${index}-${at}` }));
      const userIdentity = { type: "Root", arn: `arn:aws:iam::${100_000_000_000 + index}:root` };
      const file = trailFile([...quiet, rootLogin({ userIdentity, eventID: `login-${index}` })]);
      const start = performance.now();
      await cloud.put(`AWSLogs/${index}.json.gz`, file);
      const { failed } = await cloud.poll();
      times.push(performance.now() - start);
      if (failed > 0) throw new Error(`object ${index} was not dealt with`);
    }
    const delivered = cloud.delivered().length;
    if (delivered < objects) throw new Error(`${objects} objects, but ${delivered} alerts`);
    return { ...summarise("from an object to its alerts", times), details: percentiles(times) };
  } finally {
    await cloud.stop();
  }
}

function percentiles(times: readonly number[]): Readonly<Record<string, number>> {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return { "p50 ms": at(0.5), "p99 ms": at(0.99) };
}
