import assert from "node:assert/strict";
import { longestIntervalDays } from "../../../policy/read/schedule";

describe("the longest interval of a schedule", () => {
  for (const [expression, days] of [
    ["rate(30 days)", 30],
    ["rate(1 day)", 1],
    ["rate(12 hours)", 0.5],
    ["rate(72 minutes)", 0.05],
    ["cron(0 4 * * ? *)", 31],
    ["cron(0 4 ? * MON *)", 31],
    ["cron(0 4 1 1/2 ? *)", 62],
    ["cron(0 4 1 */3 ? *)", 93],
    ["cron(0 4 1 JAN,jul ? *)", 186],
    ["cron(0 4 1 1-6 ? *)", 217],
    ["cron(0 4 1 11,3-9/3 ? *)", 124],
    ["cron(0 4 1 5 ? *)", 372],
    ["cron(0 4 1 NEVER ? *)", Infinity],
    ["cron(0 4 1 1/0 ? *)", Infinity],
    ["cron(0 4 1 * ? 2030)", Infinity],
  ] as const) {
    it(`is ${days} days for ${expression}`, () => {
      assert.equal(longestIntervalDays(expression), days);
    });
  }

  it("is not known of anything else", () => {
    for (const expression of [
      "",
      "daily",
      "rate(x days)",
      "cron(0 4 * * ?)",
      30,
      null,
      undefined,
    ]) {
      assert.equal(longestIntervalDays(expression), undefined);
    }
  });
});
