import { claimAlert, claiming } from "./follow-up-claim";
import type { ResponseMode } from "./response-choices";
import { responseBranch } from "./response-branch";
import { failure, otherwise, outcome, patiently, type StateMachine } from "./states-language";

export interface FollowUpPlan {
  readonly mode: ResponseMode;
  /** Whether Security Hub is there to take findings. */
  readonly imports: boolean;
  /** The topic of those who approve responses and hear of them. */
  readonly topicArn: string;
  /** Name of the table of state, in which it says what is followed up. */
  readonly tableName: string;
}

/**
 * What is done about an alert, as a document for Step Functions. Its input is what the follow-up function
 * returns for one message. It fails when any part of it did, after all parts were tried.
 */
export function followUpDefinition({
  mode,
  imports,
  topicArn,
  tableName,
}: FollowUpPlan): StateMachine {
  const branches = [
    ...(imports ? [findingBranch] : []),
    ...(mode === "off" ? [] : [responseBranch({ mode, topicArn })]),
  ];
  return {
    StartAt: "TakeAlert",
    States: {
      // The pipe hands over lists, of one alert each.
      TakeAlert: { Type: "Pass", InputPath: "$[0]", Next: claimAlert },
      ...claiming(tableName, { next: "FollowUp", repeated: "FollowedUpBefore" }),
      FollowedUpBefore: outcome("repeated"),
      FollowUp: {
        Type: "Parallel",
        Branches: branches,
        ResultPath: "$.outcomes",
        Next: "AllWell",
      },
      AllWell: {
        Type: "Choice",
        Choices: branches.map((_, index) => ({
          Variable: `$.outcomes[${index}].outcome`,
          StringEquals: failure,
          Next: "SomethingFailed",
        })),
        Default: "Done",
      },
      Done: outcome("done"),
      SomethingFailed: {
        Type: "Fail",
        Error: "FollowUpFailed",
        Cause:
          "A finding was not imported or a response failed; the history of this execution says why.",
      },
    },
  };
}

const findingBranch: StateMachine = {
  StartAt: "HasFinding",
  States: {
    HasFinding: {
      Type: "Choice",
      Choices: [{ Variable: "$.finding", IsPresent: true, Next: "ImportFinding" }],
      Default: "NoFinding",
    },
    NoFinding: outcome("none"),
    ImportFinding: {
      Type: "Task",
      Resource: "arn:aws:states:::aws-sdk:securityhub:batchImportFindings",
      Parameters: { "Findings.$": "States.Array($.finding)" },
      ResultPath: "$.imported",
      Retry: patiently,
      Catch: otherwise("FindingFailed"),
      Next: "WasTaken",
    },
    // Security Hub answers well for findings that it refused.
    WasTaken: {
      Type: "Choice",
      Choices: [
        { Variable: "$.imported.FailedCount", NumericGreaterThan: 0, Next: "FindingFailed" },
      ],
      Default: "Imported",
    },
    Imported: outcome("imported"),
    FindingFailed: outcome(failure),
  },
};
