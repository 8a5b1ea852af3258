import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface ClusterArgs {
  /** Metrics of each task and container, billed by the metric. */
  readonly insights: boolean;
}

/** Where services run: no servers, on-demand and spot capacity for each to choose from. */
export class Cluster extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: ClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:Cluster", name, {}, opts);
    const owned = { parent: this };

    const cluster = new aws.ecs.Cluster(
      name,
      {
        settings: [{ name: "containerInsights", value: args.insights ? "enhanced" : "disabled" }],
        tags: tierTags("compute"),
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
