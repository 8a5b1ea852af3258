import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface ClusterArgs {
  /** Encrypts the disks of tasks, which are gone with them. Must be open to Fargate. */
  readonly diskKeyArn: pulumi.Input<string>;
  /**
   * Whether the role by which ECS acts in the account is made here, before the cluster, and not by AWS with it. For
   * an account that has never had a cluster: one that has had one has the role, and making it would fail.
   */
  readonly makesServiceRole: boolean;
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
 * AWS makes the service-linked role of ECS (`AWSServiceRoleForECS`) with the first cluster of an account, and those
 * of load balancers, scaling, RDS and ElastiCache with the first thing that needs them. The first service can then
 * come before the role of ECS is everywhere, which is why it can be made here. Services name no role: AWS refuses
 * one for tasks with addresses of their own. Who deploys needs `iam:CreateServiceLinkedRole` either way.
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
    const serviceRole =
      args.makesServiceRole &&
      new aws.iam.ServiceLinkedRole(
        `${name}-service-role`,
        { awsServiceName: "ecs.amazonaws.com", tags },
        owned,
      );
    const cluster = new aws.ecs.Cluster(
      name,
      {
        settings: [{ name: "containerInsights", value: args.insights ? "enhanced" : "disabled" }],
        configuration: {
          managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: args.diskKeyArn },
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
      { ...owned, dependsOn: serviceRole ? [serviceRole] : [] },
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
