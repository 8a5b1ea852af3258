import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { defineTask, type TaskArgs } from "./task-definition";
import { taskSizeProblem } from "./task-size";

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
  readonly clusterArn: pulumi.Input<string>;
  readonly vpcId: pulumi.Input<string>;
  readonly subnetIds: pulumi.Input<string[]>;
  readonly tasks: number;
  readonly capacity: CapacityPlan;
  /** The paths that lead here, and the listener they are claimed from. */
  readonly route: {
    readonly listenerArn: pulumi.Input<string>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly paths: readonly string[];
    /** Lower goes first; no two services may have the same. */
    readonly priority: number;
  };
  readonly logs: TaskArgs["logs"] & {
    readonly keyArn: pulumi.Input<string>;
    readonly retentionDays: number;
  };
}

/**
 * A service of tasks without public addresses, reached only through the load balancer. A deployment that
 * does not get healthy is rolled back. Costs what its tasks cost by the hour, and their logs.
 */
export class FargateService extends pulumi.ComponentResource {
  /** The group that its tasks are in, for those who let them in. */
  readonly securityGroupId: pulumi.Output<string>;

  constructor(name: string, args: FargateServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:FargateService", name, {}, opts);
    const problem = taskSizeProblem(args.cpu, args.memoryMiB);
    if (problem) {
      throw new Error(
        `${name}: the task has cpu ${args.cpu} and memoryMiB ${args.memoryMiB}; use ${problem}`,
      );
    }
    const owned = { parent: this };
    const { container, route } = args;
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
    const firewall = this.#admitLoadBalancer(name, args);
    const targets = new aws.lb.TargetGroup(
      name,
      {
        vpcId: args.vpcId,
        targetType: "ip",
        protocol: "HTTP",
        port: container.port,
        deregistrationDelay: 30,
        healthCheck: { path: container.healthPath, matcher: "200-299", interval: 15 },
        tags,
      },
      owned,
    );
    const rule = new aws.lb.ListenerRule(
      `${name}-route`,
      {
        listenerArn: route.listenerArn,
        priority: route.priority,
        conditions: [{ pathPattern: { values: [...route.paths] } }],
        actions: [{ type: "forward", targetGroupArn: targets.arn }],
        tags,
      },
      owned,
    );
    const task = defineTask(name, args, owned);
    new aws.ecs.Service(
      name,
      {
        cluster: args.clusterArn,
        taskDefinition: task.arn,
        desiredCount: args.tasks,
        capacityProviderStrategies: [
          {
            capacityProvider: "FARGATE",
            base: args.capacity.onDemandBase,
            weight: args.capacity.onDemandWeight,
          },
          { capacityProvider: "FARGATE_SPOT", weight: args.capacity.spotWeight },
        ],
        networkConfiguration: {
          subnets: args.subnetIds,
          securityGroups: [firewall.id],
          assignPublicIp: false,
        },
        loadBalancers: [
          { targetGroupArn: targets.arn, containerName: name, containerPort: container.port },
        ],
        healthCheckGracePeriodSeconds: 60,
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        // Otherwise an update reads as done while AWS rolls it back (pulumi/pulumi-aws#4487).
        waitForSteadyState: true,
        sigintRollback: true,
        propagateTags: "SERVICE",
        enableEcsManagedTags: true,
        tags,
      },
      // AWS refuses a target group that no listener uses, and tasks that cannot log.
      { ...owned, dependsOn: [rule, logGroup] },
    );

    this.securityGroupId = firewall.id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }

  /** The tasks' own group: in from the load balancer, out to the internet over TLS for images and AWS. */
  #admitLoadBalancer(name: string, args: FargateServiceArgs): aws.ec2.SecurityGroup {
    const owned = { parent: this };
    const tags = tierTags("compute");
    const { port } = args.container;
    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId: args.vpcId, description: `Tasks of ${name}`, tags },
      owned,
    );
    const tcp = { ipProtocol: "tcp", fromPort: port, toPort: port, tags };
    new aws.vpc.SecurityGroupIngressRule(
      `${name}-from-load-balancer`,
      {
        ...tcp,
        securityGroupId: firewall.id,
        referencedSecurityGroupId: args.route.securityGroupId,
        description: "Requests from the load balancer",
      },
      owned,
    );
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-to-targets`,
      {
        ...tcp,
        securityGroupId: args.route.securityGroupId,
        referencedSecurityGroupId: firewall.id,
        description: `Requests to ${name}`,
      },
      owned,
    );
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-to-https`,
      {
        securityGroupId: firewall.id,
        description: "Images, logs and AWS itself, over TLS",
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        tags,
      },
      owned,
    );
    return firewall;
  }
}
