import assert from "node:assert/strict";
import {
  FargateService,
  type FargateServiceArgs,
} from "../../../components/compute/fargate-service";
import { deploy } from "../../support/deploy";
import { service } from "../fixtures";

const build =
  (change: Partial<FargateServiceArgs> = {}) =>
  () =>
    new FargateService("api", { ...service, ...change });

const type = {
  service: "aws:ecs/service:Service",
  task: "aws:ecs/taskDefinition:TaskDefinition",
  role: "aws:iam/role:Role",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  targets: "aws:lb/targetGroup:TargetGroup",
  rule: "aws:lb/listenerRule:ListenerRule",
  logs: "aws:cloudwatch/logGroup:LogGroup",
};

const tags = { Component: "compute" };

describe("FargateService", () => {
  it("runs private tasks on the capacity it is given, and rolls back what does not get healthy", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.service).inputs, {
      cluster: "arn:cluster",
      taskDefinition: "arn:aws:test:::api",
      desiredCount: 2,
      capacityProviderStrategies: [
        { capacityProvider: "FARGATE", base: 1, weight: 0 },
        { capacityProvider: "FARGATE_SPOT", weight: 1 },
      ],
      networkConfiguration: {
        subnets: ["subnet-1", "subnet-2"],
        securityGroups: ["sg-api"],
        assignPublicIp: false,
      },
      loadBalancers: [
        { targetGroupArn: "arn:aws:test:::api", containerName: "api", containerPort: 3001 },
      ],
      healthCheckGracePeriodSeconds: 60,
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      alarms: { enable: true, rollback: true, alarmNames: ["api-errors-0123456"] },
      propagateTags: "SERVICE",
      enableEcsManagedTags: true,
      waitForSteadyState: true,
      sigintRollback: true,
      tags,
    });
  });

  it("leaves the number of its tasks to scaling, which it tells others of", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.service).ignoreChanges, ["desiredCount"]);
    const target = cloud.only("aws:appautoscaling/target:Target");
    assert.equal(target.inputs["resourceId"], "service/cluster/api-0123456");
    assert.deepEqual(cloud.result.scalable.awake, { min: 2, max: 8 });
  });

  it("takes a deployment back whose tasks answer with errors", async () => {
    const cloud = await deploy(build());
    const { inputs } = cloud.named("aws:cloudwatch/metricAlarm:MetricAlarm", "api-errors");
    assert.deepEqual(inputs, {
      alarmDescription:
        "Takes a deployment of api back: its tasks answer with 5xx. Their log says why.",
      namespace: "AWS/ApplicationELB",
      metricName: "HTTPCode_Target_5XX_Count",
      dimensions: { LoadBalancer: "app/edge/1", TargetGroup: "targetgroup/api/1" },
      statistic: "Sum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 10,
      period: 60,
      evaluationPeriods: 2,
      treatMissingData: "notBreaching",
      tags,
    });
  });

  it("starts only when its listener rule and its log group are there", async () => {
    const cloud = await deploy(build());
    const { dependencies } = cloud.only(type.service);
    assert.ok(dependencies.includes(cloud.only(type.rule).urn));
    assert.ok(dependencies.includes(cloud.only(type.logs).urn));
  });

  it("claims its paths of the listener", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.rule).inputs, {
      listenerArn: "arn:listener",
      priority: 100,
      conditions: [{ pathPattern: { values: ["/api/*"] } }],
      actions: [{ type: "forward", targetGroupArn: "arn:aws:test:::api" }],
      tags,
    });
    const { inputs } = cloud.only(type.targets);
    assert.deepEqual(inputs["healthCheck"], { path: "/health", matcher: "200-299", interval: 15 });
    assert.equal("name" in inputs, false, "a fixed name cannot be replaced while it is in use");
  });

  it("gives agent and application a role each, the application's with no permission at all", async () => {
    const cloud = await deploy(build());
    const task = cloud.only(type.task).inputs;
    assert.deepEqual(
      [task["executionRoleArn"], task["taskRoleArn"]],
      ["arn:aws:test:::api-execution", "arn:aws:test:::api-task"],
    );
    for (const { inputs } of cloud.all(type.role)) {
      assert.deepEqual(JSON.parse(String(inputs["assumeRolePolicy"])), {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AssumeRole",
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: ["sts:AssumeRole"],
            Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
          },
        ],
      });
    }
    assert.deepEqual(JSON.parse(String(cloud.only(type.rolePolicy).inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "WriteLogs",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: ["arn:aws:logs:sa-east-1:111122223333:log-group:/meddiflux/dev/api:*"],
        },
      ],
    });
    assert.equal(cloud.only(type.rolePolicy).inputs["role"], "api-execution-0123456");
  });

  it("defines an arm64 task with a volume for each folder it writes to", async () => {
    const { inputs } = (await deploy(build())).only(type.task);
    const { containerDefinitions, ...rest } = inputs;
    assert.deepEqual(rest, {
      family: "api",
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "256",
      memory: "512",
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      executionRoleArn: "arn:aws:test:::api-execution",
      taskRoleArn: "arn:aws:test:::api-task",
      volumes: [{ name: "writable-tmp" }],
      tags,
    });
    const [container] = JSON.parse(String(containerDefinitions)) as [Record<string, unknown>];
    assert.equal(container["image"], "registry.example/api:1");
    assert.equal(container["readonlyRootFilesystem"], true);
  });
});
