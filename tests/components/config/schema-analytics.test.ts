import assert from "node:assert/strict";
import { analytics } from "../../../components/config/schema-analytics";

/** What is refused of a configuration, by path. */
const problems = (change: object) => {
  const { error } = analytics.safeParse({ scanLimitGiB: 10, quickSight: "none", ...change });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("the configuration of analytics", () => {
  it("takes a limit, and a group or user of QuickSight", () => {
    for (const quickSight of [
      "none",
      "arn:aws:quicksight:sa-east-1:111122223333:group/default/security",
      "arn:aws:quicksight:us-east-1:111122223333:user/default/Operator/ana@meddiflux.example",
    ])
      assert.deepEqual(problems({ quickSight }), []);
  });

  it("refuses what is neither", () => {
    for (const quickSight of ["", "yes", "arn:aws:iam::111122223333:role/analyst"])
      assert.deepEqual(problems({ quickSight }), [
        "quickSight: none, or the ARN of a group or user, as in arn:aws:quicksight:sa-east-1:111122223333:group/default/security",
      ]);
  });

  it("refuses a limit of nothing, and a part of a gibibyte", () => {
    assert.equal(problems({ scanLimitGiB: 0 }).length, 1);
    assert.equal(problems({ scanLimitGiB: 0.5 }).length, 1);
  });
});
