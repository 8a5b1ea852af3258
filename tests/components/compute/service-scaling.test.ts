import assert from "node:assert/strict";
import {
  ServiceScaling,
  type ServiceScalingArgs,
} from "../../../components/compute/service-scaling";
import { deploy } from "../../support/deploy";
import { service } from "../fixtures";

const args: ServiceScalingArgs = {
  ...service.scaling,
  clusterName: "cluster",
  serviceName: "api-1",
  balancer: "app/edge/1",
  targets: "targetgroup/api/1",
};

const build =
  (change: Partial<ServiceScalingArgs> = {}) =>
  () =>
    new ServiceScaling("api-scaling", { ...args, ...change });

const type = {
  target: "aws:appautoscaling/target:Target",
  policy: "aws:appautoscaling/policy:Policy",
  action: "aws:appautoscaling/scheduledAction:ScheduledAction",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};
const tags = { Component: "compute" };
const ofService = {
  resourceId: "service/cluster/api-1",
  scalableDimension: "ecs:service:DesiredCount",
  serviceNamespace: "ecs",
};

describe("ServiceScaling", () => {
  it("moves the tasks of one service between the limits of the day", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.target).inputs, {
      ...ofService,
      minCapacity: 2,
      maxCapacity: 8,
      tags,
    });
    assert.deepEqual(cloud.result.target.awake, { min: 2, max: 8 });
  });

  it("leaves limits as the hour has set them, but for a deployment that asserts its own", async () => {
    const ignored = async (reassert: boolean) =>
      (await deploy(build({ reassert }))).only(type.target).ignoreChanges;
    assert.deepEqual(await ignored(false), ["minCapacity", "maxCapacity"]);
    assert.deepEqual(await ignored(true), []);
  });

  for (const [metric, metricName, threshold] of [
    ["cpu", "CPUUtilization", 70],
    ["memory", "MemoryUtilization", 80],
  ] as const) {
    it(`adds tasks above ${threshold} % ${metric}, more of them far above`, async () => {
      const cloud = await deploy(build());
      assert.deepEqual(cloud.named(type.policy, `api-scaling-${metric}-out`).inputs, {
        ...ofService,
        policyType: "StepScaling",
        stepScalingPolicyConfiguration: {
          metricAggregationType: "Average",
          adjustmentType: "PercentChangeInCapacity",
          minAdjustmentMagnitude: 1,
          cooldown: 180,
          stepAdjustments: [
            {
              metricIntervalLowerBound: "0",
              metricIntervalUpperBound: "15",
              scalingAdjustment: 25,
            },
            { metricIntervalLowerBound: "15", scalingAdjustment: 50 },
          ],
        },
      });
      assert.deepEqual(cloud.named(type.alarm, `api-scaling-${metric}-busy`).inputs, {
        alarmDescription: `Adds tasks: ${metric} is over ${threshold} %.`,
        namespace: "AWS/ECS",
        metricName,
        dimensions: { ClusterName: "cluster", ServiceName: "api-1" },
        statistic: "Average",
        comparisonOperator: "GreaterThanThreshold",
        threshold,
        period: 60,
        evaluationPeriods: 2,
        treatMissingData: "notBreaching",
        alarmActions: [`arn:aws:test:::api-scaling-${metric}-out`],
        tags,
      });
    });
  }

  it("takes a task away on one alarm, which rings only while CPU, memory and requests are all low", async () => {
    const cloud = await deploy(build());
    const { metricQueries, alarmDescription, ...rest } = cloud.named(
      type.alarm,
      "api-scaling-idle",
    ).inputs;
    assert.deepEqual(rest, {
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      evaluationPeriods: 10,
      treatMissingData: "notBreaching",
      alarmActions: ["arn:aws:test:::api-scaling-in"],
      tags,
    });
    assert.match(String(alarmDescription), /CPU is under 30 %, memory under 40 %/);
    const [idle, ...measured] = metricQueries as readonly Record<string, unknown>[];
    assert.deepEqual(idle, {
      id: "idle",
      label: "1 while all are low",
      expression: "IF(cpu < 30 AND memory < 40 AND FILL(requests, 0) < 300, 1, 0)",
      returnData: true,
    });
    const ecs = { ClusterName: "cluster", ServiceName: "api-1" };
    const balancer = { LoadBalancer: "app/edge/1", TargetGroup: "targetgroup/api/1" };
    const metric = (namespace: string, metricName: string, dimensions: object, stat: string) => ({
      ...{ namespace, metricName, dimensions, stat },
      period: 60,
    });
    assert.deepEqual(measured, [
      { id: "cpu", metric: metric("AWS/ECS", "CPUUtilization", ecs, "Average") },
      { id: "memory", metric: metric("AWS/ECS", "MemoryUtilization", ecs, "Average") },
      {
        id: "requests",
        metric: metric("AWS/ApplicationELB", "RequestCountPerTarget", balancer, "Sum"),
      },
    ]);
    assert.deepEqual(
      cloud.named(type.policy, "api-scaling-in").inputs["stepScalingPolicyConfiguration"],
      {
        metricAggregationType: "Average",
        adjustmentType: "ChangeInCapacity",
        cooldown: 300,
        stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: -1 }],
      },
    );
  });

  it("adds tasks as requests grow, and never takes one away for them", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.named(type.policy, "api-scaling-requests").inputs, {
      ...ofService,
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/edge/1/targetgroup/api/1",
        },
        targetValue: 600,
        scaleOutCooldown: 180,
        disableScaleIn: true,
      },
    });
  });

  it("moves the limits, and only them, in the morning, in the evening and for the weekend", async () => {
    const cloud = await deploy(build());
    const timezone = "America/Sao_Paulo";
    assert.deepEqual(
      cloud.all(type.action).map(({ name, inputs }) => [name, inputs]),
      [
        ["morning", "cron(0 7 ? * MON-FRI *)", 2, 8],
        ["evening", "cron(30 20 ? * MON-FRI *)", 1, 4],
        ["weekend", "cron(0 7 ? * SAT *)", 1, 3],
      ].map(([hour, schedule, minCapacity, maxCapacity]) => [
        `api-scaling-${String(hour)}`,
        {
          ...ofService,
          ...{ schedule, timezone },
          scalableTargetAction: { minCapacity, maxCapacity },
        },
      ]),
    );
  });

  it("makes one scheduled action after the other, since AWS refuses two at once", async () => {
    const cloud = await deploy(build());
    const [morning, evening, weekend] = cloud.all(type.action);
    assert.ok(morning && evening && weekend);
    assert.ok(evening.dependencies.includes(morning.urn));
    assert.ok(weekend.dependencies.includes(evening.urn));
  });

  it("leaves the limits alone where it is given no clock", async () => {
    const { clock, ...timeless } = args;
    assert.ok(clock);
    const cloud = await deploy(() => new ServiceScaling("api-scaling", timeless));
    assert.deepEqual(cloud.all(type.action), []);
  });
});
