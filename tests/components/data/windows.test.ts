import assert from "node:assert/strict";
import { windowsOf } from "../../../components/data/windows";

describe("the windows of a database", () => {
  it("are at night for one that always runs", () => {
    assert.deepEqual(windowsOf(undefined), {
      backup: "05:00-06:00",
      maintenance: "sun:06:30-sun:07:30",
      backupPlan: 300,
    });
  });

  it("follow its start where it is stopped at night, when AWS could do nothing", () => {
    assert.deepEqual(windowsOf({ days: ["MON", "TUE"], from: 510, to: 1080 }), {
      backup: "12:00-12:30",
      maintenance: "mon:12:30-mon:13:00",
      backupPlan: 630,
    });
  });

  it("may be on the next day in UTC", () => {
    assert.equal(
      windowsOf({ days: ["SUN"], from: 19 * 60 + 30, to: 1435 }).maintenance,
      "sun:23:30-mon:00:00",
    );
  });
});
