import { ifKnown } from "../read/known";
import { textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";

const functionType = "aws:lambda/function:Function";
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";

type LambdaFunction = StackResourceOf<typeof functionType>;
type LogGroup = StackResourceOf<typeof logGroupType>;

export const logGroupManaged = rule({
  name: "lambda-log-group-managed",
  description:
    "The logs of a function go to a log group of the stack, which says how long they are kept.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Add an `aws.cloudwatch.LogGroup` with `retentionInDays`, and name it in `loggingConfig.logGroup` of the function, or call it `/aws/lambda/` and the name of the function. Lambda makes a missing one itself, and that one keeps logs for ever.",
  refs: [],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html",
  checkStack(stack) {
    const groups = stack.all(logGroupType);
    const names = new Set(groups.map(nameOf));
    const hasAdrift = groups.some(isAdrift);
    const taken = groups.flatMap((group) => stack.linkedBy(group, "loggingConfig", functionType));
    const managed = new Set(taken.map(({ urn }) => urn));
    return eachResource(stack.all(functionType), (lambda) => {
      if (managed.has(lambda.urn)) return undefined;
      if (stack.linkedBy(lambda, "name", logGroupType).length > 0) return undefined;
      const name = logGroupNameOf(lambda);
      if (name instanceof Undecided) return name;
      if (name !== undefined && names.has(name)) return undefined;
      return hasAdrift
        ? new Undecided("name of a LogGroup")
        : `no LogGroup of the stack is its ${name ?? "log group"}, so that Lambda makes one that keeps logs for ever; add it.`;
    });
  },
});

function nameOf({ props }: LambdaFunction | LogGroup): string | undefined {
  return textOf(ifKnown(() => props.name));
}

/** Whether a group may be that of any function: its name is unknown, and made of none. */
function isAdrift({ props, propertyDependencies }: LogGroup): boolean {
  return (
    ifKnown(() => [props.name]) === undefined &&
    !propertyDependencies["name"]?.some((urn) => urn.includes(`${functionType}::`))
  );
}

/** The group that a function names, or else the one that Lambda names after it. */
function logGroupNameOf(lambda: LambdaFunction): string | Undecided | undefined {
  const { props, propertyDependencies } = lambda;
  const chosen = textOf(ifKnown(() => props.loggingConfig?.logGroup));
  if (chosen !== undefined) return chosen;
  // Made of what is no LogGroup, as the output of another stack. Made of nothing, it was left to AWS.
  if (propertyDependencies["loggingConfig"]?.length) return new Undecided("loggingConfig.logGroup");
  const name = nameOf(lambda);
  return name === undefined ? undefined : `/aws/lambda/${name}`;
}
