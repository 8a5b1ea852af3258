import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { watchAlarms } from "../../../components/audit/watch-alarms";
import { metricNames, metricNamespace } from "../../../lambda/cloudtrail-alerts/metrics";
import { deploy } from "../../support/deploy";
import { accountWatch } from "../fixtures";

const alarms = Object.entries(watchAlarms({ reader: "reader", queue: "files", unread: "unread" }));

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
      "watch-files-0123456",
      "watch-files-unread-0123456",
      "watch-reader-0123456",
    ]);
  });

  it("watch only what the function counts", () => {
    const own = alarms.filter(([, { namespace }]) => !namespace.startsWith("AWS/"));
    assert.deepEqual(
      own.map(([, { namespace }]) => namespace),
      own.map(() => metricNamespace),
    );
    const counted: readonly string[] = metricNames;
    assert.deepEqual(
      own.filter(([, { metric }]) => !counted.includes(metric)),
      [],
    );
  });

  it("take the silence of the whole pipeline, and of nothing else, for a death", () => {
    const dead = alarms.filter(([, { silence }]) => silence === "wrong").map(([name]) => name);
    assert.deepEqual(dead, ["silent"]);
  });
});
