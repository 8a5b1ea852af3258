import assert from "node:assert/strict";
import fc from "fast-check";
import { splitTasks, type Share } from "../../../../policy/cost/pricers/capacity";

const onDemand = (base: number, weight: number): Share => ({ provider: "FARGATE", base, weight });
const spot = (base: number, weight: number): Share => ({ provider: "FARGATE_SPOT", base, weight });

const share = fc.record({
  provider: fc.constantFrom("FARGATE", "FARGATE_SPOT", "own"),
  base: fc.nat(5),
  weight: fc.integer({ min: 1, max: 7 }),
});

function sum(split: ReadonlyMap<string, number>): number {
  return [...split.values()].reduce((total, count) => total + count, 0);
}

describe("the tasks of a service", () => {
  for (const { tasks, shares, expected, why } of [
    { tasks: 4, shares: [onDemand(0, 1)], expected: [4], why: "all on the only provider" },
    { tasks: 4, shares: [onDemand(0, 0)], expected: [4], why: "even when it has no weight" },
    { tasks: 4, shares: [onDemand(2, 1), spot(0, 1)], expected: [3, 1], why: "base, then weights" },
    { tasks: 5, shares: [onDemand(1, 1), spot(0, 3)], expected: [2, 3], why: "in that relation" },
    { tasks: 6, shares: [onDemand(2, 0), spot(0, 1)], expected: [2, 4], why: "base alone" },
    { tasks: 1, shares: [onDemand(2, 0), spot(0, 1)], expected: [1, 0], why: "less than the base" },
    { tasks: 3, shares: [onDemand(0, 1), spot(0, 1)], expected: [2, 1], why: "ties to the first" },
    { tasks: 3, shares: [spot(0, 1), onDemand(0, 1)], expected: [2, 1], why: "whichever it is" },
    { tasks: 2, shares: [onDemand(0, 1), spot(0, 4)], expected: [0, 2], why: "the heavier first" },
    { tasks: 3, shares: [onDemand(0, 1), spot(0, 3)], expected: [1, 2], why: "near the relation" },
    { tasks: 0, shares: [onDemand(0, 0), spot(0, 0)], expected: [0, 0], why: "none, any weights" },
    { tasks: 1001, shares: [onDemand(0, 1), spot(0, 1000)], expected: [1, 1000], why: "the most" },
    { tasks: 9, shares: [onDemand(100_000, 0), spot(0, 1)], expected: [9, 0], why: "a high base" },
    { tasks: 10, shares: [onDemand(0, 1), spot(0, 4)], expected: [2, 8], why: "whole rounds" },
    { tasks: 0, shares: [onDemand(2, 1), spot(0, 1)], expected: [0, 0], why: "none" },
  ]) {
    it(`are ${expected.join(" and ")} of ${tasks}: ${why}`, () => {
      assert.deepEqual([...splitTasks(tasks, shares).values()], expected);
    });
  }

  it("run nowhere when no provider has a weight", () => {
    assert.throws(() => splitTasks(1, [onDemand(0, 0), spot(0, 0)]), {
      message: "no capacity provider of the strategy has a weight above 0",
    });
  });

  it("follow no strategy that ECS would refuse", () => {
    assert.throws(() => splitTasks(3, [onDemand(0, 1001), spot(0, 1)]), {
      message:
        "the strategy for FARGATE has base 0 and weight 1001, ECS takes 100000 and 1000 at most",
    });
  });

  it("are all placed, and one more task takes none away from any provider", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.array(share, { minLength: 1, maxLength: 4 }), (tasks, shares) => {
        const before = splitTasks(tasks, shares);
        const after = splitTasks(tasks + 1, shares);
        assert.equal(sum(before), tasks);
        for (const [provider, count] of before) assert.ok((after.get(provider) ?? 0) >= count);
      }),
    );
  });
});
