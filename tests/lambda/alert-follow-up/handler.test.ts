import assert from "node:assert/strict";
import fc from "fast-check";
import { outgoing } from "../../../lambda/cloudtrail-alerts/alerts/message";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { parseEnvironment } from "../../../lambda/alert-follow-up/environment";
import { createHandler, type FollowUpDeps } from "../../../lambda/alert-follow-up/handler";
import { operations } from "../../../lambda/event-alerts/operations";
import { asffProblems } from "../support/asff";
import { alertNamed } from "../support/alerts";
import { account, call, iamCall, rootLogin } from "../support/events";

const trail = { bucket: "trail", key: "AWSLogs/a.json.gz" };

const published = (detection: string, record: JsonObject): string =>
  outgoing(alertNamed(detection, record), trail).message;

async function followed(body: string, changes: Partial<FollowUpDeps> = {}) {
  const logs: object[] = [];
  const handler = createHandler({
    place: { account, region: "sa-east-1" },
    ...{ imports: true, responds: true, now: () => 1_772_359_560_000 },
    log: (entry) => logs.push(entry),
    ...changes,
  });
  const [first, ...others] = await handler([{ messageId: "m1", body }]);
  assert.deepEqual(others, []);
  return { ...first, logs };
}

const stopped = call("cloudtrail", "StopLogging", { name: "meddiflux-prod" });

describe("the follow-up of an alert", () => {
  it("is a finding for Security Hub, in its format", async () => {
    const { finding } = await followed(published("root-console-login", rootLogin()));
    assert.ok(finding);
    const { Description, ...rest } = finding;
    assert.match(Description, /^Root can do everything/);
    assert.deepEqual(rest, {
      SchemaVersion: "2018-10-08",
      Id: "root-console-login/111122223333/00000000-0000-4000-8000-000000000001",
      ProductArn: "arn:aws:securityhub:sa-east-1:111122223333:product/111122223333/default",
      ProductName: "MeddiFlux alerts",
      CompanyName: "MeddiFlux",
      GeneratorId: "root-console-login",
      AwsAccountId: "111122223333",
      Types: ["Unusual Behaviors/User"],
      CreatedAt: "2026-03-01T10:00:00Z",
      UpdatedAt: "2026-03-01T10:00:00Z",
      FirstObservedAt: "2026-03-01T10:00:00Z",
      LastObservedAt: "2026-03-01T10:00:00Z",
      Severity: { Label: "HIGH" },
      Title: "The root user signed in to the console",
      Remediation: {
        Recommendation: { Text: "Follow docs/runbooks/root-user.md#root-console-login" },
      },
      ProductFields: {
        "meddiflux/account": "111122223333",
        "meddiflux/region": "us-east-1",
        "meddiflux/eventId": "00000000-0000-4000-8000-000000000001",
      },
      Resources: [
        { Type: "AwsAccount", Id: "AWS::::Account:111122223333" },
        { Type: "Other", Id: "arn:aws:iam::111122223333:root" },
      ],
      RecordState: "ACTIVE",
    });
    assert.deepEqual(asffProblems(finding), []);
  });

  it("is a valid finding whatever the alert says", async () => {
    const texts = fc.record({
      ...{
        detection: fc.string({ minLength: 1, maxLength: 2000 }),
        title: fc.string({ minLength: 1, maxLength: 2000 }),
      },
      ...{
        why: fc.string({ minLength: 1, maxLength: 2000 }),
        runbook: fc.string({ minLength: 1, maxLength: 2000 }),
      },
      ...{ firstEventTime: fc.string(), lastEventTime: fc.string() },
      attack: fc.constant({ v18: "T1" }),
      who: fc.record({ principal: fc.string({ maxLength: 600 }) }),
      where: fc.record({
        account: fc.string({ maxLength: 512 }),
        region: fc.string({ maxLength: 512 }),
      }),
      what: fc.record({ eventID: fc.string({ maxLength: 512 }) }),
    });
    await fc.assert(
      fc.asyncProperty(texts, async (alert) => {
        const { finding } = await followed(JSON.stringify(alert));
        assert.deepEqual(asffProblems(finding ?? {}), []);
      }),
    );
  });

  it("is about the account that imports it, which Security Hub asks, and names the other", async () => {
    const record = { ...rootLogin(), recipientAccountId: "444455556666" };
    const { finding } = await followed(published("root-console-login", record));
    assert.equal(finding?.AwsAccountId, account);
    assert.equal(finding.ProductFields["meddiflux/account"], "444455556666");
  });

  it("is no finding of what a service of AWS found, which is there already", async () => {
    const [told] = operations;
    assert.ok(told);
    const alert = { ...alertNamed("root-console-login", rootLogin()), detection: told };
    assert.deepEqual(await followed(outgoing(alert, trail).message), { logs: [] });
  });

  it("is a response where the detection names one", async () => {
    const { detection, eventId, response } = await followed(
      published("cloudtrail-stopped", stopped),
    );
    assert.deepEqual([detection, eventId], ["cloudtrail-stopped", stopped["eventID"]]);
    assert.deepEqual(response, {
      action: "restart-trail",
      target: { trailName: "meddiflux-prod" },
      does: "Start trail meddiflux-prod again.",
      undo: "aws cloudtrail stop-logging --name meddiflux-prod",
    });
  });

  it("is only what is switched on", async () => {
    const body = published("cloudtrail-stopped", stopped);
    assert.equal((await followed(body, { imports: false })).finding, undefined);
    assert.equal((await followed(body, { responds: false })).response, undefined);
    assert.deepEqual(await followed(body, { imports: false, responds: false }), { logs: [] });
  });

  it("says in the log why there is no response, although the detection names one", async () => {
    const { logs, response } = await followed(
      published(
        "cloudtrail-stopped",
        call("cloudtrail", "DeleteTrail", { name: "meddiflux-prod" }),
      ),
    );
    assert.equal(response, undefined);
    assert.deepEqual(logs, [
      {
        level: "warn",
        message: "no response: the event does not say what to act on",
        ...{ detection: "cloudtrail-stopped", eventId: stopped["eventID"], messageId: "m1" },
      },
    ]);
  });

  it("is nothing for an alarm, which is published to the same topic", async () => {
    assert.deepEqual(
      await followed(JSON.stringify({ AlarmName: "late", NewStateValue: "ALARM" })),
      {
        logs: [],
      },
    );
  });

  for (const [what, body, problem] of [
    ["no JSON", "hello", "the body is not a JSON object"],
    ["nothing known", "{}", "the alert has no detection"],
    ["an alert without a title", '{"detection":"x"}', "the alert has no title"],
  ] as const)
    it(`refuses ${what}, so that the queue keeps it`, async () => {
      await assert.rejects(followed(body), { name: "AlertError", message: problem });
    });

  it("carries no secret of the event", async () => {
    const made = iamCall("CreateAccessKey", {
      requestParameters: { userName: "bruno" },
      responseElements: {
        accessKey: {
          userName: "bruno",
          accessKeyId: "AKIAEXAMPLE123456",
          secretAccessKey: "hunter22",
        },
      },
    });
    const all = await followed(published("iam-access-key-for-other-user", made));
    assert.equal(all.response?.action, "disable-access-key");
    assert.ok(!JSON.stringify(all).includes("hunter22"));
  });
});

describe("the environment of the follow-up", () => {
  it("says where it is and what is switched on", () => {
    const variables = { ACCOUNT_ID: account, AWS_REGION: "sa-east-1" };
    assert.deepEqual(
      parseEnvironment({ ...variables, IMPORT_FINDINGS: "true", RESPOND: "false" }),
      { place: { account, region: "sa-east-1" }, imports: true, responds: false },
    );
  });

  it("names everything that is wrong", () => {
    assert.throws(
      () => parseEnvironment({ ACCOUNT_ID: "1", RESPOND: "yes", AWS_REGION: "sa-east-1" }),
      {
        message:
          "The environment is invalid:\n" +
          '- ACCOUNT_ID is "1"; it takes the id of an account\n' +
          "- IMPORT_FINDINGS is not set; it takes true or false\n" +
          '- RESPOND is "yes"; it takes true or false',
      },
    );
  });
});
