import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ScalableTarget } from "../shared/scalable";
import { tierTags } from "../shared/tags";
import { rollbackAlarms } from "./rollback-alarms";
import type { Clock, ScalingPlan } from "./scaling-plan";
import { routePaths, type RouteArgs } from "./service-route";
import { ServiceScaling } from "./service-scaling";
import { defineTask, type TaskArgs } from "./task-definition";

/** How tasks are spread over on-demand and spot capacity. */
export interface CapacityPlan {
  /** Tasks that always run on demand. */
  readonly onDemandBase: number;
  /** Share of the tasks beyond the base that run on demand. */
  readonly onDemandWeight: number;
  /** Share of the tasks beyond the base that run on spot, up to 70 % cheaper and stopped at will. */
  readonly spotWeight: number;
}

export interface FargateServiceArgs extends TaskArgs {
  readonly cluster: { readonly arn: pulumi.Input<string>; readonly name: pulumi.Input<string> };
  readonly vpcId: pulumi.Input<string>;
  readonly subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** Of its `ServiceFirewall`. */
  readonly securityGroupId: pulumi.Input<string>;
  readonly capacity: CapacityPlan;
  readonly scaling: {
    readonly plan: ScalingPlan;
    readonly clock?: Clock;
    readonly reassert: boolean;
  };
  readonly route: RouteArgs;
  /** What must be there before the first task is. @default - what the service itself is made of */
  readonly after?: readonly pulumi.Resource[];
  readonly logs: TaskArgs["logs"] & {
    readonly keyArn: pulumi.Input<string>;
    readonly retentionDays: number;
  };
}

/**
 * A service of tasks without public addresses, reached only through the load balancer, as many as their load
 * needs. A deployment that does not get healthy, or answers with errors, is rolled back. Costs what its tasks
 * cost by the hour, their logs and alarms.
 */
export class FargateService extends pulumi.ComponentResource {
  /** For those who move its limits too, as office hours do. */
  readonly scalable: ScalableTarget;

  constructor(name: string, args: FargateServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:FargateService", name, {}, opts);
    const owned = { parent: this };
    const { container, route, cluster, capacity, scaling } = args;
    const tags = tierTags("compute");

    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        name: args.logs.group,
        kmsKeyId: args.logs.keyArn,
        retentionInDays: args.logs.retentionDays,
        tags,
      },
      owned,
    );
    const { targets, rule } = routePaths(name, route, container, { ...owned, vpcId: args.vpcId });
    const measured = { balancer: route.balancer, targets: targets.arnSuffix };
    const task = defineTask(name, args, owned);
    const stores = Object.entries(args.stores ?? {});
    const readyStores = stores.flatMap(([, { ready }]) => ready);
    const service = new aws.ecs.Service(
      name,
      {
        cluster: cluster.arn,
        taskDefinition: task.arn,
        desiredCount: scaling.plan.day.min,
        capacityProviderStrategies: [
          {
            capacityProvider: "FARGATE",
            base: capacity.onDemandBase,
            weight: capacity.onDemandWeight,
          },
          { capacityProvider: "FARGATE_SPOT", weight: capacity.spotWeight },
        ],
        networkConfiguration: {
          subnets: args.subnetIds,
          securityGroups: [args.securityGroupId],
          assignPublicIp: false,
        },
        loadBalancers: [
          { targetGroupArn: targets.arn, containerName: name, containerPort: container.port },
        ],
        healthCheckGracePeriodSeconds: 60,
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        alarms: {
          enable: true,
          rollback: true,
          alarmNames: [...rollbackAlarms(name, measured, owned)],
        },
        // A task reads where its stores are when it starts, so that one that moved takes new tasks.
        ...(stores.length > 0 && {
          forceNewDeployment: true,
          triggers: Object.fromEntries(stores.map(([store, { revision }]) => [store, revision])),
        }),
        // Otherwise an update reads as done while AWS rolls it back (pulumi/pulumi-aws#4487).
        waitForSteadyState: true,
        sigintRollback: true,
        propagateTags: "SERVICE",
        enableEcsManagedTags: true,
        tags,
      },
      // AWS refuses a target group that no listener uses, tasks that cannot log, and those whose variables
      // are not there yet. How many tasks there are is up to scaling from the first deployment on.
      {
        ...owned,
        dependsOn: [rule, logGroup, ...readyStores, ...(args.after ?? [])],
        ignoreChanges: ["desiredCount"],
      },
    );
    const { target } = new ServiceScaling(
      `${name}-scaling`,
      { ...scaling, ...measured, clusterName: cluster.name, serviceName: service.name },
      owned,
    );

    this.scalable = target;
    this.registerOutputs();
  }
}
