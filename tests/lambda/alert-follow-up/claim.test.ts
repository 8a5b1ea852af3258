import assert from "node:assert/strict";
import { claimOf } from "../../../lambda/alert-follow-up/claim";
import { parseAlert } from "../../../lambda/alert-follow-up/alert";
import { outgoing, summaryOf } from "../../../lambda/cloudtrail-alerts/alerts/message";
import { alertNamed } from "../support/alerts";
import { rootLogin } from "../support/events";

const now = 1_772_359_560_000;

const bodyOf = (detection: string, changes = {}, key = "a") =>
  outgoing(alertNamed(detection, rootLogin(changes)), { bucket: "trail", key }).message;

const keyOf = (body: string, at = now) => {
  const alert = parseAlert(body);
  assert.ok(alert);
  return claimOf(alert, body, at).key;
};

describe("the claim by which an alert is followed up once", () => {
  const body = bodyOf("root-activity");

  it("is the same for each message about one event of one detection, whenever and however it comes", () => {
    assert.match(keyOf(body), /^\["follow-up","[0-9a-f]{64}"\]$/);
    for (const same of [
      bodyOf("root-activity", {}, "another file"),
      summaryOf(body, 5, ["e-1"]).message,
    ])
      assert.equal(keyOf(same, now + 1), keyOf(body));
  });

  it("is another for another event, detection or account", () => {
    const others = [
      bodyOf("root-console-login"),
      bodyOf("root-activity", { eventID: "00000000-0000-4000-8000-000000000002" }),
      bodyOf("root-activity", { recipientAccountId: "444455556666" }),
    ];
    assert.equal(new Set([body, ...others].map((it) => keyOf(it))).size, 4);
  });

  it("is that of the text where there is no event to name", () => {
    const nameless = (eventTime: string) => bodyOf("root-activity", { eventID: "", eventTime });
    const one = nameless("2026-03-01T10:00:00Z");
    assert.equal(keyOf(one), keyOf(one));
    assert.notEqual(keyOf(one), keyOf(nameless("2026-03-01T10:00:01Z")));
  });

  it("is kept longer than a queue keeps a message", () => {
    const alert = parseAlert(body);
    assert.ok(alert);
    const seconds = Number(claimOf(alert, body, now).expiresAt) - now / 1000;
    assert.equal(seconds, 15 * 24 * 3600);
  });
});
