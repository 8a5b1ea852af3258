import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { policyDocument, trustOf } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import { collector, collectorEnvironment, collectorName, collectorStatements } from "./telemetry";
import { pullStatements } from "./pull-statements";
import { containerDefinitions, volumeName, type Container } from "./container-definitions";

/** A container that listens on `port`, writes only to `writablePaths` and answers `healthPath`. */
export interface TaskContainer extends Pick<
  Container,
  "image" | "command" | "user" | "environment" | "writablePaths" | "healthCommand"
> {
  readonly port: number;
  readonly healthPath: string;
}

/** What a task runs, and how large it is. */
export interface TaskArgs {
  readonly account: Account;
  readonly container: TaskContainer;
  /** CPU units, 1,024 a vCPU. */
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly logs: { readonly group: string };
  /** Whether a collector of traces and metrics runs beside the application. */
  readonly telemetry: boolean;
}

/** The definition of a service's tasks and their two roles, owned by the service. */
export function defineTask(
  name: string,
  { account, container, cpu, memoryMiB, logs, telemetry }: TaskArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.ecs.TaskDefinition {
  const tags = tierTags("compute");
  const trust = trustOf("ecs-tasks.amazonaws.com", account.id);
  // What the agent does before and around the container: pull its image and write its logs.
  const execution = new aws.iam.Role(`${name}-execution`, { assumeRolePolicy: trust, tags }, owned);
  const allowed = new aws.iam.RolePolicy(
    `${name}-execution`,
    {
      role: execution.name,
      policy: policyDocument(
        {
          sid: "WriteLogs",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          // Each of its streams.
          resources: [arn(account, "logs", `log-group:${logs.group}:*`)],
        },
        ...pullStatements(container.image),
      ),
    },
    owned,
  );
  // What the application itself may do: nothing, until it needs something, but for its telemetry.
  const task = new aws.iam.Role(`${name}-task`, { assumeRolePolicy: trust, tags }, owned);
  const allowedToTell =
    telemetry &&
    new aws.iam.RolePolicy(
      `${name}-telemetry`,
      {
        role: task.name,
        policy: policyDocument(...collectorStatements(account, logs.group)),
      },
      owned,
    );
  const { region } = account;
  const application = { ...container, name, region, logGroup: logs.group };
  return new aws.ecs.TaskDefinition(
    name,
    {
      family: name,
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(cpu),
      memory: String(memoryMiB),
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      executionRoleArn: execution.arn,
      taskRoleArn: task.arn,
      volumes: container.writablePaths.map((path) => ({ name: volumeName(path) })),
      containerDefinitions: containerDefinitions(
        telemetry ? withCollector(application) : [application],
      ),
      tags,
    },
    // A task that starts before its roles may do anything cannot pull its image, and the deployment fails.
    { ...owned, dependsOn: [allowed, ...(allowedToTell ? [allowedToTell] : [])] },
  );
}

/** The application starts when there is somebody to tell how it does. */
function withCollector(application: Container): readonly Container[] {
  const { name, environment, region, logGroup } = application;
  return [
    {
      ...application,
      environment: { ...collectorEnvironment(name), ...environment },
      startsAfter: [collectorName],
    },
    collector(region, logGroup),
  ];
}
