import type { Condition, State, StateMachine, Task } from "../../components/audit/states-language";

/** What a task throws: an error as Step Functions names it. */
export class TaskError extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

/** Answers a call; throws {@link TaskError} when it fails. */
export type Caller = (resource: string, parameters: Record<string, unknown>) => unknown;

/** What surrounds an execution. */
interface Context {
  readonly call: Caller;
  readonly executionName: string;
}

/** How an execution ended. */
export type Ended = { readonly output: unknown } | { readonly failed: string };

/**
 * Runs a state machine, for the part of the States Language that is declared beside it; retries are made
 * without waiting. Anything else is an error.
 */
export function execute(
  machine: StateMachine,
  input: unknown,
  call: Caller,
  executionName = "execution-1",
): Ended {
  try {
    return { output: run(machine, input, { call, executionName }) };
  } catch (error) {
    if (error instanceof TaskError) return { failed: error.name };
    throw error;
  }
}

function run(machine: StateMachine, input: unknown, context: Context): unknown {
  let name = machine.StartAt;
  let data = input;
  for (;;) {
    const state = machine.States[name];
    if (!state) throw new Error(`there is no state ${name}`);
    const [output, next] = step(state, data, context);
    if (next === undefined) return output;
    data = output;
    name = next;
  }
}

type Stepped = readonly [output: unknown, next: string | undefined];

function step(state: State, data: unknown, context: Context): Stepped {
  switch (state.Type) {
    case "Fail":
      throw new TaskError(state.Error);
    case "Choice":
      return [
        data,
        state.Choices.find((choice) => holds(choice, data, context))?.Next ?? state.Default,
      ];
    case "Pass":
      return [state.Result ?? at(state.InputPath ?? "$", data), nextOf(state)];
    case "Parallel": {
      const results = state.Branches.map((branch) => run(branch, data, context));
      return [put(data, state.ResultPath, results), nextOf(state)];
    }
    case "Task":
      return perform(state, data, context);
  }
}

const nextOf = (state: { Next: string } | { End: true }): string | undefined =>
  "Next" in state ? state.Next : undefined;

function perform(task: Task, data: unknown, context: Context): Stepped {
  try {
    const result = attempt(task, data, context);
    const selected = task.ResultSelector ? filled(task.ResultSelector, result, context) : result;
    return [put(data, task.ResultPath, selected), nextOf(task)];
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    const catcher = task.Catch?.find(({ ErrorEquals }) => isNamed(error, ErrorEquals));
    if (!catcher) throw error;
    return [put(data, catcher.ResultPath, { Error: error.name }), catcher.Next];
  }
}

/** Tries as often as the first retrier that fits says. */
function attempt(task: Task, data: unknown, context: Context): unknown {
  for (let tries = 0; ; tries++)
    try {
      return context.call(
        task.Resource,
        filled(task.Parameters, data, context) as Record<string, unknown>,
      );
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      const retrier = task.Retry?.find(({ ErrorEquals }) => isNamed(error, ErrorEquals));
      if (tries >= (retrier?.MaxAttempts ?? 0)) throw error;
    }
}

const isNamed = ({ name }: TaskError, names: readonly string[]): boolean =>
  names.includes(name) ||
  names.includes("States.ALL") ||
  (names.includes("States.TaskFailed") && name !== "States.Timeout");

function holds(condition: Condition, data: unknown, context: Context): boolean {
  const value = at(condition.Variable, data);
  if ("IsPresent" in condition) return (value !== undefined) === condition.IsPresent;
  if (value === undefined) throw new Error(`${condition.Variable} is not there to be compared`);
  if ("StringEqualsPath" in condition)
    return value === needed(condition.StringEqualsPath, data, context);
  return "StringEquals" in condition
    ? value === condition.StringEquals
    : typeof value === "number" && value > condition.NumericGreaterThan;
}

/** A template whose fields that end in `.$` are looked up. */
function filled(template: unknown, data: unknown, context: Context): unknown {
  if (Array.isArray(template)) return template.map((item) => filled(item, data, context));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith(".$") && typeof value === "string"
        ? [name.slice(0, -2), looked(value, data, context)]
        : [name, filled(value, data, context)],
    ),
  );
}

function looked(expression: string, data: unknown, context: Context): unknown {
  const [, name, inside = ""] = /^States\.(\w+)\((.*)\)$/s.exec(expression) ?? [];
  if (name === undefined) return needed(expression, data, context);
  const [, template = "", rest = inside] =
    /^'([^'{}\\]*(?:\{\}[^'{}\\]*)*)', (.*)$/s.exec(inside) ?? [];
  const values = rest.split(", ").map((path) => needed(path, data, context));
  if (name === "Array") return values;
  if (name !== "Format") throw new Error(`States.${name} is not known here`);
  const parts = template.split("{}");
  if (parts.length !== values.length + 1)
    throw new Error(`${expression} has not a value for each {}`);
  return parts.map((part, index) => part + textOf(values[index])).join("");
}

function textOf(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value !== "string") throw new Error("only texts are formatted here");
  return value;
}

function needed(path: string, data: unknown, { executionName }: Context): unknown {
  if (path === "$$.Task.Token") return "the-token";
  if (path === "$$.Execution.Name") return executionName;
  const value = at(path, data);
  // Whether the ids of no rules are an empty list or an error, interpreters do not agree on.
  const isNothing = Array.isArray(value) && value.length === 0 && path.includes("[*]");
  if (value === undefined || isNothing) throw new Error(`${path} leads nowhere`);
  return value;
}

/** What a path leads to: names, `[0]` and `[*]`. */
const at = (path: string, data: unknown): unknown =>
  path
    .replace(/^\$\.?/, "")
    .split(/\.|(?=\[)/)
    .filter((part) => part !== "")
    .reduce<unknown>((value, part, index, parts) => member(value, part, parts[index - 1]), data);

function member(value: unknown, part: string, before: string | undefined): unknown {
  if (part === "[*]") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const key = part.replace(/[[\]]/g, "");
  if (before === "[*]" && Array.isArray(value))
    return value.map((item) => (item as Record<string, unknown>)[key]);
  return (value as Record<string, unknown>)[key];
}

function put(data: unknown, path: string | null | undefined, result: unknown): unknown {
  if (path === null) return data;
  if (path === undefined) return result;
  return { ...(data as object), [path.replace("$.", "")]: result };
}
