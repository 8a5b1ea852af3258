import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { vcpusOf } from "../../../../policy/cost/pricers/rds-insights";
import { estimate, linesOf, planned, reasonsOf } from "../support";

type Props = CostInputs["aws:rds/instance:Instance"];

const database = (props: Props) =>
  planned("aws:rds/instance:Instance", "orders", {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 50,
    storageType: "gp3",
    ...props,
  });

describe("the insights of a database", () => {
  const history = (days: number, instanceClass: string) =>
    database({
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: days,
      instanceClass,
    });

  it("are free for a week", () => {
    assert.equal(estimate([database({ performanceInsightsEnabled: true })]).lines.length, 2);
    const week = estimate([history(7, "db.m6g.xlarge")]);
    assert.deepEqual([week.lines.length, week.unpriced], [2, []]);
  });

  it("cost by vCPU for two years", () => {
    const cost = estimate([history(731, "db.m6g.xlarge")]);
    assert.deepEqual(linesOf(cost)[0], ["Performance Insights history", 4, 3.815, 15.26]);
    assert.equal(cost.lines[0]?.assumption, "priced as db.m5");
    const small = estimate([history(731, "db.t4g.micro")]);
    assert.equal(small.lines[0]?.assumption, "priced as db.t3");
    assert.deepEqual(linesOf(small)[0], ["Performance Insights history", 2, 2.95, 5.9]);
  });

  it("are nothing while they are off", () => {
    const off = database({ performanceInsightsRetentionPeriod: 731 });
    assert.deepEqual([estimate([off]).lines.length, estimate([off]).unpriced], [2, []]);
  });

  it("are unpriced for other times and families", () => {
    assert.deepEqual(reasonsOf(estimate([history(8, "db.m6g.large")])), [
      "performanceInsightsRetentionPeriod of 8 days has no price",
    ]);
    assert.deepEqual(reasonsOf(estimate([history(93, "db.m6g.large")])), [
      "performanceInsightsRetentionPeriod of 93 days has no price",
    ]);
    assert.deepEqual(reasonsOf(estimate([history(731, "db.r6g.large")])), [
      "Performance Insights on db.r6g.large has no price",
    ]);
  });

  it("cost by vCPU-hour in the advanced mode, history included", () => {
    const advanced = database({
      databaseInsightsMode: "advanced",
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 465,
    });
    const cost = estimate([advanced]);
    assert.deepEqual(linesOf(cost)[0], ["Database Insights", 1460, 0.0125, 18.25]);
    assert.deepEqual(cost.unpriced, []);
  });

  it("know how many vCPUs a class has", () => {
    assert.deepEqual(
      ["db.t4g.micro", "db.t4g.medium", "db.m6g.large", "db.m6g.xlarge", "db.r6g.2xlarge"].map(
        vcpusOf,
      ),
      [2, 2, 2, 4, 8],
    );
    assert.throws(() => vcpusOf("db.serverless"), {
      message: "how many vCPUs db.serverless has is not known",
    });
  });
});
