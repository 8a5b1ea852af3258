import assert from "node:assert/strict";
import { Alarms, type AlarmDefinition } from "../../../components/shared/alarms";
import { deploy } from "../../support/deploy";
import { alarms } from "../fixtures";

const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

const build = (change: Partial<AlarmDefinition>) => () => {
  const [full] = Object.values(alarms.alarms);
  assert.ok(full);
  return new Alarms("alarms", { ...alarms, alarms: { full: { ...full, ...change } } });
};

describe("Alarms", () => {
  it("makes an alarm of each entry, which tells the topic when it rings and when it stops", async () => {
    const cloud = await deploy(build({}));
    assert.deepEqual(cloud.named(metricAlarm, "alarms-full").inputs, {
      alarmDescription: "The disk is nearly full.",
      namespace: "AWS/RDS",
      metricName: "FreeStorageSpace",
      dimensions: { DBInstanceIdentifier: "db" },
      statistic: "Minimum",
      comparisonOperator: "LessThanThreshold",
      threshold: 5_000_000_000,
      period: 300,
      evaluationPeriods: 2,
      treatMissingData: "breaching",
      alarmActions: ["arn:topic"],
      okActions: ["arn:topic"],
      tags: { Component: "data" },
    });
  });

  it("takes silence for well, and rings above, where the entry says so", async () => {
    const { inputs } = (await deploy(build({ silence: "well", rings: { above: 0 } }))).only(
      metricAlarm,
    );
    assert.deepEqual(
      [inputs["treatMissingData"], inputs["comparisonOperator"], inputs["threshold"]],
      ["notBreaching", "GreaterThanThreshold", 0],
    );
  });
});
