import type { Action } from "../../lambda/alert-follow-up/actions";
import { patiently, type Catcher, type State } from "./states-language";

/** Where a step goes on: when it is done, when there was nothing left to do, when it failed. */
export const after = { done: "TellDone", gone: "TellGone", failed: "TellFailed" } as const;

/** The states of one action. */
export interface Steps {
  readonly first: string;
  readonly states: Readonly<Record<string, State>>;
}

const failed: Catcher = {
  ErrorEquals: ["States.ALL"],
  Next: after.failed,
  ResultPath: "$.error",
};

/** A user, role or key that is not there any more can do no harm. */
const gone: Catcher = {
  ErrorEquals: ["Iam.NoSuchEntityException"],
  Next: after.gone,
  ResultPath: "$.error",
};

const call = (
  service: "iam" | "ec2" | "cloudtrail",
  operation: string,
  Parameters: Readonly<Record<string, unknown>>,
): State => ({
  Type: "Task",
  // https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
  Resource: `arn:aws:states:::aws-sdk:${service}:${operation}`,
  Parameters,
  ResultPath: null,
  Retry: patiently,
  Catch: service === "iam" ? [gone, failed] : [failed],
  Next: after.done,
});

const only = (first: string, state: State): Steps => ({ first, states: { [first]: state } });

/** What each action calls. Each call has the same effect when it is made twice. */
export const responseSteps: Readonly<Record<Action, Steps>> = {
  "disable-access-key": only(
    "DisableAccessKey",
    call("iam", "updateAccessKey", {
      "UserName.$": "$.response.target.userName",
      "AccessKeyId.$": "$.response.target.accessKeyId",
      Status: "Inactive",
    }),
  ),
  "restart-trail": only(
    "RestartTrail",
    call("cloudtrail", "startLogging", { "Name.$": "$.response.target.trailName" }),
  ),
  "quarantine-user": only(
    "QuarantineUser",
    call("iam", "attachUserPolicy", {
      "UserName.$": "$.response.target.userName",
      "PolicyArn.$": "$.response.target.policyArn",
    }),
  ),
  "quarantine-role": only(
    "QuarantineRole",
    call("iam", "attachRolePolicy", {
      "RoleName.$": "$.response.target.roleName",
      "PolicyArn.$": "$.response.target.policyArn",
    }),
  ),
  "revoke-ingress": {
    first: "LookForRules",
    states: {
      // EC2 refuses to revoke a rule that is gone, with an error like any other: only those left are revoked.
      LookForRules: {
        Type: "Task",
        Resource: "arn:aws:states:::aws-sdk:ec2:describeSecurityGroupRules",
        Parameters: {
          Filters: [{ Name: "security-group-rule-id", "Values.$": "$.response.target.ruleIds" }],
        },
        ResultSelector: { "rules.$": "$.SecurityGroupRules" },
        ResultPath: "$.found",
        Retry: patiently,
        Catch: [failed],
        Next: "AnyRulesLeft",
      },
      AnyRulesLeft: {
        Type: "Choice",
        Choices: [{ Variable: "$.found.rules[0]", IsPresent: true, Next: "RevokeIngress" }],
        Default: after.gone,
      },
      RevokeIngress: call("ec2", "revokeSecurityGroupIngress", {
        "GroupId.$": "$.response.target.groupId",
        "SecurityGroupRuleIds.$": "$.found.rules[*].SecurityGroupRuleId",
      }),
    },
  },
};
