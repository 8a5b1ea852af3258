import assert from "node:assert/strict";
import {
  cronAt,
  mostHoursAMonth,
  parseWorkingHours,
  utc,
  type WorkingHours,
} from "../../../components/shared/working-hours";

const weekdays: WorkingHours = {
  days: ["MON", "TUE", "WED", "THU", "FRI"],
  from: 8 * 60 + 30,
  to: 18 * 60,
};

describe("working hours", () => {
  it("are read from a range of days and a range of times", () => {
    assert.deepEqual(parseWorkingHours("MON-FRI 08:30-18:00"), weekdays);
    assert.deepEqual(parseWorkingHours("SUN-SUN 00:00-23:59"), {
      days: ["SUN"],
      from: 0,
      to: 23 * 60 + 59,
    });
  });

  for (const text of [
    "",
    "always",
    "mon-fri 08:30-18:00",
    "MON-FRI 8:30-18:00",
    "MON-FRI 08:30-24:00",
    "MON-FRI 08:60-18:00",
    "MON 08:30-18:00",
    "MON-FRY 08:30-18:00",
    "MOO-FRI 08:30-18:00",
    "FRI-MON 08:30-18:00",
    "MON-FRI 18:00-08:30",
    "MON-FRI 08:30-12:29",
    " MON-FRI 08:30-18:00",
    "MON-FRI 08:30-18:00 ",
  ]) {
    it(`are not ${JSON.stringify(text)}`, () => {
      assert.equal(parseWorkingHours(text), undefined);
    });
  }

  it("may be as short as four hours", () => {
    assert.equal(parseWorkingHours("MON-FRI 08:30-12:30")?.to, 12 * 60 + 30);
  });

  for (const [text, most] of [
    ["MON-FRI 08:30-18:00", 23 * 9.5],
    ["MON-SUN 08:00-12:00", 31 * 4],
    ["WED-WED 09:00-19:00", 5 * 10],
    ["SAT-SUN 10:00-14:30", 10 * 4.5],
  ] as const) {
    it(`come to ${most} in the longest month for ${text}`, () => {
      const hours = parseWorkingHours(text);
      assert.ok(hours);
      assert.equal(mostHoursAMonth(hours), most);
    });
  }

  it("become cron expressions", () => {
    assert.equal(cronAt(weekdays.from, "MON,FRI"), "cron(30 8 ? * MON,FRI *)");
    assert.equal(cronAt(5, "*"), "cron(5 0 ? * * *)");
  });

  it("are three hours later in UTC, which may be on the next day", () => {
    assert.deepEqual(utc(8 * 60 + 5, "MON"), { day: "mon", time: "11:05" });
    assert.deepEqual(utc(20 * 60 + 59, "MON"), { day: "mon", time: "23:59" });
    assert.deepEqual(utc(21 * 60, "SUN"), { day: "mon", time: "00:00" });
  });
});
