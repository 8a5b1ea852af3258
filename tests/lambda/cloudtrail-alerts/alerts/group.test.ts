import assert from "node:assert/strict";
import { eventClaim } from "../../../../lambda/cloudtrail-alerts/state/claims";
import fc from "fast-check";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { consoleLogin, event, root, rootLogin } from "../../support/events";
import { alertsOf } from "../../support/alerts";

const rootCall = (eventID: string, eventTime: string, changes: JsonObject = {}) =>
  event({ userIdentity: root, eventID, eventTime, ...changes });

describe("alert groups", () => {
  it("make one alert of all that one principal did of one kind, at its highest severity", () => {
    const [alert, ...others] = alertsOf(
      rootCall("b", "2026-03-01T10:05:00Z"),
      rootCall("c", "2026-03-01T10:07:00Z", { readOnly: false, awsRegion: "us-east-1" }),
      rootCall("a", "2026-03-01T10:01:00Z"),
      rootCall("d", "2026-03-01T10:09:00Z", { readOnly: false }),
    );
    assert.deepEqual(others, []);
    const { detection, example, ...rest } = alert ?? assert.fail("no alert");
    assert.equal(detection.id, "root-activity");
    assert.equal(example.index, 1);
    assert.deepEqual(rest, {
      severity: "high",
      account: "111122223333",
      principal: "arn:aws:iam::111122223333:root",
      regions: ["sa-east-1", "us-east-1"],
      firstEventTime: "2026-03-01T10:01:00Z",
      lastEventTime: "2026-03-01T10:09:00Z",
      count: 4,
      eventIds: ["b", "c", "a", "d"],
      unevaluated: 0,
      claims: ["b", "c", "a", "d"].map((id) => eventClaim("root-activity", "111122223333", id)),
    });
  });

  it("keep detections, accounts and principals apart, the most urgent first", () => {
    const failed = { responseElements: { ConsoleLogin: "Failure" } };
    const bia = { type: "IAMUser", arn: "arn:aws:iam::111122223333:user/bia" };
    const alerts = alertsOf(
      consoleLogin(failed),
      consoleLogin({ ...failed, userIdentity: bia, eventTime: "2026-03-01T09:00:00Z" }),
      consoleLogin({ ...failed, recipientAccountId: "444455556666" }),
      rootLogin(),
    );
    assert.deepEqual(
      alerts.map(({ detection, account, principal }) => [
        detection.id,
        account,
        principal.split(":").at(-1),
      ]),
      [
        ["root-activity", "111122223333", "root"],
        ["root-console-login", "111122223333", "root"],
        ["console-login-failed", "111122223333", "user/bia"],
        ["console-login-failed", "111122223333", "user/ana"],
        ["console-login-failed", "444455556666", "user/ana"],
      ],
    );
  });

  it("count records that have no id, no time and nobody in them", () => {
    const bare = { eventSource: "signin.amazonaws.com", eventName: "GetSigninToken" };
    const [alert] = alertsOf(bare, bare);
    const { detection, example, ...rest } = alert ?? assert.fail("no alert");
    assert.deepEqual([detection.id, example.index], ["console-signin-token", 0]);
    assert.deepEqual(rest, {
      severity: "medium",
      account: "",
      principal: "",
      regions: [],
      firstEventTime: "",
      lastEventTime: "",
      count: 2,
      eventIds: [],
      unevaluated: 0,
      claims: [],
    });
  });

  it("take their times from the events that have one", () => {
    const call = (eventTime?: string) => event({ userIdentity: root, eventTime });
    const time = "2026-03-01T10:00:00Z";
    for (const records of [
      [call(), call(time)],
      [call(time), call()],
    ]) {
      const [alert] = alertsOf(...records);
      assert.deepEqual([alert?.firstEventTime, alert?.lastEventTime], [time, time]);
    }
  });

  it("failure mode 3: lose no event and do not depend on the order of events", () => {
    const call = fc.record({
      id: fc.uuid(),
      minute: fc.integer({ min: 10, max: 59 }),
      readOnly: fc.boolean(),
      who: fc.constantFrom("1", "2"),
    });
    const calls = fc.uniqueArray(call, { selector: ({ id }) => id, maxLength: 12 });
    const shuffled = calls.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const alertsFrom = (
      list: readonly { id: string; minute: number; readOnly: boolean; who: string }[],
    ) =>
      alertsOf(
        ...list.map(({ id, minute, readOnly, who }) =>
          rootCall(id, `2026-03-01T10:${minute}:00Z`, { readOnly, recipientAccountId: who }),
        ),
      ).map((alert) => ({
        ...alert,
        eventIds: [...alert.eventIds].sort(),
        claims: [...alert.claims].sort(),
        example: undefined, // ties are broken by order
      }));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const alerts = alertsFrom(list);
        const byAccount = (one: { account: string }, two: { account: string }) =>
          one.account.localeCompare(two.account);
        assert.deepEqual(alertsFrom(other).sort(byAccount), [...alerts].sort(byAccount));
        assert.equal(
          alerts.reduce((sum, { count }) => sum + count, 0),
          list.length,
        );
        assert.deepEqual(
          alerts.flatMap(({ eventIds }) => eventIds).sort(),
          list.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it("take as long as there are events, not as long as their square", () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      rootCall(String(index), "2026-03-01T10:00:00Z"),
    );
    assert.equal(alertsOf(...many)[0]?.eventIds.length, 20_000);
  });
});
