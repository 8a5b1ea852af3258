import assert from "node:assert/strict";
import { scalingCap, serviceAutoscaling } from "../../../policy/rules/autoscaling";
import { judge, judgeAll, resource, unknown } from "../support";

const serviceType = "aws:ecs/service:Service";
const targetType = "aws:appautoscaling/target:Target";
const policyType = "aws:appautoscaling/policy:Policy";

describe("autoscaling-cap", () => {
  const tasks = (minCapacity: number, maxCapacity: number) => ({
    serviceNamespace: "ecs",
    minCapacity,
    maxCapacity,
  });

  it("accepts room to scale, up to the limit of the environment", () => {
    for (const [environment, most] of [
      ["dev", 2],
      ["hom", 4],
      ["prod", 20],
    ] as const) {
      assert.deepEqual(judge(scalingCap, targetType, tasks(0, most), { environment }), []);
      assert.deepEqual(judge(scalingCap, targetType, tasks(0, most + 1), { environment }), [
        `maxCapacity is ${most + 1}; ${environment} pays for ${most} tasks at most.`,
      ]);
    }
  });

  it("rejects what cannot scale", () => {
    assert.deepEqual(judge(scalingCap, targetType, tasks(2, 2)), [
      "maxCapacity is 2 and minCapacity is 2, which leaves no room to scale; raise maxCapacity or lower minCapacity.",
    ]);
    assert.deepEqual(judge(scalingCap, targetType, { serviceNamespace: "ecs" }), [
      "maxCapacity is not set and minCapacity is not set, which leaves no room to scale; raise maxCapacity or lower minCapacity.",
    ]);
  });

  it("limits nothing that is not counted in tasks", () => {
    const table = { serviceNamespace: "dynamodb", minCapacity: 5, maxCapacity: 4000 };
    assert.deepEqual(judge(scalingCap, targetType, table), []);
    assert.equal(judge(scalingCap, targetType, { ...table, maxCapacity: 5 }).length, 1);
  });

  it("decides on what it knows", () => {
    assert.deepEqual(judge(scalingCap, targetType, { ...tasks(0, 21), minCapacity: unknown }), [
      "maxCapacity is 21; prod pays for 20 tasks at most.",
      "Not evaluated: minCapacity is unknown until the deployment",
    ]);
    assert.deepEqual(
      judge(scalingCap, targetType, { ...tasks(0, 2), serviceNamespace: unknown }),
      [],
    );
    assert.deepEqual(
      judge(scalingCap, targetType, { ...tasks(0, 21), serviceNamespace: unknown }),
      ["Not evaluated: serviceNamespace is unknown until the deployment"],
    );
  });
});

describe("ecs-service-autoscaling", () => {
  const noTarget = "no appautoscaling.Target scales it; prod needs one, with a Policy.";
  const noPolicy = "no appautoscaling.Policy moves its Target; prod needs one.";
  const service = resource(serviceType, "api", {});
  const made = { resourceId: unknown };
  const target = resource(targetType, "api-scaling", made, { resourceId: [service] });
  const policy = resource(policyType, "api-cpu", made, { resourceId: [target] });

  it("accepts a target made of the service, and a policy made of the target or the service", () => {
    assert.deepEqual(judgeAll(serviceAutoscaling, [service, target, policy]), []);
    const direct = resource(policyType, "api-cpu", made, { resourceId: [service] });
    assert.deepEqual(judgeAll(serviceAutoscaling, [service, target, direct]), []);
  });

  it("rejects a service without either, in prod", () => {
    assert.deepEqual(judgeAll(serviceAutoscaling, [service]), [`api: ${noTarget}`]);
    assert.deepEqual(judgeAll(serviceAutoscaling, [service, target]), [`api: ${noPolicy}`]);
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judgeAll(serviceAutoscaling, [service], environment), []);
    }
  });

  it("knows by the dependency which service is meant", () => {
    const web = resource(serviceType, "web", {});
    assert.deepEqual(judgeAll(serviceAutoscaling, [web, service, target, policy]), [
      `web: ${noTarget}`,
    ]);
  });

  it("knows it by a name that both were given as text", () => {
    const props = { resourceId: "service/main/api" };
    const scalers = [resource(targetType, "t", props), resource(policyType, "p", props)];
    const named = (name: string, cluster?: string) =>
      resource(serviceType, name, { name, cluster });
    const arn = "arn:aws:ecs:sa-east-1:777788889999:cluster/main";
    for (const api of [
      named("api"),
      named("api", "main"),
      named("api", arn),
      named("api", unknown),
    ]) {
      assert.deepEqual(judgeAll(serviceAutoscaling, [api, ...scalers]), []);
    }
    for (const api of [
      named("web", "main"),
      named("api", "other"),
      named("main"),
      named(unknown),
    ]) {
      assert.deepEqual(judgeAll(serviceAutoscaling, [api, ...scalers]), [
        `${api.name}: ${noTarget}`,
      ]);
    }
    const table = resource(targetType, "t", { resourceId: "table/main/api" });
    assert.deepEqual(judgeAll(serviceAutoscaling, [named("api"), table]), [`api: ${noTarget}`]);
    assert.deepEqual(judgeAll(serviceAutoscaling, [named("api"), ...scalers.slice(0, 1)]), [
      `api: ${noPolicy}`,
    ]);
  });

  it("asks nothing of a daemon", () => {
    const daemon = resource(serviceType, "agent", { schedulingStrategy: "DAEMON" });
    assert.deepEqual(judgeAll(serviceAutoscaling, [daemon]), []);
    const replica = resource(serviceType, "api", { schedulingStrategy: unknown });
    assert.deepEqual(judgeAll(serviceAutoscaling, [replica]), [`api: ${noTarget}`]);
  });

  it("does not decide while a target or policy may be of any service", () => {
    const cluster = resource("aws:ecs/cluster:Cluster", "main", {});
    const adrift = resource(targetType, "t", made, { resourceId: [cluster] });
    assert.deepEqual(judgeAll(serviceAutoscaling, [cluster, service, adrift]), [
      "api: Not evaluated: resourceId of an appautoscaling.Target is unknown until the deployment",
    ]);
    const drifting = resource(policyType, "p", made);
    assert.deepEqual(judgeAll(serviceAutoscaling, [service, target, drifting]), [
      "api: Not evaluated: resourceId of an appautoscaling.Policy is unknown until the deployment",
    ]);
  });
});
