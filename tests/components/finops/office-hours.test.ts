import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { OfficeHours, type OfficeHoursArgs } from "../../../components/finops/office-hours";
import { deploy } from "../../support/deploy";
import { officeHours } from "../fixtures";

const build =
  (change: Partial<OfficeHoursArgs> = {}) =>
  () =>
    new OfficeHours("hours", { ...officeHours, ...change });

const type = {
  target: "aws:appautoscaling/target:Target",
  action: "aws:appautoscaling/scheduledAction:ScheduledAction",
  schedule: "aws:scheduler/schedule:Schedule",
  group: "aws:scheduler/scheduleGroup:ScheduleGroup",
  queue: "aws:sqs/queue:Queue",
  role: "aws:iam/role:Role",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

const tags = { Component: "finops" };
const atStart = "cron(30 8 ? * MON,TUE *)";
const atStop = "cron(0 18 ? * MON,TUE *)";

describe("OfficeHours", () => {
  it("scales a service to no tasks at the end of the day, and back before the next", async () => {
    const cloud = await deploy(build());
    const scaled = {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: "service/cluster/api",
    };
    // One target has one owner, and that is the service's own scaling.
    assert.deepEqual(cloud.all(type.target), []);
    const action = { ...scaled, timezone: "America/Sao_Paulo" };
    assert.deepEqual(cloud.named(type.action, "hours-api-stop").inputs, {
      ...action,
      schedule: atStop,
      scalableTargetAction: { minCapacity: 0, maxCapacity: 0 },
    });
    assert.deepEqual(cloud.named(type.action, "hours-api-start").inputs, {
      ...action,
      schedule: atStart,
      scalableTargetAction: { minCapacity: 1, maxCapacity: 2 },
    });
  });

  it("changes a target by one action after the other, which AWS refuses at the same time", async () => {
    const cloud = await deploy(build());
    const { urn } = cloud.named(type.action, "hours-api-stop");
    assert.ok(cloud.named(type.action, "hours-api-start").dependencies.includes(urn));
  });

  it("stops a database at the end of the day, and starts it before the next", async () => {
    const cloud = await deploy(build());
    for (const [when, call, cron] of [
      ["stop", "stopDBInstance", atStop],
      ["start", "startDBInstance", atStart],
    ] as const) {
      assert.deepEqual(cloud.named(type.schedule, `hours-orders-${when}`).inputs, {
        groupName: "hours-0123456",
        scheduleExpression: cron,
        scheduleExpressionTimezone: "America/Sao_Paulo",
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: `arn:aws:scheduler:::aws-sdk:rds:${call}`,
          roleArn: "arn:aws:test:::hours-scheduler",
          input: '{"DbInstanceIdentifier":"orders-1"}',
          deadLetterConfig: { arn: "arn:aws:test:::hours-failed" },
          retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 30 },
        },
      });
    }
    assert.deepEqual(cloud.only(type.group).inputs, { tags });
  });

  it("lets the scheduler stop and start these databases, tell of failures, and no more", async () => {
    const cloud = await deploy(build({ databases: { orders: "orders-1", stock: "stock-1" } }));
    assert.deepEqual(JSON.parse(String(cloud.only(type.rolePolicy).inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "SwitchDatabases",
          Effect: "Allow",
          Action: ["rds:StopDBInstance", "rds:StartDBInstance"],
          Resource: [
            "arn:aws:rds:sa-east-1:111122223333:db:orders-1",
            "arn:aws:rds:sa-east-1:111122223333:db:stock-1",
          ],
        },
        {
          Sid: "TellOfFailures",
          Effect: "Allow",
          Action: ["sqs:SendMessage"],
          Resource: ["arn:aws:sqs:sa-east-1:111122223333:hours-failed-0123456"],
        },
        {
          Sid: "KeyMessaging",
          Effect: "Allow",
          Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
          Resource: ["arn:aws:kms:sa-east-1:111122223333:key/*"],
          Condition: {
            "ForAnyValue:StringEquals": {
              "kms:ResourceAliases": "alias/meddiflux-dev-messaging",
            },
          },
        },
      ],
    });
    assert.deepEqual(JSON.parse(String(cloud.only(type.role).inputs["assumeRolePolicy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "AssumeRole",
          Effect: "Allow",
          Principal: { Service: "scheduler.amazonaws.com" },
          Action: ["sts:AssumeRole"],
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
  });

  it("keeps calls that failed for two weeks, encrypted, and rings at the first", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.queue).inputs, {
      kmsMasterKeyId: "arn:key:messaging",
      messageRetentionSeconds: 1_209_600,
      tags,
    });
    const { inputs } = cloud.only(type.alarm);
    assert.deepEqual(
      [inputs["namespace"], inputs["metricName"], inputs["dimensions"], inputs["threshold"]],
      ["AWS/SQS", "ApproximateNumberOfMessagesVisible", { QueueName: "hours-failed-0123456" }, 0],
    );
    assert.deepEqual(inputs["alarmActions"], ["arn:topic"]);
  });

  it("switches each of many services and databases", async () => {
    const { api } = officeHours.services;
    assert.ok(api);
    const web = { ...api, resourceId: pulumi.output("service/cluster/web") };
    const cloud = await deploy(build({ services: { api, web }, databases: {} }));
    assert.deepEqual(
      [...new Set(cloud.all(type.action).map(({ inputs }) => inputs["resourceId"]))],
      ["service/cluster/api", "service/cluster/web"],
    );
    assert.deepEqual([cloud.all(type.action).length, cloud.all(type.schedule).length], [4, 0]);
  });
});
