import {
  followUpDefinition,
  type FollowUpPlan,
} from "../../../components/audit/follow-up-definition";
import { execute, TaskError, type Caller } from "../../support/state-machine";

export const plan: FollowUpPlan = {
  mode: "automatic",
  imports: true,
  topicArn: "arn:topic",
  tableName: "state",
};

const alert = {
  detection: "some-detection",
  title: "Something happened",
  eventId: "e-1",
  claim: { key: "c-1", expiresAt: "1" },
};

export interface Call {
  readonly resource: string;
  readonly parameters: Record<string, unknown>;
}

/** What the table answers when this execution has claimed the alert. */
export const claimedBy = (execution: string) => ({ Attributes: { claimedBy: { S: execution } } });

/** What calls answer that went well, where it is looked at. */
const usual: Readonly<Record<string, () => unknown>> = {
  "securityhub:batchImportFindings": () => ({ FailedCount: 0, SuccessCount: 1 }),
  "dynamodb:updateItem": () => claimedBy("execution-1"),
};

/** Runs the machine on one alert: how it ended, what it called, and how it claimed the alert. */
export function followed(
  input: object,
  changes: Partial<FollowUpPlan> = {},
  answers: Readonly<Record<string, () => unknown>> = {},
  executionName = "execution-1",
) {
  const calls: Call[] = [];
  const claims: Call[] = [];
  const call: Caller = (resource, parameters) => {
    const name = resource.replace(/^arn:aws:states:::(aws-sdk:)?/, "");
    (name.startsWith("dynamodb:") ? claims : calls).push({ resource: name, parameters });
    const answer = answers[name] ?? usual[name];
    return answer?.() ?? {};
  };
  const machine = followUpDefinition({ ...plan, ...changes });
  return { ended: execute(machine, [{ ...alert, ...input }], call, executionName), calls, claims };
}

export const done = { output: { outcome: "done" } };
export const failed = { failed: "FollowUpFailed" };

export const fails = (name: string) => () => {
  throw new TaskError(name);
};

/** Subjects of what people were told. */
export const told = (calls: readonly Call[]) =>
  calls
    .filter(({ resource }) => resource.startsWith("sns:"))
    .map(({ parameters }) => parameters["Subject"]);

export const made = (calls: readonly Call[]) =>
  calls
    .filter(({ resource }) => !resource.startsWith("sns:"))
    .map(({ resource, parameters }) => [resource, parameters]);
