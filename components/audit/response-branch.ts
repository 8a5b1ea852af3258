import { actions } from "../../lambda/alert-follow-up/actions";
import type { ResponseMode } from "./response-choices";
import { after, responseSteps } from "./response-steps";
import {
  failure,
  format,
  otherwise,
  outcome,
  patiently,
  type State,
  type StateMachine,
  type Task,
} from "./states-language";

export interface ResponsePlan {
  readonly mode: Exclude<ResponseMode, "off">;
  /** The topic of those who approve responses and hear of them. */
  readonly topicArn: string;
}

/** How long people have to answer, in seconds. */
const approvalSeconds = 24 * 3600;

/** Does, asks for or tells the response that an alert names, and says how it went. */
export function responseBranch({ mode, topicArn }: ResponsePlan): StateMachine {
  const tell = (subject: string, message: string, next: string): Task => ({
    Type: "Task",
    Resource: "arn:aws:states:::sns:publish",
    Parameters: { TopicArn: topicArn, Subject: subject, "Message.$": message },
    ResultPath: null,
    Retry: patiently,
    Catch: otherwise("ResponseFailed"),
    Next: next,
  });
  const begin = {
    dryRun: "TellPlan",
    approval: "AskForApproval",
    automatic: "ChooseAction",
  }[mode];
  return {
    StartAt: "HasResponse",
    States: {
      HasResponse: {
        Type: "Choice",
        Choices: [{ Variable: "$.response", IsPresent: true, Next: begin }],
        Default: "NoResponse",
      },
      NoResponse: outcome("none"),
      ...(mode === "dryRun"
        ? {
            TellPlan: tell(
              "Response: dry run",
              about("Nothing was done. By hand or by another mode:"),
              "Told",
            ),
          }
        : acting(tell)),
      ...(mode === "approval" && approving(tell, topicArn)),
      Told: outcome("told"),
      ResponseFailed: outcome(failure),
    },
  };
}

type Tell = (subject: string, message: string, next: string) => Task;

/** What people are told: the alert, the action and how to undo it. */
const about = (lead: string): string =>
  format(
    `${lead} {} Alert: {} ({}), event {}. To undo: {}`,
    ...["$.response.does", "$.title", "$.detection", "$.eventId", "$.response.undo"],
  );

/** The states that act, and tell how it went. */
const acting = (tell: Tell): Readonly<Record<string, State>> => ({
  ChooseAction: {
    Type: "Choice",
    Choices: actions.map((action) => ({
      Variable: "$.response.action",
      StringEquals: action,
      Next: responseSteps[action].first,
    })),
    Default: after.failed,
  },
  ...Object.fromEntries(actions.flatMap((action) => Object.entries(responseSteps[action].states))),
  [after.done]: tell("Response: done", about("Done:"), "Told"),
  [after.gone]: tell(
    "Response: nothing left to do",
    about("Already gone, nothing was done:"),
    "Told",
  ),
  [after.failed]: tell("Response: failed", about("This failed, do it by hand:"), "ResponseFailed"),
});

const command = "aws stepfunctions send-task";

/** The states that wait for a person. */
const approving = (tell: Tell, topicArn: string): Readonly<Record<string, State>> => ({
  AskForApproval: {
    Type: "Task",
    Resource: "arn:aws:states:::sns:publish.waitForTaskToken",
    TimeoutSeconds: approvalSeconds,
    Parameters: {
      TopicArn: topicArn,
      Subject: "Response: approve or reject",
      "Message.$": format(
        `To be approved within 24 hours: {} Alert: {} ({}), event {}. To undo it later: {} ` +
          `| To approve: ${command}-success --task-output true --task-token {} ` +
          `| To reject: ${command}-failure --error Rejected --task-token {}`,
        ...["$.response.does", "$.title", "$.detection", "$.eventId", "$.response.undo"],
        ...["$$.Task.Token", "$$.Task.Token"],
      ),
    },
    ResultPath: null,
    Catch: [
      { ErrorEquals: ["Rejected"], Next: "Rejected", ResultPath: "$.error" },
      { ErrorEquals: ["States.Timeout"], Next: "TellUnanswered", ResultPath: "$.error" },
      ...otherwise("ResponseFailed"),
    ],
    Next: "ChooseAction",
  },
  Rejected: outcome("rejected"),
  TellUnanswered: tell(
    "Response: nobody answered",
    about("Nobody answered, nothing was done:"),
    "Told",
  ),
});
