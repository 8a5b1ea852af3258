import assert from "node:assert/strict";
import { allowedBy } from "../../../../lambda/cloudtrail-alerts/allow-list/allowed";
import { suggestionFor } from "../../../../lambda/cloudtrail-alerts/allow-list/suggestion";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, known, root, user } from "../../support/events";
import { settings } from "../../support/settings";
import { samples } from "../samples";

const day = { reason: "It was announced.", expires: "2026-12-31" };
const now = Date.parse("2026-03-01T10:00:00Z");
const detection = { id: "sg-changed" };

const update = (changes: JsonObject = {}) =>
  call("ec2", "AuthorizeSecurityGroupIngress", null, changes);

describe("the suggestion of what to allow", () => {
  it("names another account than the principal's own", () => {
    const entry = {
      detections: ["sg-changed"],
      principal: user["arn"],
      events: ["AuthorizeSecurityGroupIngress"],
    };
    assert.deepEqual(suggestionFor(detection, update()), entry);
    assert.deepEqual(suggestionFor(detection, update({ recipientAccountId: known })), {
      ...entry,
      account: known,
    });
  });

  it("is none where none could be written, whatever an attacker calls things", () => {
    assert.equal(suggestionFor({ id: "root-activity", neverAllowed: true }, update()), undefined);
    for (const record of [
      update({ userIdentity: root }),
      update({ userIdentity: { arn: `arn:aws:iam::${account}:role/a", "x": "` } }),
      update({ userIdentity: { arn: `arn:aws:iam::${account}:role/*` } }),
      update({ userIdentity: { type: "AWSService", invokedBy: "ec2.amazonaws.com" } }),
      update({ eventName: "a b" }),
      update({ recipientAccountId: "x", userIdentity: { arn: user["arn"] ?? "" } }),
    ])
      assert.equal(suggestionFor(detection, record), undefined);
  });

  it("silences, as an entry, just what it was made of", () => {
    let made = 0;
    for (const detected of detections)
      for (const [, record] of Object.values(samples[detected.id]?.hits ?? {})) {
        const suggestion = suggestionFor(detected, record);
        if (!suggestion) continue;
        made++;
        const allows = allowedBy([{ ...suggestion, ...day }], () => now);
        const { allowed } = createClassifier(detections, settings, allows)(record);
        assert.deepEqual(
          allowed.map(({ detection: { id } }) => id),
          [detected.id],
        );
      }
    assert.ok(made > 100, String(made));
  });
});
