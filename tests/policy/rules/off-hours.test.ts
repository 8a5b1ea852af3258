import assert from "node:assert/strict";
import { offHoursSchedule } from "../../../policy/rules/off-hours";
import type { StackResource } from "../../../policy/rule/stack";
import { judgeAll, resource, unknown } from "../support";

const action = "aws:appautoscaling/scheduledAction:ScheduledAction";
const schedule = "aws:scheduler/schedule:Schedule";
const toZero = { scalableTargetAction: { minCapacity: 0, maxCapacity: 0 } };
const stop = (call: string) => ({ target: { arn: `arn:aws:scheduler:::aws-sdk:rds:${call}` } });

const inDev = (...resources: StackResource[]) => judgeAll(offHoursSchedule, resources, "dev");

describe("off-hours-schedule of a service", () => {
  const service = resource("aws:ecs/service:Service", "api", {});
  const target = resource(
    "aws:appautoscaling/target:Target",
    "target",
    {},
    { resourceId: [service] },
  );
  const runs = ["api: no ScheduledAction scales it to 0; dev runs in office hours only."];

  it("accepts one that is scaled to 0, by way of its target or not", () => {
    const direct = resource(action, "stop", toZero, { resourceId: [service] });
    assert.deepEqual(inDev(service, direct), []);
    const byTarget = resource(action, "stop", toZero, { resourceId: [target] });
    assert.deepEqual(inDev(service, target, byTarget), []);
  });

  it("rejects one that is not, in dev and hom", () => {
    assert.deepEqual(inDev(service, target), runs);
    assert.deepEqual(judgeAll(offHoursSchedule, [service], "hom"), [
      "api: no ScheduledAction scales it to 0; hom runs in office hours only.",
    ]);
  });

  it("rejects one that keeps a task, or may", () => {
    for (const scalableTargetAction of [
      { minCapacity: 1, maxCapacity: 1 },
      { minCapacity: 0, maxCapacity: 2 },
      { minCapacity: 0 },
    ]) {
      const links = { resourceId: [service] };
      assert.deepEqual(
        inDev(service, resource(action, "stop", { scalableTargetAction }, links)),
        runs,
      );
    }
  });

  it("rejects one beside another that is scaled", () => {
    const other = resource("aws:ecs/service:Service", "other", {});
    const stopped = resource(action, "stop", toZero, { resourceId: [other] });
    assert.deepEqual(inDev(service, other, stopped), runs);
  });

  it("asks none of a daemon, nor of anything in prod", () => {
    const daemon = resource("aws:ecs/service:Service", "api", { schedulingStrategy: "DAEMON" });
    assert.deepEqual(inDev(daemon), []);
    assert.deepEqual(judgeAll(offHoursSchedule, [service], "prod"), []);
  });

  it("does not decide on an unknown capacity", () => {
    const scalableTargetAction = { minCapacity: 0, maxCapacity: unknown };
    const open = resource(action, "stop", { scalableTargetAction }, { resourceId: [service] });
    assert.deepEqual(inDev(service, open), [
      "api: Not evaluated: scalableTargetAction.maxCapacity is unknown until the deployment",
    ]);
  });
});

describe("off-hours-schedule of a database", () => {
  for (const [type, call, otherCall] of [
    ["aws:rds/instance:Instance", "stopDBInstance", "stopDBCluster"],
    ["aws:rds/cluster:Cluster", "stopDBCluster", "stopDBInstance"],
  ] as const) {
    const database = resource(type, "orders", {});
    const runs = ["orders: no Schedule stops it; dev runs in office hours only."];
    const links = { target: [database] };

    it(`accepts ${type} that a schedule stops`, () => {
      assert.deepEqual(inDev(database, resource(schedule, "stop", stop(call), links)), []);
    });

    it(`rejects ${type} that none stops`, () => {
      assert.deepEqual(inDev(database), runs);
      for (const props of [stop("startDBInstance"), stop(otherCall), {}]) {
        assert.deepEqual(inDev(database, resource(schedule, "stop", props, links)), runs);
      }
      assert.deepEqual(inDev(database, resource(schedule, "stop", stop(call))), runs);
      const disabled = { ...stop(call), state: "DISABLED" };
      assert.deepEqual(inDev(database, resource(schedule, "stop", disabled, links)), runs);
    });

    it(`does not decide on ${type} when the call is unknown`, () => {
      assert.deepEqual(inDev(database, resource(schedule, "stop", { target: unknown }, links)), [
        "orders: Not evaluated: target is unknown until the deployment",
      ]);
    });
  }

  it("asks none of what cannot be stopped, or pauses by itself", () => {
    const replica = { replicateSourceDb: unknown };
    assert.deepEqual(inDev(resource("aws:rds/instance:Instance", "replica", replica)), []);
    const serverless = (minCapacity: number) =>
      resource("aws:rds/cluster:Cluster", "aurora", {
        serverlessv2ScalingConfiguration: { minCapacity },
      });
    assert.deepEqual(inDev(serverless(0)), []);
    assert.deepEqual(inDev(serverless(0.5)), [
      "aurora: no Schedule stops it; dev runs in office hours only.",
    ]);
  });
});
