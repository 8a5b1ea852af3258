import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { watchAlarms } from "../../../components/audit/watch-alarms";
import { eventAlarms } from "../../../components/audit/event-alarms";
import { metricNames, metricNamespace } from "../../../lambda/cloudtrail-alerts/metrics";
import { metricNames as eventMetricNames } from "../../../lambda/event-alerts/metrics";
import { deploy } from "../../support/deploy";
import { accountWatch } from "../fixtures";

const fileAlarms = watchAlarms({ reader: "reader", queue: "files", unread: "unread" });
const laneAlarms = eventAlarms({
  ...{ readerName: "events", queueName: "lane" },
  ...{ unreadName: "lane-unread", undeliveredName: "lane-undelivered" },
});
const alarms = Object.entries({ ...fileAlarms, ...laneAlarms });

describe("the alarms of the account watch", () => {
  it("tell the most urgent topic", async () => {
    const cloud = await deploy(() => new AccountWatch("watch", accountWatch()));
    const rings = cloud.all("aws:cloudwatch/metricAlarm:MetricAlarm");
    assert.equal(rings.length, alarms.length);
    for (const { inputs } of rings) {
      assert.deepEqual(inputs["alarmActions"], ["arn:aws:test:::watch-alerts-high"]);
    }
  });

  it("look at the queues and the function that there are", async () => {
    const cloud = await deploy(() => new AccountWatch("watch", accountWatch()));
    const seen = cloud
      .all("aws:cloudwatch/metricAlarm:MetricAlarm")
      .flatMap(({ inputs }) => Object.values(inputs["dimensions"] as Record<string, string>));
    assert.deepEqual([...new Set(seen)].sort(), [
      "watch-events-0123456",
      "watch-events-reader-0123456",
      "watch-events-undelivered-0123456",
      "watch-events-unread-0123456",
      "watch-files-0123456",
      "watch-files-unread-0123456",
      "watch-reader-0123456",
    ]);
  });

  for (const [what, made, counted] of [
    ["files", fileAlarms, metricNames],
    ["events", laneAlarms, eventMetricNames],
  ] as const)
    it(`watch only what the function that reads ${what} counts`, () => {
      const own = Object.values(made).filter(({ namespace }) => !namespace.startsWith("AWS/"));
      const names: readonly string[] = counted;
      assert.ok(own.length > 0);
      for (const { namespace, metric } of own) {
        assert.equal(namespace, metricNamespace);
        assert.ok(names.includes(metric), metric);
      }
    });

  it("take the silence of the whole pipeline, and of nothing else, for a death", () => {
    const dead = alarms.filter(([, { silence }]) => silence === "wrong").map(([name]) => name);
    assert.deepEqual(dead, ["silent"]);
  });
});
