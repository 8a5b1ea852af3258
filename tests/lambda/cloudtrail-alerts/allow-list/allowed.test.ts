import assert from "node:assert/strict";
import fc from "fast-check";
import { allowedBy } from "../../../../lambda/cloudtrail-alerts/allow-list/allowed";
import type { AllowEntry } from "../../../../lambda/cloudtrail-alerts/allow-list/entry";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, known, roleSession, root, user } from "../../support/events";
import { settings as sampleSettings } from "../../support/settings";
import { samples } from "../samples";

/** An account in which nobody has said who deploys. */
const settings = { ...sampleSettings, automationPrincipals: new Set<string>() };

const deploy = `arn:aws:iam::${account}:role/deploy`;

const entry = (changes: Partial<AllowEntry> = {}): AllowEntry => ({
  detections: ["lambda-code-or-layer-changed", "workload-operation"],
  principal: deploy,
  reason: "Deployments change code.",
  expires: "2026-03-31",
  ...changes,
});

const lastMoment = Date.parse("2026-03-31T23:59:59.999Z");

const update = call(
  "lambda",
  "UpdateFunctionCode20150331v2",
  { functionName: "api" },
  { userIdentity: roleSession },
);

/** Ids of what is told of a record, and of what is not. */
function judged(entries: readonly AllowEntry[], record: JsonObject, now = lastMoment) {
  const classify = createClassifier(
    detections,
    settings,
    allowedBy(entries, () => now),
  );
  const { severity, matches, allowed } = classify(record);
  return {
    severity,
    told: matches.map(({ detection }) => detection.id),
    allowed: allowed.map(({ detection }) => detection.id),
  };
}

const silenced = { severity: undefined, told: [], allowed: ["lambda-code-or-layer-changed"] };
const told = { severity: "medium", told: ["lambda-code-or-layer-changed"], allowed: [] };

describe("allow-list", () => {
  it("silences what its detections find of its principal, and says by which entry", () => {
    assert.deepEqual(judged([], update), told);
    assert.deepEqual(judged([entry()], update), silenced);
    const classify = createClassifier(
      detections,
      settings,
      allowedBy([entry({ detections: ["sg-changed"] }), entry()], () => lastMoment),
    );
    assert.deepEqual(classify(update).allowed[0]?.by, entry());
  });

  it("holds to the end of its last day, and not a moment longer", () => {
    assert.deepEqual(judged([entry()], update, lastMoment), silenced);
    assert.deepEqual(judged([entry()], update, lastMoment + 1), told);
    for (const expires of ["soon", "", "2026-02-31x"])
      assert.deepEqual(judged([entry({ expires })], update), told);
  });

  it("is for one principal, by the role's ARN or the session's", () => {
    const session = `arn:aws:sts::${account}:assumed-role/deploy/session`;
    for (const principal of [deploy, session, `arn:aws:sts::${account}:assumed-role/deploy/*`])
      assert.deepEqual(judged([entry({ principal })], update), silenced);
    for (const principal of [
      `${deploy}-2`,
      `arn:aws:iam::${account}:role/deplo`,
      `arn:aws:iam::${account}:user/deploy`,
      `arn:aws:iam::${known}:role/deploy`,
      `${session}-2`,
    ])
      assert.deepEqual(judged([entry({ principal })], update), told);
  });

  it("is for the principal's own account unless it names another", () => {
    const elsewhere = { ...update, recipientAccountId: known };
    assert.deepEqual(judged([entry()], elsewhere), told);
    assert.deepEqual(judged([entry({ account: known })], elsewhere), silenced);
    assert.deepEqual(judged([entry({ account: known })], update), told);
  });

  it("is for the events that it names, whatever version of the API they have in their name", () => {
    for (const events of [["UpdateFunctionCode"], ["Publish*", "UpdateFunction*"]])
      assert.deepEqual(judged([entry({ events })], update), silenced);
    for (const events of [["UpdateFunction"], ["PublishLayerVersion"], ["*Configuration"]])
      assert.deepEqual(judged([entry({ events })], update), told);
  });

  it("leaves what else is found of the record, at its own level", () => {
    const quiet = entry({ detections: ["attack-tool-user-agent"] });
    const record = { ...update, userAgent: "aws-cli/2.15 md/kali" };
    const both = judged([], record);
    assert.ok(both.told.length > 1);
    assert.deepEqual(judged([quiet], record), {
      ...told,
      allowed: ["attack-tool-user-agent"],
    });
  });

  it("allows nothing of which the record does not say who, where or what", () => {
    const all = entry({ detections: detections.map(({ id }) => id) });
    const { arn, ...nobody } = user;
    assert.ok(arn);
    for (const record of [
      { ...update, userIdentity: nobody },
      { ...update, userIdentity: null },
      { ...update, recipientAccountId: "", userIdentity: { ...roleSession, accountId: "" } },
    ])
      assert.deepEqual(judged([all], record).allowed, []);
  });

  it("allows nothing for which a detection threw", () => {
    const broken = detections
      .filter(({ id }) => id === "lambda-code-or-layer-changed")
      .map((detection) => ({ ...detection, when: () => assert.fail("a mistake") }));
    const classify = createClassifier(
      broken,
      settings,
      allowedBy([entry()], () => lastMoment),
    );
    const { matches, allowed } = classify(update);
    assert.deepEqual([matches.length, allowed.length], [1, 0]);
  });

  it("never allows what is never allowed, nor root, whatever an entry says", () => {
    const never = detections.filter(({ neverAllowed }) => neverAllowed).map(({ id }) => id);
    const hits = Object.values(samples).flatMap((it) => Object.values(it.hits));
    const who = fc.constantFrom(user, roleSession, root, { ...roleSession, type: "Root" });
    const record = fc
      .tuple(fc.constantFrom(...hits), fc.option(who))
      .map(([[, hit], userIdentity]) => (userIdentity ? { ...hit, userIdentity } : hit));
    const arns = [deploy, user["arn"], root["arn"], "*", `arn:aws:iam::${account}:*`] as string[];
    const list = fc.array(
      fc.record({
        detections: fc.constant(detections.map(({ id }) => id)),
        principal: fc.constantFrom(...arns),
        account: fc.constant(account),
        reason: fc.string(),
        expires: fc.constant("2026-03-31"),
      }),
    );
    let silencedOnce = false;
    fc.assert(
      fc.property(list, record, (entries, found) => {
        const { allowed } = judged(entries, found);
        silencedOnce ||= allowed.length > 0;
        assert.deepEqual(
          allowed.filter((id) => never.includes(id)),
          [],
        );
        const identity = found["userIdentity"] as JsonObject | null;
        if (identity?.["type"] === "Root") assert.deepEqual(allowed, []);
      }),
      { numRuns: 500 },
    );
    assert.ok(silencedOnce, "the property looks at something that is allowed");
  });

  it("names what is never allowed: root, the trail and its files, keys and this monitor", () => {
    assert.deepEqual(
      detections.filter(({ neverAllowed }) => neverAllowed).map(({ id }) => id),
      [
        "root-console-login",
        "root-activity",
        "root-credential-changed",
        "assume-root",
        "cloudtrail-stopped",
        "cloudtrail-weakened",
        "cloudtrail-selectors-narrowed",
        "log-bucket-tampered",
        "monitor-self-tampering",
        "kms-key-destroyed",
      ],
    );
  });
});
