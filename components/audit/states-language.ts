/**
 * The part of the Amazon States Language that is used here, with JSONPath.
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export interface StateMachine {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export type State = Task | Choice | Pass | Parallel | Fail;

type Flow = { readonly Next: string } | { readonly End: true };

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly JitterStrategy: "FULL" | "NONE";
}

export interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  /** Where the error goes; without it, it takes the place of the input. */
  readonly ResultPath?: string;
}

export type Task = Flow & {
  readonly Type: "Task";
  readonly Resource: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly ResultSelector?: Readonly<Record<string, unknown>>;
  /** Null throws the result away. */
  readonly ResultPath?: string | null;
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
};

export type Condition =
  | { readonly Variable: string; readonly IsPresent: boolean }
  | { readonly Variable: string; readonly StringEquals: string }
  | { readonly Variable: string; readonly StringEqualsPath: string }
  | { readonly Variable: string; readonly NumericGreaterThan: number };

export interface Choice {
  readonly Type: "Choice";
  readonly Choices: readonly (Condition & { readonly Next: string })[];
  readonly Default: string;
}

export type Pass = Flow & {
  readonly Type: "Pass";
  readonly InputPath?: string;
  readonly Result?: Readonly<Record<string, unknown>>;
};

export type Parallel = Flow & {
  readonly Type: "Parallel";
  readonly Branches: readonly StateMachine[];
  readonly ResultPath: string;
};

export interface Fail {
  readonly Type: "Fail";
  readonly Error: string;
  readonly Cause: string;
}

/** For calls that may fail for a moment. */
export const patiently: readonly Retrier[] = [
  {
    ErrorEquals: ["States.TaskFailed"],
    IntervalSeconds: 5,
    MaxAttempts: 3,
    BackoffRate: 2,
    JitterStrategy: "FULL",
  },
];

/** A text with values of the input for its `{}`; it must have no quotes, braces or backslashes of its own. */
export const format = (template: string, ...paths: readonly string[]): string =>
  `States.Format('${template}', ${paths.join(", ")})`;

/** The outcome of a branch that did not do what it should. */
export const failure = "failed";

/** The end of a branch. Branches do not fail, since one that does stops the others. */
export const outcome = (name: string): Pass => ({
  Type: "Pass",
  Result: { outcome: name },
  End: true,
});

/** Goes on elsewhere after any error. */
export const otherwise = (next: string): readonly Catcher[] => [
  { ErrorEquals: ["States.ALL"], Next: next, ResultPath: "$.error" },
];
