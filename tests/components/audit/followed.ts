import {
  followUpDefinition,
  type FollowUpPlan,
} from "../../../components/audit/follow-up-definition";
import { execute, TaskError, type Caller } from "../../support/state-machine";

export const plan: FollowUpPlan = { mode: "automatic", imports: true, topicArn: "arn:topic" };

const alert = { detection: "some-detection", title: "Something happened", eventId: "e-1" };

export interface Call {
  readonly resource: string;
  readonly parameters: Record<string, unknown>;
}

/** What calls answer that went well, where it is looked at. */
const usual: Readonly<Record<string, () => unknown>> = {
  "securityhub:batchImportFindings": () => ({ FailedCount: 0, SuccessCount: 1 }),
};

/** Runs the machine on one alert: how it ended and what it called. */
export function followed(
  input: object,
  changes: Partial<FollowUpPlan> = {},
  answers: Readonly<Record<string, () => unknown>> = {},
) {
  const calls: Call[] = [];
  const call: Caller = (resource, parameters) => {
    const name = resource.replace(/^arn:aws:states:::(aws-sdk:)?/, "");
    calls.push({ resource: name, parameters });
    const answer = answers[name] ?? usual[name];
    return answer?.() ?? {};
  };
  const machine = followUpDefinition({ ...plan, ...changes });
  return { ended: execute(machine, [{ ...alert, ...input }], call), calls };
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
