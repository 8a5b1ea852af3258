import { allOf, anyOf, ifKnown } from "../read/known";
import { isSet, numberOf, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

type Service = StackResourceOf<"aws:ecs/service:Service">;
type Database = StackResourceOf<"aws:rds/cluster:Cluster" | "aws:rds/instance:Instance">;
type ScheduledAction = StackResourceOf<"aws:appautoscaling/scheduledAction:ScheduledAction">;

export const offHoursSchedule = rule({
  name: "off-hours-schedule",
  description: "Outside prod, services and databases are switched off when nobody works.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Give a service an `appautoscaling.ScheduledAction` with `minCapacity` and `maxCapacity` 0, and a database a `scheduler.Schedule` whose target is `arn:aws:scheduler:::aws-sdk:rds:stopDBInstance` (`stopDBCluster` for a cluster); and one each that starts them again.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html",
  parameters: { hours: { dev: "office", hom: "office", prod: "always" } },
  *checkStack(stack, { environment, parameters: { hours } }) {
    if (hours === "always") return;
    yield* eachResource(stack.all("aws:ecs/service:Service"), (service) =>
      isExempt(service) || scalesToZero(stack, service)
        ? undefined
        : `no ScheduledAction scales it to 0; ${environment} runs in office hours only.`,
    );
    yield* eachResource(
      stack.all("aws:rds/instance:Instance", "aws:rds/cluster:Cluster"),
      (database) =>
        stopsByItself(database) || isStopped(stack, database)
          ? undefined
          : `no Schedule stops it; ${environment} runs in office hours only.`,
    );
  },
});

/** A daemon has a task on each instance, whose number is scaled instead. */
function isExempt({ props }: Service): boolean {
  return ifKnown(() => props.schedulingStrategy) === "DAEMON";
}

function scalesToZero(stack: Stack, service: Service): boolean {
  const action = "aws:appautoscaling/scheduledAction:ScheduledAction";
  const actions = [
    ...stack.linkedBy(service, "resourceId", action),
    ...stack
      .linkedBy(service, "resourceId", "aws:appautoscaling/target:Target")
      .flatMap((target) => stack.linkedBy(target, "resourceId", action)),
  ];
  return anyOf(actions, isToZero);
}

function isToZero({ props }: ScheduledAction): boolean {
  const { scalableTargetAction: capacity } = props;
  return allOf(
    () => numberOf(capacity?.minCapacity) === 0,
    () => numberOf(capacity?.maxCapacity) === 0,
  );
}

/** A replica cannot be stopped; Aurora Serverless pauses itself when it may go down to 0. */
function stopsByItself(database: Database): boolean {
  if (database.type === "aws:rds/instance:Instance") {
    return isSet(database.props, "replicateSourceDb");
  }
  const scaling = ifKnown(() => database.props.serverlessv2ScalingConfiguration);
  return ifKnown(() => numberOf(scaling?.minCapacity)) === 0;
}

function isStopped(stack: Stack, database: Database): boolean {
  const call =
    database.type === "aws:rds/instance:Instance" ? "rds:stopDBInstance" : "rds:stopDBCluster";
  return anyOf(stack.linkedBy(database, "target", "aws:scheduler/schedule:Schedule"), ({ props }) =>
    allOf(
      () => ifKnown(() => props.state) !== "DISABLED",
      () => textOf(props.target?.arn)?.toLowerCase().endsWith(call.toLowerCase()) === true,
    ),
  );
}
