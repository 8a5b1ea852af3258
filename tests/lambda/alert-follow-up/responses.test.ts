import assert from "node:assert/strict";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { parseAlert } from "../../../lambda/alert-follow-up/alert";
import { responses, responseTo } from "../../../lambda/alert-follow-up/responses";
import { outgoing } from "../../../lambda/cloudtrail-alerts/alerts/message";
import { alertNamed } from "../support/alerts";
import { account, call, iamCall, stranger } from "../support/events";

const trail = { bucket: "trail", key: "AWSLogs/a.json.gz" };
const place = { account, region: "sa-east-1" };

/** The response to the alert of a record, by way of the message that its topic gets. */
function responded(detection: string, record: JsonObject) {
  const alert = parseAlert(outgoing(alertNamed(detection, record), trail).message);
  assert.ok(alert);
  return responseTo(alert, place);
}

/** Action and target. */
function prepared(detection: string, record: JsonObject) {
  const response = responded(detection, record);
  return typeof response === "object" ? [response.action, response.target] : response;
}

const newKey = (accessKey: JsonObject) =>
  iamCall("CreateAccessKey", {
    requestParameters: { userName: "bruno" },
    responseElements: { accessKey },
  });

const everything = { ipProtocol: "-1", cidrIp: "0.0.0.0/0" };
const opened = (...rules: readonly JsonObject[]) =>
  call("ec2", "AuthorizeSecurityGroupIngress", everything, {
    responseElements: { securityGroupRuleSet: { items: rules } },
  });
const rule = (securityGroupRuleId: string, changes: JsonObject) => ({
  ...{ groupId: "sg-01234567", securityGroupRuleId, isEgress: false },
  ...changes,
});

const nothing = "the event does not say what to act on";

describe("the response to a detection", () => {
  it("is prepared for every event of it, since none is told with another", () => {
    const byEvent = detections.filter(({ eachEvent }) => eachEvent).map(({ id }) => id);
    assert.deepEqual(byEvent.sort(), Object.keys(responses).sort());
  });

  it("deactivates a key that was made for another user", () => {
    const record = newKey({ userName: "bruno", accessKeyId: "AKIAEXAMPLE123456" });
    assert.deepEqual(responded("iam-access-key-for-other-user", record), {
      action: "disable-access-key",
      target: { userName: "bruno", accessKeyId: "AKIAEXAMPLE123456" },
      does: "Deactivate access key AKIAEXAMPLE123456 of user bruno.",
      undo: "aws iam update-access-key --user-name bruno --access-key-id AKIAEXAMPLE123456 --status Active",
    });
  });

  const denied = { userName: "bruno", policyArn: "arn:aws:iam::aws:policy/AWSDenyAll" };
  for (const [detection, record] of [
    [
      "iam-login-profile-set",
      iamCall("CreateLoginProfile", { requestParameters: { userName: "bruno" } }),
    ],
    [
      "iam-admin-policy-attached",
      iamCall("AttachUserPolicy", {
        requestParameters: {
          userName: "bruno",
          policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
        },
      }),
    ],
    [
      "iam-key-quarantined",
      iamCall("AttachUserPolicy", {
        requestParameters: {
          userName: "bruno",
          policyArn: "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3",
        },
      }),
    ],
  ] as const)
    it(`denies the user everything on ${detection}`, () => {
      assert.deepEqual(prepared(detection, record), ["quarantine-user", denied]);
    });

  it("denies a role everything that strangers may assume", () => {
    const policyDocument = JSON.stringify({
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: stranger } }],
    });
    const record = iamCall("UpdateAssumeRolePolicy", {
      requestParameters: { roleName: "vendor", policyDocument },
    });
    assert.deepEqual(prepared("iam-trust-policy-external", record), [
      "quarantine-role",
      { roleName: "vendor", policyArn: denied.policyArn },
    ]);
  });

  it("starts a trail again that was stopped, by its name or ARN", () => {
    for (const name of ["audit", `arn:aws:cloudtrail:sa-east-1:${account}:trail/audit`])
      assert.deepEqual(
        prepared("cloudtrail-stopped", call("cloudtrail", "StopLogging", { name })),
        ["restart-trail", { trailName: "audit" }],
      );
  });

  it("removes the rules that let every address in at what is guarded, and no others of the same call", () => {
    const record = opened(
      rule("sgr-00000001", { cidrIpv4: "0.0.0.0/0" }),
      rule("sgr-00000002", { cidrIpv4: "10.0.0.0/8" }),
      rule("sgr-00000003", { cidrIpv6: "::/0" }),
      rule("sgr-00000004", { cidrIpv4: "0.0.0.0/0", isEgress: true }),
      rule("sgr-00000005", { cidrIpv4: "0.0.0.0/0", groupId: "sg-7654321" }),
      rule("sgr-00000006", {
        ...{ cidrIpv4: "0.0.0.0/0", ipProtocol: "tcp", fromPort: 443, toPort: 443 },
      }),
      rule("sgr-00000007", {
        ...{ cidrIpv4: "0.0.0.0/0", ipProtocol: "tcp", fromPort: 20, toPort: 30 },
      }),
    );
    assert.deepEqual(prepared("sg-open-to-world", record), [
      "revoke-ingress",
      { groupId: "sg-01234567", ruleIds: ["sgr-00000001", "sgr-00000003", "sgr-00000007"] },
    ]);
  });

  it("says what the rules let in that it removes", () => {
    const record = opened(
      rule("sgr-00000001", { cidrIpv4: "0.0.0.0/0", ipProtocol: "-1", fromPort: -1, toPort: -1 }),
      rule("sgr-00000002", { cidrIpv6: "::/0", ipProtocol: "tcp", fromPort: 22, toPort: 22 }),
      rule("sgr-00000003", {
        ...{ cidrIpv4: "128.0.0.0/1", ipProtocol: "udp", fromPort: 3000, toPort: 4000 },
      }),
      rule("sgr-00000004", { cidrIpv4: "$(rm)/0", ipProtocol: "-1" }),
    );
    const response = responded("sg-open-to-world", record);
    assert.equal(
      typeof response === "object" && response.does,
      "Remove from security group sg-01234567: everything from 0.0.0.0/0 (sgr-00000001), " +
        "tcp 22 from ::/0 (sgr-00000002), udp 3000-4000 from 128.0.0.0/1 (sgr-00000003).",
    );
  });

  const unprepared: readonly (readonly [string, string, JsonObject, string])[] = [
    [
      "a key without its id",
      "iam-access-key-for-other-user",
      newKey({ userName: "bruno" }),
      nothing,
    ],
    [
      "a user whose name is a command",
      "iam-login-profile-set",
      iamCall("CreateLoginProfile", { requestParameters: { userName: "bruno; rm -rf" } }),
      nothing,
    ],
    [
      "a trail that is deleted",
      "cloudtrail-stopped",
      call("cloudtrail", "DeleteTrail", { name: "audit" }),
      nothing,
    ],
    [
      "a trail that was not stopped",
      "cloudtrail-stopped",
      call("cloudtrail", "StopLogging", { name: "audit" }, { errorCode: "AccessDenied" }),
      nothing,
    ],
    [
      "a group whose policy became an administrator's",
      "iam-admin-policy-attached",
      iamCall("AttachGroupPolicy", {
        requestParameters: {
          groupName: "all",
          policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
        },
      }),
      nothing,
    ],
    ["rules without ids", "sg-open-to-world", opened(), nothing],
    [
      "a group of another region",
      "sg-open-to-world",
      { ...opened(rule("sgr-00000001", { cidrIpv4: "0.0.0.0/0" })), awsRegion: "eu-west-1" },
      "it happened in another region",
    ],
    [
      "another account",
      "cloudtrail-stopped",
      { ...call("cloudtrail", "StopLogging", { name: "audit" }), recipientAccountId: stranger },
      "it happened in another account",
    ],
    [
      "an event that was too large for its alert",
      "cloudtrail-stopped",
      call("cloudtrail", "StopLogging", { name: "audit", much: "x".repeat(200_000) }),
      "the alert came without its event",
    ],
  ];
  for (const [what, detection, record, why] of unprepared)
    it(`is left to people for ${what}`, () => {
      assert.equal(responded(detection, record), why);
    });

  it("is named for detections that exist", () => {
    const ids = new Set(detections.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(responses).filter((id) => !ids.has(id)),
      [],
    );
  });

  it("is none where the detection names none", () => {
    const record = iamCall("CreateUser", { requestParameters: { userName: "bruno" } });
    assert.equal(responded("iam-user-created", record), undefined);
  });
});
