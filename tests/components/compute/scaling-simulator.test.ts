import assert from "node:assert/strict";
import fc from "fast-check";
import {
  scalingRules,
  tasksAdded,
  type ScalingRules,
} from "../../../components/compute/scaling-plan";
import {
  reversals,
  simulate,
  type Demand,
  type Minute,
  type Simulation,
} from "../../../components/compute/scaling-simulator";

const idle: Demand = { cpu: 0, memory: 0, requests: 0 };
const wide = { min: 1, max: 100 };

const simulated = (change: Partial<Simulation> = {}): readonly Minute[] =>
  simulate({
    minutes: 120,
    demand: () => idle,
    requestsPerTask: 600,
    tasks: 1,
    limits: wide,
    ...change,
  });

/** The number of tasks after a while under a demand that does not change. */
const settled = (demand: Demand, change: Partial<Simulation> = {}) =>
  simulated({ minutes: 600, demand: () => demand, ...change }).at(-1)?.tasks;

describe("scaling", () => {
  const demand = fc.record({
    cpu: fc.double({ min: 0, max: 3000, noNaN: true }),
    memory: fc.double({ min: 0, max: 3000, noNaN: true }),
    requests: fc.integer({ min: 0, max: 20_000 }),
  });

  it("never undoes a step under a demand that does not change, whatever it is", () => {
    fc.assert(
      fc.property(demand, fc.integer({ min: 1, max: 40 }), (asked, tasks) => {
        const minutes = simulated({ minutes: 480, tasks, demand: () => asked });
        assert.equal(reversals(minutes), 0);
      }),
    );
  });

  for (const metric of ["cpu", "memory"] as const) {
    const limit = scalingRules.busy[metric];

    it(`leaves a task at exactly ${limit} % ${metric} alone, and helps it above`, () => {
      assert.equal(settled({ ...idle, [metric]: limit }), 1);
      assert.equal(settled({ ...idle, [metric]: limit + 0.1 }), 2);
    });

    it(`keeps two tasks at exactly ${scalingRules.idle[metric]} % ${metric}, and takes one below`, () => {
      const both = (percent: number) => ({ ...idle, [metric]: 2 * percent });
      assert.equal(settled(both(scalingRules.idle[metric]), { tasks: 2 }), 2);
      assert.equal(settled(both(scalingRules.idle[metric] - 0.1), { tasks: 2 }), 1);
    });
  }

  it("takes no task away while memory alone, or CPU alone, or requests alone are not low", () => {
    assert.equal(settled({ cpu: 0, memory: 180, requests: 0 }, { tasks: 4 }), 4);
    assert.equal(settled({ cpu: 140, memory: 0, requests: 0 }, { tasks: 4 }), 4);
    assert.equal(settled({ cpu: 0, memory: 0, requests: 1300 }, { tasks: 4 }), 4);
    assert.equal(settled(idle, { tasks: 4 }), 1);
  });

  it("adds as many tasks as requests need before the CPU shows it", () => {
    const minutes = simulated({ minutes: 3, demand: () => ({ ...idle, requests: 2500 }) });
    assert.deepEqual(
      minutes.map(({ tasks, moved }) => [tasks, moved]),
      [
        [1, undefined],
        [5, "out"],
        [5, undefined],
      ],
    );
  });

  it("waits for the tasks of one step to serve before it takes the next", () => {
    const minutes = simulated({ minutes: 6, demand: () => ({ ...idle, cpu: 160 }) });
    assert.deepEqual(
      minutes.map(({ tasks, cpu }) => [tasks, Math.round(cpu)]),
      [
        [1, 100],
        [2, 100],
        [2, 100],
        [2, 80],
        [3, 80],
        [3, 80],
      ],
    );
  });

  it("keeps to its limits", () => {
    assert.equal(settled({ ...idle, cpu: 5000 }, { limits: { min: 2, max: 6 } }), 6);
    assert.equal(settled(idle, { limits: { min: 2, max: 6 } }), 2);
  });

  it("would flap if one step could halve the load below what is idle", () => {
    const rules: ScalingRules = { ...scalingRules, idle: { cpu: 60, memory: 60, requests: 90 } };
    const minutes = simulated({ minutes: 480, rules, demand: () => ({ ...idle, cpu: 71 }) });
    assert.ok(reversals(minutes) > 10, String(reversals(minutes)));
  });

  it("would overshoot if tasks took longer to start than it waits", () => {
    const slow = simulated({ startMinutes: 15, demand: () => ({ ...idle, cpu: 100 }) });
    assert.ok(reversals(slow) > 0);
    assert.equal(reversals(simulated({ demand: () => ({ ...idle, cpu: 100 }) })), 0);
  });
});

describe("steps of scaling", () => {
  it("add at least one task, at most as many as there are, and round down between", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 7, 8, 12].map((tasks) => [tasksAdded(tasks, 25), tasksAdded(tasks, 50)]),
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 3],
        [2, 4],
        [3, 6],
      ],
    );
  });

  it("leave what was busy above what is idle, and what was idle below what is busy", () => {
    const { busy, idle: low, steps } = scalingRules;
    for (let tasks = 1; tasks <= 200; tasks++) {
      for (const { percent } of steps) {
        const share = tasks / (tasks + tasksAdded(tasks, percent));
        // One of the two that stays up is enough to keep the tasks.
        assert.ok(busy.cpu * share >= low.cpu, `cpu of ${tasks}`);
        assert.ok(busy.memory * share >= low.memory, `memory of ${tasks}`);
      }
      const others = tasks + 1;
      assert.ok((low.cpu * others) / tasks <= busy.cpu);
      assert.ok((low.memory * others) / tasks <= busy.memory);
      assert.ok((low.requests * others) / tasks <= 100);
    }
  });
});
