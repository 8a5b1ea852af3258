import assert from "node:assert/strict";
import { followUpDefinition } from "../../../components/audit/follow-up-definition";
import {
  disableAccessKey,
  quarantineRole,
  quarantineUser,
  restartTrail,
  revokeIngress,
  type Response,
} from "../../../lambda/alert-follow-up/actions";
import { done, failed, fails, followed, made, plan, told } from "./followed";

const restart = restartTrail("audit");

const responses: readonly (readonly [Response, readonly (readonly [string, object])[]])[] = [
  [
    disableAccessKey("bruno", "AKIA1"),
    [["iam:updateAccessKey", { UserName: "bruno", AccessKeyId: "AKIA1", Status: "Inactive" }]],
  ],
  [restart, [["cloudtrail:startLogging", { Name: "audit" }]]],
  [
    quarantineUser("bruno"),
    [
      [
        "iam:attachUserPolicy",
        { UserName: "bruno", PolicyArn: "arn:aws:iam::aws:policy/AWSDenyAll" },
      ],
    ],
  ],
  [
    quarantineRole("vendor"),
    [
      [
        "iam:attachRolePolicy",
        { RoleName: "vendor", PolicyArn: "arn:aws:iam::aws:policy/AWSDenyAll" },
      ],
    ],
  ],
  [
    revokeIngress("sg-1", [
      { id: "sgr-1", lets: "tcp 22 from 0.0.0.0/0" },
      { id: "sgr-2", lets: "tcp 22 from ::/0" },
    ]),
    [
      [
        "ec2:describeSecurityGroupRules",
        { Filters: [{ Name: "security-group-rule-id", Values: ["sgr-1", "sgr-2"] }] },
      ],
      ["ec2:revokeSecurityGroupIngress", { GroupId: "sg-1", SecurityGroupRuleIds: ["sgr-2"] }],
    ],
  ],
];
const rulesLeft = {
  "ec2:describeSecurityGroupRules": () => ({
    SecurityGroupRules: [{ SecurityGroupRuleId: "sgr-2" }],
  }),
};

describe("the response to an alert", () => {
  for (const [response, expected] of responses)
    it(`does ${response.action}, and tells it with the way back`, () => {
      const { ended, calls } = followed({ response }, {}, rulesLeft);
      assert.deepEqual(ended, done);
      assert.deepEqual(made(calls), expected);
      assert.deepEqual(calls.at(-1)?.parameters, {
        TopicArn: "arn:topic",
        Subject: "Response: done",
        Message: `Done: ${response.does} Alert: Something happened (some-detection), event e-1. To undo: ${response.undo}`,
      });
    });

  it("has nothing left to do for a user that is gone, or rules that are", () => {
    const gone = followed(
      { response: quarantineUser("bruno") },
      {},
      {
        "iam:attachUserPolicy": fails("Iam.NoSuchEntityException"),
      },
    );
    const empty = followed(
      { response: revokeIngress("sg-1", [{ id: "sgr-1", lets: "tcp 22 from ::/0" }]) },
      {},
      {
        "ec2:describeSecurityGroupRules": () => ({ SecurityGroupRules: [] }),
      },
    );
    for (const { ended, calls } of [gone, empty]) {
      assert.deepEqual(ended, done);
      assert.deepEqual(told(calls), ["Response: nothing left to do"]);
    }
  });

  it("tries a call four times, then tells people to do it by hand, and fails", () => {
    const { ended, calls } = followed(
      { response: restart },
      {},
      {
        "cloudtrail:startLogging": fails("CloudTrail.CloudTrailException"),
      },
    );
    assert.deepEqual(ended, failed);
    assert.equal(made(calls).length, 4);
    assert.deepEqual(told(calls), ["Response: failed"]);
  });

  it("fails for an action that it does not know, after telling people", () => {
    const { ended, calls } = followed({ response: { ...restart, action: "reboot" } });
    assert.deepEqual([ended, made(calls), told(calls)], [failed, [], ["Response: failed"]]);
  });

  it("only tells, in a dry run, what it would do", () => {
    for (const [response] of responses) {
      const { ended, calls } = followed({ response }, { mode: "dryRun" });
      assert.deepEqual(ended, done);
      assert.deepEqual([made(calls), told(calls)], [[], ["Response: dry run"]]);
    }
  });

  it("has no state in a dry run that could act", () => {
    const text = JSON.stringify(followUpDefinition({ ...plan, mode: "dryRun", imports: false }));
    assert.deepEqual(text.match(/aws-sdk:\w+/g), null);
  });

  it("asks people first where they must approve, with the commands to answer by", () => {
    const { ended, calls } = followed({ response: restart }, { mode: "approval" });
    assert.deepEqual(ended, done);
    assert.deepEqual(
      calls.map(({ resource }) => resource),
      ["sns:publish.waitForTaskToken", "cloudtrail:startLogging", "sns:publish"],
    );
    assert.equal(
      calls[0]?.parameters["Message"],
      "To be approved within 24 hours: Start trail audit again. Alert: Something happened (some-detection), event e-1. " +
        "To undo it later: aws cloudtrail stop-logging --name audit " +
        "| To approve: aws stepfunctions send-task-success --task-output true --task-token the-token " +
        "| To reject: aws stepfunctions send-task-failure --error Rejected --task-token the-token",
    );
  });

  for (const [what, error, subjects] of [
    ["rejected it", "Rejected", []],
    ["did not answer", "States.Timeout", ["Response: nobody answered"]],
  ] as const)
    it(`does nothing when people ${what}`, () => {
      const { ended, calls } = followed(
        { response: restart },
        { mode: "approval" },
        {
          "sns:publish.waitForTaskToken": fails(error),
        },
      );
      assert.deepEqual(ended, done);
      assert.deepEqual([made(calls), told(calls).slice(1)], [[], subjects]);
    });

  it("fails when it could not ask", () => {
    const { ended, calls } = followed(
      { response: restart },
      { mode: "approval" },
      {
        "sns:publish.waitForTaskToken": fails("SNS.KMSAccessDeniedException"),
      },
    );
    assert.deepEqual([ended, made(calls)], [failed, []]);
  });
});
