import assert from "node:assert/strict";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import { leaseMs } from "../../../lambda/cloudtrail-alerts/state/claims";
import { digestMs } from "../../../lambda/cloudtrail-alerts/state/digests";
import { stateIn } from "../../../lambda/cloudtrail-alerts/state/dynamodb/state";
import { startCloud } from "../support/cloud";
import { startDynamoDb } from "../support/dynamodb";
import { account, call, trailFile } from "../support/events";
import { bundledFunction } from "../support/function-process";
import { startGate } from "../support/gate";
import { sqsEvent, timeLeft } from "../support/notifications";

/** So large that SNS takes no more than two such alerts in one call. */
const large = "x".repeat(110_000);

const weaken = (id: string, user: string, text = "") =>
  call(
    "cloudtrail",
    "UpdateTrail",
    { isMultiRegionTrail: false, text },
    { eventID: id, userIdentity: { type: "IAMUser", arn: `arn:aws:iam::${account}:user/${user}` } },
  );

/** Ids of the events in a file: three alerts to tell, in two calls, and one that is held back. */
const idsIn = (name: string) => ["a", "b", "c", "held"].map((event) => `${name}-${event}`);

/** The file that makes the other one's last alert the second of its kind. */
const firstOf = (name: string) => trailFile([weaken(`${name}-first`, name)]);

function fileNamed(name: string): Buffer {
  const [a = "", b = "", c = "", held = ""] = idsIn(name);
  const told = [a, b, c].map((id) => weaken(id, id, large));
  return trailFile([...told, weaken(held, name), null]);
}

/** The function as it is deployed, in processes that die; what they leave behind is taken up after the lease. */
async function startWorld() {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  let calls: string[] = [];
  let last = Infinity;
  const isAnswered = (operation: string) => {
    if (calls.push(operation) === last) mortal.kill();
    return calls.length < last;
  };
  const cloud = await startCloud();
  const database = await startDynamoDb(now);
  const gate = await startGate(cloud.address, isAnswered);
  const databaseGate = await startGate(database.address, isAnswered);
  const { high, medium, info } = cloud.deps.topicArns;
  const mortal = await bundledFunction("lambda/cloudtrail-alerts/index.ts", {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_S3: gate.address,
    AWS_ENDPOINT_URL_SNS: gate.address,
    AWS_ENDPOINT_URL_DYNAMODB: databaseGate.address,
    TOPIC_ARN_HIGH: high,
    TOPIC_ARN_MEDIUM: medium,
    TOPIC_ARN_INFO: info,
    QUARANTINE_BUCKET: "quarantine",
    STATE_TABLE: "state",
    LOG_BUCKETS: "trail",
    ALLOWED_REGIONS: "sa-east-1",
    NODE_NO_WARNINGS: "1",
  });
  const successor = { state: stateIn(database.table), now };

  return {
    ...{ cloud, calls: () => calls },
    /** Has a process read what is announced until it has made so many calls, which are all carried out. */
    dieAfter: (count: number) => {
      calls = [];
      last = count;
      return cloud.pollFor(mortal.handler(ahead));
    },
    live: () => cloud.poll(successor),
    pass: (ms: number) => (ahead += ms),
    remind: () =>
      createHandler({ ...cloud.deps, ...successor })(sqsEvent('{"due":true}'), timeLeft()),
    /** How often people were told of events, at once or in a summary. */
    timesTold: (ids: readonly string[]): readonly number[] => {
      const told = cloud.delivered().flatMap(({ message }) => message["eventIds"] as string[]);
      return ids.map((id) => told.filter((one) => one === id).length);
    },
    stop: async () => {
      for (const part of [mortal, gate, databaseGate, database, cloud]) await part.stop();
    },
  };
}

describe("death of the function", () => {
  let world: Awaited<ReturnType<typeof startWorld>>;
  before(async function () {
    this.timeout(60_000);
    world = await startWorld();
  });
  after(() => world.stop());

  it("failure mode 1: loses nothing at any moment, and tells twice no more than the alerts of one call", async function () {
    this.timeout(180_000);
    const { cloud, calls, dieAfter, live, pass, remind, timesTold } = world;
    const deaths: string[] = [];
    for (let count = 1, failed = 1; failed > 0; count++) {
      const name = `death-${count}`;
      await cloud.put(`${name}-first.json.gz`, firstOf(name));
      await live();
      await cloud.put(`${name}.json.gz`, fileNamed(name));
      ({ failed } = await dieAfter(count));
      pass(leaseMs + 1_000);
      assert.deepEqual(await live(), { received: failed, failed: 0 });
      pass(digestMs);
      await remind();
      const times = timesTold(idsIn(name));
      assert.ok(!times.includes(0), `lost after ${calls().join()}: told ${times.join()} times`);
      const again = times.filter((time) => time > 1).length;
      if (failed > 0) deaths.push(`${calls()[count - 1]}: ${again} again`);
    }
    assert.deepEqual(deaths, [
      ...["PutItem: 0 again", "GetObject: 0 again", "PutObject: 0 again"],
      // Claims to four alerts, and to being the first of their kinds.
      ...Array<string>(8).fill("PutItem: 0 again"),
      // One is held back for the summary, and then known to be.
      ...["UpdateItem: 1 again", "UpdateItem: 0 again"],
      // Two are told, and then known to be: first the one, then the other.
      "PublishBatch: 2 again",
      ...[2, 1, 1, 0].map((again) => `UpdateItem: ${again} again`),
      "PublishBatch: 1 again",
      ...[1, 0].map((again) => `UpdateItem: ${again} again`),
      // The whole file is known to be done.
      "UpdateItem: 0 again",
    ]);
    assert.equal(cloud.deadLetters(), 0);
    // One bad record of each file, also of the one that nobody died over.
    assert.equal((await cloud.contentsOf("quarantine")).length, deaths.length + 1);
  });
});
