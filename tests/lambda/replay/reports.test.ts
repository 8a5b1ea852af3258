import assert from "node:assert/strict";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { jsonReport } from "../../../lambda/replay/json-report";
import { textReport } from "../../../lambda/replay/text-report";
import { consoleLogin, digest, envelope, event, root, rootLogin } from "../support/events";
import { replayed } from "../support/replayed";

describe("replay reports", () => {
  it("writes the JSON that scripts read, whole", async () => {
    const failed = consoleLogin({
      responseElements: { ConsoleLogin: "Failure" },
      eventTime: undefined,
    });
    const files = { "a.json": envelope([rootLogin(), failed, null]), "b.json": "x" };
    const result = await replayed(files);
    const [error] = result.files.flatMap((file) => file.error ?? []);
    const match = {
      file: "a.json",
      eventId: rootLogin()["eventID"],
      eventName: "ConsoleLogin",
      eventSource: "signin.amazonaws.com",
    };
    const alert = {
      account: "111122223333",
      region: "us-east-1",
      regions: ["us-east-1"],
      count: 1,
      eventIds: [match.eventId],
    };
    const times = { firstEventTime: "2026-03-01T10:00:00Z", lastEventTime: "2026-03-01T10:00:00Z" };
    const rootArn = "arn:aws:iam::111122223333:root";
    const report = {
      version: 1,
      files: [
        { path: "a.json", kind: "events", records: 3, malformed: 1 },
        { path: "b.json", kind: "events", records: 0, malformed: 0, error },
      ],
      totals: { records: 3, malformed: 1, high: 1, medium: 0, info: 1, unmatched: 0 },
      matches: [
        {
          ...match,
          index: 0,
          eventTime: "2026-03-01T10:00:00Z",
          severity: "high",
          detections: [
            { id: "root-console-login", severity: "high" },
            { id: "root-activity", severity: "high" },
          ],
        },
        {
          ...match,
          index: 1,
          eventTime: "",
          severity: "info",
          detections: [{ id: "console-login-failed", severity: "info" }],
        },
      ],
      alerts: [
        {
          ...alert,
          ...times,
          detection: "root-activity",
          severity: "high",
          principal: rootArn,
          title: "The root user acted in the account",
          runbook: "docs/runbooks/root-user.md#root-activity",
        },
        {
          ...alert,
          ...times,
          detection: "root-console-login",
          severity: "high",
          principal: rootArn,
          title: "The root user signed in to the console",
          runbook: "docs/runbooks/root-user.md#root-console-login",
        },
        {
          ...alert,
          detection: "console-login-failed",
          severity: "info",
          principal: "arn:aws:iam::111122223333:user/ana",
          firstEventTime: "",
          lastEventTime: "",
          title: "Console sign-in failed",
          runbook: "docs/runbooks/sign-in.md#console-login-failed",
        },
      ],
    };
    assert.deepEqual(jsonReport(result, { every: true, allows: false }), report);
    const { matches, ...withoutMatches } = report;
    assert.equal(matches.length, 2);
    assert.deepEqual(jsonReport(result, { every: false, allows: false }), withoutMatches);
  });

  it("shows people the alerts by severity, and the totals", async () => {
    const session = event({ userIdentity: root, eventTime: "2026-03-01T10:30:00Z" });
    const result = await replayed({
      "a.json": envelope([rootLogin(), session, null]),
      "b.json": JSON.stringify(digest),
      "c.json": "x",
    });
    assert.equal(
      textReport(result, { colour: false, every: false }),
      `a.json: 1 of 3 records malformed, to be quarantined

🔴 Alta (high): 2 alerts
  root-activity: The root user acted in the account
    arn:aws:iam::111122223333:root, account 111122223333, sa-east-1, us-east-1
    2 events, 2026-03-01T10:00:00Z to 2026-03-01T10:30:00Z
    docs/runbooks/root-user.md#root-activity
  root-console-login: The root user signed in to the console
    arn:aws:iam::111122223333:root, account 111122223333, us-east-1
    1 event, 2026-03-01T10:00:00Z
    docs/runbooks/root-user.md#root-console-login

3 files, of which 1 digest skipped, of which 1 could not be used
3 records = 1 high + 1 medium + 0 info + 0 unmatched + 1 malformed
2 alerts: 2 high, 0 medium, 0 info
`,
    );
    const lines = textReport(result, { colour: false, every: true }).split("\n");
    assert.deepEqual(lines.slice(2, 5), [
      "Records that matched",
      "  2026-03-01T10:00:00Z  high  ConsoleLogin  root-console-login, root-activity  a.json#0",
      "  2026-03-01T10:30:00Z  medium  DescribeInstances  root-activity  a.json#1",
    ]);
  });

  it("shows control characters of a record as text, and colours only where asked", async () => {
    const principal = { type: "Root", arn: "evil\u001b[2Jarn\u202e" };
    const result = await replayed({ "a.json": envelope([rootLogin({ userIdentity: principal })]) });
    const plain = textReport(result, { colour: false, every: true });
    assert.ok(plain.includes("evil\\u{1b}[2Jarn\\u{202e}"));
    assert.ok(!plain.includes("\u001b"));
    assert.ok(textReport(result, { colour: true, every: true }).includes("\u001b[1m🔴"));
  });

  it("says where a detection failed", async () => {
    const throwing = detections
      .filter(({ id }) => id === "root-activity")
      .map((detection) => ({ ...detection, when: () => assert.fail("a mistake") }));
    const classifier = createClassifier(throwing, { logBuckets: new Set() });
    const result = await replayed({ "a.json": envelope([event()]) }, { classify: classifier });
    assert.match(
      textReport(result, { colour: false, every: false }),
      /^a\.json: detections failed on 1 record\n/,
    );
  });
});
