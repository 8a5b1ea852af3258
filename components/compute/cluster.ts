import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface ClusterArgs {
  /** Metrics of each task and container, billed by the metric. */
  readonly insights: boolean;
  /** Where everything is written down that is typed and shown in a container, in a session of ECS Exec. */
  readonly sessions: {
    readonly group: string;
    /** Encrypts sessions on their way, and their records. */
    readonly keyArn: pulumi.Input<string>;
    readonly retentionDays: number;
  };
}

/**
 * Where services run: no servers, on-demand and spot capacity for each to choose from. Sessions in containers
 * are encrypted and recorded, whoever opens them. Services do not offer any: ECS Exec needs to write to the
 * root file system, which is read-only.
 *
 * The service-linked role of ECS (`AWSServiceRoleForECS`) is not made here, nor are those of load balancers,
 * scaling, RDS and ElastiCache: AWS makes each with the first thing that needs it, one for an account, so that
 * a second stack, or an account that was used before, would fail on it. Who deploys needs
 * `iam:CreateServiceLinkedRole`; the provider asks again while the new role is not yet everywhere.
 * Source: docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html
 */
export class Cluster extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: ClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:Cluster", name, {}, opts);
    const owned = { parent: this };

    const { group, keyArn, retentionDays } = args.sessions;
    const tags = tierTags("compute");

    const records = new aws.cloudwatch.LogGroup(
      `${name}-sessions`,
      { name: group, kmsKeyId: keyArn, retentionInDays: retentionDays, tags },
      owned,
    );
    const cluster = new aws.ecs.Cluster(
      name,
      {
        settings: [{ name: "containerInsights", value: args.insights ? "enhanced" : "disabled" }],
        configuration: {
          executeCommandConfiguration: {
            kmsKeyId: keyArn,
            logging: "OVERRIDE",
            logConfiguration: {
              cloudWatchEncryptionEnabled: true,
              cloudWatchLogGroupName: records.name,
            },
          },
        },
        tags,
      },
      owned,
    );
    const capacity = new aws.ecs.ClusterCapacityProviders(
      `${name}-capacity`,
      { clusterName: cluster.name, capacityProviders: ["FARGATE", "FARGATE_SPOT"] },
      owned,
    );

    // A service that starts before its capacity provider is attached fails, so the name waits for it.
    this.name = capacity.clusterName;
    this.arn = pulumi.all([cluster.arn, capacity.id]).apply(([arn]) => arn);
    this.registerOutputs({ arn: this.arn });
  }
}
