import assert from "node:assert/strict";
import { runningHours } from "../../../policy/cost/running-hours";
import { weeklyTimes } from "../../../policy/cost/weekly-schedule";
import { planned, unknown } from "./support";

const midnight = { mon: 0, tue: 1440, sun: 6 * 1440 };

describe("the times of a weekly schedule", () => {
  for (const [expression, times] of [
    ["cron(30 8 ? * MON,TUE *)", [midnight.mon + 510, midnight.tue + 510]],
    ["cron(5 0 ? * SAT-SUN *)", [5 * 1440 + 5, midnight.sun + 5]],
    ["cron(0 18 ? * mon-tue,TUE *)", [1080, midnight.tue + 1080]],
    [" cron( 0  18 ?  * SUN *) ", [midnight.sun + 1080]],
    ["cron(59 23 * * ? *)", [0, 1, 2, 3, 4, 5, 6].map((day) => day * 1440 + 1439)],
    ["cron(59 23 ? * * *)", [0, 1, 2, 3, 4, 5, 6].map((day) => day * 1440 + 1439)],
  ] as const) {
    it(`are known of ${expression}`, () => {
      assert.deepEqual(weeklyTimes(expression), times);
    });
  }

  for (const expression of [
    "",
    "rate(1 day)",
    "at(2026-01-01T00:00:00)",
    "cron(0 8 1 * ? *)",
    "cron(0 8 ? 1 MON *)",
    "cron(0 8 ? * MON 2026)",
    "cron(0 8 ? * MON#1 *)",
    "cron(0 8 ? * 2 *)",
    "cron(0 8 ? * FRI-MON *)",
    "cron(0 8 ? * MON-TUE-WED *)",
    "cron(0 8 ? * MON)",
    "cron(0 8 ? * MON * *)",
    "cron(60 8 ? * MON *)",
    "cron(0 24 ? * MON *)",
    "cron(*/5 8 ? * MON *)",
    "cron(0 8-17 ? * MON *)",
  ]) {
    it(`are not known of ${JSON.stringify(expression)}`, () => {
      assert.equal(weeklyTimes(expression), undefined);
    });
  }
});

const weekdays = (minute: number, hour: number) => `cron(${minute} ${hour} ? * MON-FRI *)`;
/** 9.5 hours on 5 of 7 days, of the 730 hours of a month. */
const officeHours = (730 * 9.5 * 5) / (7 * 24);

describe("the running hours of a service", () => {
  const service = planned("aws:ecs/service:Service", "api", {});
  const target = planned(
    "aws:appautoscaling/target:Target",
    "api",
    {},
    {
      resourceId: service,
    },
  );
  const action = (name: string, schedule: string, maxCapacity?: number, change: object = {}) =>
    planned(
      "aws:appautoscaling/scheduledAction:ScheduledAction",
      name,
      { schedule, scalableTargetAction: { minCapacity: 0, maxCapacity }, ...change },
      { resourceId: [service, target] },
    );
  const start = action("start", weekdays(30, 8), 2);
  const stop = action("stop", weekdays(0, 18), 0);
  const hours = (...actions: readonly ReturnType<typeof action>[]) =>
    runningHours([service, target, ...actions])(service.urn);
  const rounded = (value: number | undefined) => value && Math.round(value * 1e6) / 1e6;

  it("are those between start and stop, in an average month", () => {
    assert.equal(rounded(hours(start, stop)), rounded(officeHours));
    assert.equal(rounded(hours(stop, start)), rounded(officeHours));
  });

  it("may go over midnight and the end of the week", () => {
    const late = action("start", "cron(0 22 ? * SUN *)", 1);
    const early = action("stop", "cron(0 4 ? * MON *)", 0);
    assert.equal(rounded(hours(late, early)), rounded((730 * 6) / (7 * 24)));
  });

  it("end with the first of two stops, and begin with the first of two starts", () => {
    const again = action("again", weekdays(0, 20), 0);
    const more = action("more", weekdays(0, 12), 5);
    assert.equal(rounded(hours(start, stop, again, more)), rounded(officeHours));
  });

  it("count what starts and stops at the same time as started", () => {
    const atOnce = action("at-once", weekdays(0, 18), 2);
    assert.equal(rounded(hours(start, stop, atOnce)), 730);
  });

  it("are all hours where nothing stops it, nothing starts it, or nothing is scheduled", () => {
    assert.equal(hours(start), undefined);
    assert.equal(hours(stop), undefined);
    assert.equal(hours(), undefined);
    assert.equal(runningHours([service])("urn:of:another"), undefined);
  });

  it("are all hours where a schedule cannot be read, or goes by another clock", () => {
    for (const other of [
      action("other", "rate(1 day)", 0),
      action("other", unknown, 0),
      action("other", weekdays(0, 12), 0, { scalableTargetAction: "none" }),
      action("other", weekdays(0, 12), 0, { timezone: "America/Sao_Paulo" }),
    ]) {
      assert.equal(hours(start, stop, other), undefined);
    }
    const local = { timezone: "America/Sao_Paulo" };
    const [from, to] = [
      action("start", weekdays(30, 8), 2, local),
      action("stop", weekdays(0, 18), 0, local),
    ];
    assert.equal(rounded(hours(from, to)), rounded(officeHours));
  });

  it("take an action that gives no maximum as one that leaves it running", () => {
    assert.equal(hours(start, action("stop", weekdays(0, 18))), undefined);
  });

  it("are those of its own actions", () => {
    const other = planned("aws:ecs/service:Service", "other", {});
    const hoursOf = runningHours([service, target, other, start, stop]);
    assert.equal(hoursOf(other.urn), undefined);
  });
});

describe("the running hours of a database", () => {
  const database = planned("aws:rds/instance:Instance", "orders", {});
  const schedule = (call: string, scheduleExpression: string, change: object = {}) =>
    planned(
      "aws:scheduler/schedule:Schedule",
      call,
      {
        scheduleExpression,
        scheduleExpressionTimezone: "America/Sao_Paulo",
        flexibleTimeWindow: { mode: "OFF" },
        target: { arn: `arn:aws:scheduler:::aws-sdk:rds:${call}`, roleArn: unknown },
        ...change,
      },
      { target: database },
    );
  const start = schedule("startDBInstance", weekdays(30, 8));
  const stop = schedule("stopDBInstance", weekdays(0, 18));
  const hours = (...schedules: readonly ReturnType<typeof schedule>[]) =>
    runningHours([database, ...schedules])(database.urn);

  it("are those between the calls that start and stop it", () => {
    assert.equal(Math.round(hours(start, stop) ?? 0), Math.round(officeHours));
  });

  it("are all hours where the stop is disabled, or another call may do anything", () => {
    const disabled = schedule("stopDBInstance", weekdays(0, 18), { state: "DISABLED" });
    assert.equal(hours(start, disabled), undefined);
    assert.equal(hours(start, stop, schedule("rebootDBInstance", weekdays(0, 12))), undefined);
  });

  it("are all hours of what is neither service nor database", () => {
    assert.equal(runningHours([database, start, stop])(start.urn), undefined);
  });
});
