import assert from "node:assert/strict";
import { leaseMs, rememberedMs } from "../../../../lambda/cloudtrail-alerts/state/claims";
import { digestMs, maxDigestIds } from "../../../../lambda/cloudtrail-alerts/state/digests";
import { stateIn } from "../../../../lambda/cloudtrail-alerts/state/dynamodb/state";
import { stateInMemory, type State } from "../../../../lambda/cloudtrail-alerts/state/state";
import { startDynamoDb } from "../../support/dynamodb";

let time = 1_772_359_560_000;
const now = () => time;

const sides: Readonly<Record<string, () => Promise<{ state: State; stop: () => Promise<void> }>>> =
  {
    "in memory": () =>
      Promise.resolve({ state: stateInMemory(now), stop: () => Promise.resolve() }),
    "in DynamoDB": async () => {
      const { table, stop } = await startDynamoDb(now);
      return { state: stateIn(table), stop };
    },
  };

const held = (count: number, ...eventIds: string[]) => ({
  message: `{"count":${count}}`,
  topic: "high",
  count,
  eventIds,
});

for (const [side, start] of Object.entries(sides)) {
  describe(`state ${side}`, () => {
    let state: State;
    let stop: () => Promise<void>;
    before(async () => {
      ({ state, stop } = await start());
    });
    after(() => stop());

    it("gives a claim to who asks first, and tells others that it is busy, and then done", async () => {
      const { claims } = state;
      assert.deepEqual([await claims.claim("a"), await claims.claim("a")], ["ours", "busy"]);
      assert.equal(await claims.claim("b"), "ours");
      await claims.finish("a");
      assert.deepEqual([await claims.claim("a"), await claims.claim("b")], ["done", "busy"]);
    });

    it("gives a claim again that was given back, but not what is done", async () => {
      const { claims } = state;
      await claims.claim("c");
      await claims.release("c");
      assert.equal(await claims.claim("c"), "ours");
      await claims.finish("c");
      await claims.release("c");
      assert.equal(await claims.claim("c"), "done");
      await claims.release("never claimed");
    });

    it("gives a claim again whose holder died, and forgets what was done after days", async () => {
      const { claims } = state;
      await claims.claim("d");
      time += leaseMs;
      assert.equal(await claims.claim("d"), "busy");
      time += 1;
      assert.equal(await claims.claim("d"), "ours");
      await claims.finish("d");
      time += rememberedMs - 1;
      assert.equal(await claims.claim("d"), "done");
      time += 2;
      assert.equal(await claims.claim("d"), "ours");
    });

    it("gives one claim to one of many who ask at once", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => state.claims.claim("e")));
      assert.equal(answers.filter((answer) => answer === "ours").length, 1);
    });

    it("knows sightings of a group within a span, each once", async () => {
      const { sightings } = state;
      const sighting = (time: number) => ({ time, eventId: `id ${time}`, value: String(time % 2) });
      await sightings.add("g", [sighting(1000), sighting(3000)]);
      await sightings.add("g", [sighting(2000), sighting(1000)]);
      await sightings.add("other", [sighting(1500)]);
      const between = async (from: number, to: number) =>
        [...(await sightings.between("g", from, to))].sort((a, b) => a.time - b.time);
      assert.deepEqual(await between(1000, 2000), [sighting(1000), sighting(2000)]);
      assert.deepEqual(await between(1001, 9000), [sighting(2000), sighting(3000)]);
      assert.deepEqual(await between(4000, 9000), []);
      assert.deepEqual(await sightings.between("none", 0, 9000), []);
    });

    it("opens a digest once an hour, from when its first alert was told", async () => {
      const { digests } = state;
      assert.deepEqual([await digests.open("a"), await digests.open("a")], [true, false]);
      await digests.told("a");
      time += digestMs - 1;
      assert.equal(await digests.open("a"), false);
      time += 1;
      assert.equal(await digests.open("a"), true);
    });

    it("opens a digest again that was closed, or whose opener died", async () => {
      const { digests } = state;
      await digests.open("b");
      await digests.close("b");
      assert.equal(await digests.open("b"), true);
      time += leaseMs;
      assert.equal(await digests.open("b"), true);
    });

    it("adds up what is held back, which is due when the hour is over", async () => {
      const { digests } = state;
      await digests.open("c");
      await digests.told("c");
      await digests.hold("c", held(2, "e1"));
      await digests.hold("c", held(3, "e2", "e3"));
      await digests.hold("c", held(1));
      assert.deepEqual(await digests.due(), []);
      time += digestMs;
      const due = await digests.due();
      assert.deepEqual(due, [{ key: "c", ...held(2, "e1", "e2", "e3"), count: 6 }]);
      assert.equal(await digests.open("c"), false);
      for (const digest of due) await digests.settle(digest);
      assert.deepEqual(await digests.due(), []);
      assert.equal(await digests.open("c"), true);
    });

    it("keeps what is held back while a summary goes out", async () => {
      const { digests } = state;
      await digests.hold("d", held(2, "e1"));
      time += leaseMs;
      const [due] = await digests.due();
      assert.ok(due);
      await digests.hold("d", held(5, "e2"));
      await digests.settle(due);
      assert.deepEqual(
        (await digests.due()).map(({ key, count }) => [key, count]),
        [["d", 5]],
      );
      await digests.settle({ ...due, count: 5 });
      assert.deepEqual(await digests.due(), []);
    });

    it("makes due at once what is held back behind a first alert that could not be told", async () => {
      const { digests } = state;
      await digests.open("e");
      await digests.hold("e", held(1, "e1"));
      await digests.close("e");
      assert.deepEqual(
        (await digests.due()).map(({ key }) => key),
        ["e"],
      );
      await digests.settle({ key: "e", ...held(1) });
    });

    it("keeps some ids of many", async () => {
      const { digests } = state;
      for (let n = 0; n < maxDigestIds + 5; n++) await digests.hold("f", held(1, `e${n}`));
      time += leaseMs;
      const [due] = await digests.due();
      assert.deepEqual([due?.count, due?.eventIds.length], [maxDigestIds + 5, maxDigestIds]);
    });
  });
}
