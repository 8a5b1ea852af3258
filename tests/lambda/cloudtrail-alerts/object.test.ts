import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { quarantineKey } from "../../../lambda/cloudtrail-alerts/quarantine";
import {
  aggregated,
  consoleLogin,
  digest,
  event,
  insight,
  root,
  rootLogin,
} from "../support/events";
import { processed, sampleLocation } from "../support/fakes";

const noMfa = consoleLogin({ additionalEventData: { MFAUsed: "No" } });
const failedLogin = consoleLogin({ responseElements: { ConsoleLogin: "Failure" } });

describe("object", () => {
  it("is read in the version that was announced, and its alerts go to the topics of their severity", async () => {
    const { outcome, reads, alerts } = await processed([
      event({ userIdentity: root }),
      failedLogin,
      event(),
      noMfa,
    ]);
    assert.equal(outcome, "done");
    assert.deepEqual(reads, [sampleLocation]);
    assert.deepEqual(alerts(), [
      ["topic-high", "console-login-no-mfa"],
      ["topic-medium", "root-activity"],
      ["topic-info", "console-login-failed"],
    ]);
  });

  it("failure mode 32: is counted in one line of metrics that reconcile", async () => {
    const records = [
      rootLogin(),
      event({ userIdentity: root }),
      failedLogin,
      event(),
      event(),
      null,
      aggregated,
      insight,
    ];
    const { logs, metrics } = await processed([...records, event({ eventVersion: "2.0" })]);
    const [counts] = metrics();
    assert.equal(metrics().length, 1);
    assert.deepEqual(counts, {
      bucket: "trail",
      key: "AWSLogs/a.json.gz",
      Objects: 1,
      Digests: 0,
      Records: 9,
      High: 1,
      Medium: 2,
      Info: 2,
      Unmatched: 3,
      Malformed: 1,
      Allowed: 0,
      RuleErrors: 0,
      UnknownVersions: 1,
      Raised: 0,
      Alerts: 4,
      Held: 0,
      Repeated: 0,
    });
    const line = logs.find((entry) => "_aws" in entry) ?? assert.fail("no metrics");
    const names = [
      "Objects",
      "Digests",
      "Records",
      "High",
      "Medium",
      "Info",
      "Unmatched",
      "Malformed",
      "Allowed",
      "RuleErrors",
      "UnknownVersions",
      "Raised",
      "Alerts",
      "Held",
      "Repeated",
    ];
    assert.deepEqual(line["_aws"], {
      Timestamp: 1_772_359_560_000,
      CloudWatchMetrics: [
        {
          Namespace: "MeddiFlux/CloudTrailAlerts",
          Dimensions: [["FunctionName"]],
          Metrics: names.map((Name) => ({ Name, Unit: "Count" })),
        },
      ],
    });
    assert.equal(line["FunctionName"], "alerts");
  });

  it("failure mode 14: sets malformed records aside before anything is published, with their bytes and where they were", async () => {
    const bad = '{"eventName":"secret-é", }';
    const text = `{"Records":[${JSON.stringify(rootLogin())},${bad},${JSON.stringify(event())}]}`;
    const { outcome, written, steps, lines, metrics } = await processed(gzipSync(text));
    assert.equal(outcome, "done");
    const copy = quarantineKey(sampleLocation, 1);
    assert.deepEqual([...written.keys()], [`quarantine/${copy}`]);
    const pointer = JSON.stringify({ ...sampleLocation, index: 1, reason: "not JSON" });
    assert.equal(written.get(`quarantine/${copy}`)?.toString(), `${pointer}\n${bad}`);
    assert.deepEqual(steps, ["quarantine", "publish"]);
    assert.deepEqual(lines(), [
      {
        level: "warn",
        message: "malformed record put into quarantine",
        bucket: "trail",
        key: "AWSLogs/a.json.gz",
        index: 1,
        reason: "not JSON",
        quarantineBucket: "quarantine",
        copy,
      },
    ]);
    assert.equal(metrics()[0]?.["Malformed"], 1);
  });

  it("is told with the addresses of runbooks, where they have one", async () => {
    const runbookBase = "https://git.example/platform/";
    const { published } = await processed([noMfa], { runbookBase });
    assert.deepEqual(
      published.map(({ message }) => message["runbook"]),
      [`${runbookBase}docs/runbooks/sign-in.md#console-login-no-mfa`],
    );
  });

  it("failure mode 4: is skipped and counted when it is a digest, by its path without being read", async () => {
    const at = {
      ...sampleLocation,
      key: "org/AWSLogs/o-1/1/CloudTrail-Digest/sa-east-1/a.json.gz",
    };
    const { outcome, reads, metrics } = await processed(Buffer.from("not read"), {}, at);
    assert.deepEqual([outcome, reads], ["done", []]);
    assert.deepEqual(metrics(), [{ bucket: "trail", key: at.key, Objects: 0, Digests: 1 }]);
  });

  it("failure mode 4: is skipped and counted when it is a digest by its shape alone", async () => {
    const { outcome, metrics } = await processed(gzipSync(JSON.stringify(digest)));
    assert.equal(outcome, "done");
    assert.deepEqual([metrics()[0]?.["Digests"], metrics()[0]?.["Objects"]], [1, 0]);
  });

  it("is not skipped because a file is named like a digest", async () => {
    const at = { ...sampleLocation, key: "AWSLogs/1/CloudTrail/CloudTrail-Digest" };
    assert.equal((await processed([rootLogin()], {}, at)).published.length, 2);
  });

  it("is done when it has no records", async () => {
    const { outcome, metrics, published } = await processed([]);
    assert.deepEqual([outcome, published], ["done", []]);
    assert.deepEqual([metrics()[0]?.["Objects"], metrics()[0]?.["Records"]], [1, 0]);
  });

  it("failure mode 16: alerts what a failing detection could not judge, and says so once", async () => {
    const broken = detections.map((detection) =>
      detection.id === "root-activity"
        ? { ...detection, when: () => assert.fail("a mistake") }
        : detection,
    );
    const classify = createClassifier(broken, { logBuckets: new Set() });
    const { outcome, published, lines, metrics } = await processed([event(), event()], {
      classify,
    });
    assert.equal(outcome, "done");
    assert.deepEqual(
      published.map(({ topic, message }) => [topic, message["detection"], message["unevaluated"]]),
      [["topic-high", "root-activity", 2]],
    );
    assert.deepEqual(lines(), [
      {
        level: "error",
        message: "detection failed; its records are alerted unevaluated",
        detection: "root-activity",
        bucket: "trail",
        key: "AWSLogs/a.json.gz",
        index: 0,
      },
    ]);
    assert.deepEqual([metrics()[0]?.["RuleErrors"], metrics()[0]?.["High"]], [2, 2]);
  });
});
