import assert from "node:assert/strict";
import { limitChanges, type ScalingPlan } from "../../../components/compute/scaling-plan";
import {
  reversals,
  simulate,
  type Demand,
  type Minute,
  type Simulation,
} from "../../../components/compute/scaling-simulator";

describe("a day with scheduled limits", () => {
  const plan: ScalingPlan = {
    day: { min: 3, max: 12 },
    night: { min: 2, max: 6 },
    weekend: { min: 1, max: 4 },
    requestsPerTask: 600,
  };
  const clock = { morning: "07:00", evening: "20:30" };
  const { morning, evening, weekend } = limitChanges(plan, clock);
  const day = 24 * 60;
  const officeLoad = (minute: number): Demand => {
    const busy = minute > 8 * 60 && minute < 19 * 60;
    return busy ? { cpu: 400, memory: 300, requests: 2000 } : { cpu: 20, memory: 30, requests: 50 };
  };
  const weekday: Simulation = {
    minutes: day,
    demand: officeLoad,
    requestsPerTask: plan.requestsPerTask,
    tasks: 2,
    limits: plan.night,
    changes: [morning, evening],
  };

  it("changes limits at the hours of the clock, in cron expressions of Application Auto Scaling", () => {
    assert.deepEqual(
      [morning, evening, weekend],
      [
        { limits: plan.day, schedule: "cron(0 7 ? * MON-FRI *)", minute: 420 },
        { limits: plan.night, schedule: "cron(30 20 ? * MON-FRI *)", minute: 1230 },
        { limits: plan.weekend, schedule: "cron(0 7 ? * SAT *)", minute: 420 },
      ],
    );
  });

  it("has the tasks of the day before people come, and follows the load between the limits", () => {
    const minutes = simulate(weekday);
    const at = (hour: number) => minutes[hour * 60]?.tasks;
    assert.deepEqual([at(6), at(7), at(12), at(20), at(23)], [2, 3, 6, 3, 2]);
    assert.ok(reversals(minutes) <= 1, "out in the morning, in at night");
  });

  it("changes the limits again on each day", () => {
    const minutes = simulate({ ...weekday, minutes: 3 * day });
    const maxima = [0, 1, 2].map((days) => minutes[days * day + 12 * 60]?.limits.max);
    const nights = [1, 2].map((days) => minutes[days * day]?.limits.max);
    assert.deepEqual(
      [maxima, nights],
      [
        [12, 12, 12],
        [6, 6],
      ],
    );
  });

  /** Hours, within the day, whose limits are not those of the schedule. */
  const overruled = (minutes: readonly Minute[]) =>
    new Set(
      minutes
        .filter(({ minute, limits }) => {
          const due = minute >= morning.minute && minute < evening.minute ? plan.day : plan.night;
          return limits !== due;
        })
        .map(({ minute }) => Math.floor(minute / 60)),
    );

  it("is overruled until the next change by a deployment that sets the declared limits", () => {
    const deployed = simulate({
      ...weekday,
      deployments: [{ minute: 2 * 60, declared: plan.day }],
    });
    assert.deepEqual([...overruled(deployed)], [2, 3, 4, 5, 6]);
    assert.equal(deployed[3 * 60]?.tasks, 3, "a task too many all night");
  });

  it("is left alone by a deployment that ignores the limits", () => {
    const deployed = simulate({ ...weekday, deployments: [{ minute: 2 * 60 }] });
    assert.deepEqual(deployed, simulate(weekday));
    assert.deepEqual([...overruled(deployed)], []);
  });
});
