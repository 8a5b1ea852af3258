import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { policyDocument, trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { secretReads, type SecretReference } from "../shared/secret";
import type { StoreAccess } from "../shared/store-access";
import { tierTags } from "../shared/tags";
import { pullStatements } from "./pull-statements";
import type { TaskSize } from "./task-size";
import { containerDefinitions, volumeName, type Container } from "./container-definitions";
import { sidecarsOf, withSidecars, type SidecarChoice } from "./sidecars";
import { storeVariables } from "./store-variables";

/** A container that listens on `port`, writes only to `writablePaths` and answers `healthPath`. */
export interface TaskContainer extends Pick<
  Container,
  "image" | "command" | "user" | "environment" | "writablePaths" | "healthCommand"
> {
  readonly port: number;
  readonly healthPath: string;
}

/** What a task runs, and how large it is. */
export interface TaskArgs extends SidecarChoice {
  readonly account: Account;
  readonly container: TaskContainer;
  readonly size: TaskSize;
  readonly logs: { readonly group: string };
  /** What the application reads from Secrets Manager, by the variable that tells it the name. @default - none */
  readonly secrets?: Readonly<Record<string, SecretReference>>;
  /** What the application uses, by name: `database`. @default - none */
  readonly stores?: Readonly<Record<string, StoreAccess>>;
}

/** The definition of a service's tasks and their two roles, owned by the service. */
export function defineTask(
  name: string,
  { account, container, size, logs, secrets = {}, stores = {}, ...choice }: TaskArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.ecs.TaskDefinition {
  const tags = tierTags("compute");
  const trust = trustOf("ecs-tasks.amazonaws.com", account.id);
  const { environment, parameters, reads } = storeVariables(account, Object.values(stores));
  // What the agent does before and around the container: pull its image, write its logs, tell it where stores are.
  const { role: execution, allowed } = serviceRole(
    `${name}-execution`,
    {
      trust,
      statements: [
        {
          sid: "WriteLogs",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          // Each of its streams.
          resources: [arn(account, "logs", `log-group:${logs.group}:*`)],
        },
        ...pullStatements(container.image),
        ...reads,
      ],
      tier: "compute",
    },
    owned,
  );
  // What the application itself may do: read its secrets, sign in to its stores, and what its sidecars do.
  const task = new aws.iam.Role(`${name}-task`, { assumeRolePolicy: trust, tags }, owned);
  const allow = (what: string, statements: readonly Statement[]) =>
    new aws.iam.RolePolicy(
      `${name}-${what}`,
      { role: task.name, policy: policyDocument(...statements) },
      owned,
    );
  const read = Object.values(secrets);
  const allowedToRead = read.length > 0 ? [allow("secrets", secretReads(account, read))] : [];
  const allowedStores = Object.entries(stores).map(([store, { signIn }]) => allow(store, signIn));
  const application = {
    ...{ ...container, name, region: account.region, logGroup: logs.group, parameters },
    environment: { ...container.environment, ...environment, ...namesOf(secrets) },
  };
  const sidecars = sidecarsOf(application, account, choice);
  const allowedSidecars = sidecars.map((sidecar) =>
    allow(sidecar.container.name, sidecar.statements),
  );
  return new aws.ecs.TaskDefinition(
    name,
    {
      family: name,
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(size.cpu),
      memory: String(size.memoryMiB),
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      executionRoleArn: execution.arn,
      taskRoleArn: task.arn,
      volumes: container.writablePaths.map((path) => ({ name: volumeName(path) })),
      containerDefinitions: containerDefinitions(withSidecars(application, sidecars)),
      tags,
    },
    // A task that starts before its roles may do anything cannot pull its image, and the deployment fails.
    { ...owned, dependsOn: [allowed, ...allowedToRead, ...allowedStores, ...allowedSidecars] },
  );
}

function namesOf(secrets: Readonly<Record<string, SecretReference>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([variable, { name }]) => [variable, name]),
  );
}
