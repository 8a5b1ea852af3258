import { ifKnown } from "../read/known";
import { isSet, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

const functionType = "aws:lambda/function:Function";
const permissionType = "aws:lambda/permission:Permission";

type LambdaFunction = StackResourceOf<typeof functionType>;

/** Services that wait for the answer, and so see a failure themselves. */
const waitingServices = [
  "apigateway.amazonaws.com",
  "cognito-idp.amazonaws.com",
  "elasticloadbalancing.amazonaws.com",
];

export const failureDestination = rule({
  name: "lambda-failure-destination",
  description: "An event that a function fails on is kept for people to look at.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Set `deadLetterConfig.targetArn` to a queue or topic, or add a `FunctionEventInvokeConfig` with `destinationConfig.onFailure`.",
  refs: ["CKV_AWS_116"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
  checkStack: (stack) =>
    eachResource(stack.all(functionType), (lambda) =>
      keepsFailures(stack, lambda) || isWaitedFor(stack, lambda)
        ? undefined
        : "neither deadLetterConfig nor a FunctionEventInvokeConfig keeps the events it fails on; add one.",
    ),
});

function keepsFailures(stack: Stack, lambda: LambdaFunction): boolean {
  const { deadLetterConfig } = lambda.props;
  if (deadLetterConfig && isSet(deadLetterConfig, "targetArn")) return true;
  return stack
    .linkedBy(
      lambda,
      "functionName",
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
    )
    .some(({ props }) => {
      const failure = props.destinationConfig?.onFailure;
      return failure !== undefined && isSet(failure, "destination");
    });
}

/**
 * Whether all that calls it waits for the answer: a mapping or a pipe, which keep failures in a way of their
 * own, a URL, a service that does. A function that nothing of the stack calls may be called in any way.
 */
function isWaitedFor(stack: Stack, lambda: LambdaFunction): boolean {
  const callers = stack.linkedBy(
    lambda,
    "functionName",
    "aws:lambda/eventSourceMapping:EventSourceMapping",
    "aws:lambda/functionUrl:FunctionUrl",
  );
  const pipes = stack.linkedBy(lambda, "enrichment", "aws:pipes/pipe:Pipe");
  const permissions = stack.linkedBy(lambda, "function", permissionType);
  return (
    callers.length + pipes.length + permissions.length > 0 &&
    permissions.every(({ props }) =>
      waitingServices.includes(textOf(ifKnown(() => props.principal)) ?? ""),
    )
  );
}
