import assert from "node:assert/strict";
import { allowedBy } from "../../../../lambda/cloudtrail-alerts/allow-list/allowed";
import type { AllowEntry } from "../../../../lambda/cloudtrail-alerts/allow-list/entry";
import { createClassifier, type Classifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import { account, call, event, roleSession, rootLogin } from "../../support/events";
import { eventFunction } from "../../support/event-function";
import { processed, testNow } from "../../support/fakes";
import { trailEvent } from "../../support/bus-events";

const entry = (...ids: string[]): AllowEntry => ({
  detections: ids,
  principal: `arn:aws:iam::${account}:role/deploy`,
  reason: "Deployments do this.",
  expires: "2026-12-31",
});

const silence = {
  level: "info",
  message: "found and not told, since audit.allow allows it",
  principal: `arn:aws:iam::${account}:role/deploy`,
  reason: "Deployments do this.",
  expires: "2026-12-31",
};

const allowing = (...entries: AllowEntry[]): { readonly classify: Classifier } => ({
  classify: createClassifier(
    detections,
    { logBuckets: new Set() },
    allowedBy(entries, () => testNow),
  ),
});

/** Made by the role that deploys. */
const deployed = (service: string, name: string, id = "1") =>
  call(
    service,
    name,
    { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    {
      ...{ userIdentity: roleSession, eventID: id },
    },
  );

describe("the functions with an allow-list", () => {
  it("do not tell what a file holds and is allowed, count it apart, and log by which entry", async () => {
    const records = [
      deployed("iam", "AttachRolePolicy", "1"),
      deployed("iam", "AttachRolePolicy", "2"),
      rootLogin(),
      event(),
      null,
    ];
    const allow = allowing(entry("iam-admin-policy-attached", "iam-policy-changed"));
    const { alerts, metrics, lines } = await processed(records, allow);
    assert.deepEqual(
      alerts().map(([, id]) => id),
      ["root-activity", "root-console-login"],
    );
    const [counts = {}] = metrics();
    const { Records, High, Medium, Info, Unmatched, Malformed, Allowed } = counts;
    assert.deepEqual(
      { Records, High, Medium, Info, Unmatched, Malformed, Allowed },
      { Records: 5, High: 1, Medium: 0, Info: 0, Unmatched: 3, Malformed: 1, Allowed: 2 },
    );
    assert.deepEqual(
      lines().filter(({ level }) => level === "info"),
      [
        {
          ...silence,
          detection: "iam-admin-policy-attached",
          count: 2,
          ...{ bucket: "trail", key: "AWSLogs/a.json.gz" },
        },
      ],
    );
  });

  it("do not count what is allowed towards so many in a time", async () => {
    const read = (id: number) => deployed("secretsmanager", "GetSecretValue", String(id));
    const records = Array.from({ length: 20 }, (_, id) => read(id));
    const raisedBy = async (...entries: AllowEntry[]) =>
      (await processed(records, allowing(...entries))).metrics()[0]?.["Raised"];
    assert.equal(await raisedBy(), 1);
    assert.equal(await raisedBy(entry("secrets-bulk-read")), 0);
  });

  it("do not tell an event that is allowed either", async () => {
    const body = trailEvent(deployed("iam", "AttachRolePolicy"));
    const loud = eventFunction(allowing());
    await loud.take(body);
    assert.deepEqual(loud.alerts(), [["topic-high", "iam-admin-policy-attached"]]);
    const quiet = eventFunction(allowing(entry("iam-admin-policy-attached")));
    assert.deepEqual(await quiet.take(body), []);
    assert.deepEqual(quiet.alerts(), []);
    const [counts] = quiet.metrics();
    assert.deepEqual([counts?.["Allowed"], counts?.["Unmatched"], counts?.["Events"]], [1, 1, 1]);
    assert.deepEqual(quiet.lines(), [
      {
        ...silence,
        detection: "iam-admin-policy-attached",
        count: 1,
        ...{ messageId: "m1", eventBridgeId: quiet.lines()[0]?.["eventBridgeId"] },
      },
    ]);
  });
});
