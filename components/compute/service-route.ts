import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

/** The listener that paths are claimed from, and its load balancer. */
export interface Entry {
  readonly listenerArn: pulumi.Input<string>;
  /** The end of the load balancer's ARN, which its metrics have. */
  readonly balancer: pulumi.Input<string>;
}

export interface RouteArgs extends Entry {
  /** The paths that lead here. */
  readonly paths: readonly string[];
  /** Lower goes first; no two services may have the same. */
  readonly priority: number;
}

export interface Route {
  readonly targets: aws.lb.TargetGroup;
  readonly rule: aws.lb.ListenerRule;
}

/** Leads paths of the load balancer to the tasks that answer its health check. */
export function routePaths(
  name: string,
  { listenerArn, paths, priority }: RouteArgs,
  container: { readonly port: number; readonly healthPath: string },
  service: { readonly vpcId: pulumi.Input<string>; readonly parent: pulumi.Resource },
): Route {
  const tags = tierTags("compute");
  const owned = { parent: service.parent };
  const targets = new aws.lb.TargetGroup(
    name,
    {
      vpcId: service.vpcId,
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
      listenerArn,
      priority,
      conditions: [{ pathPattern: { values: [...paths] } }],
      actions: [{ type: "forward", targetGroupArn: targets.arn }],
      tags,
    },
    owned,
  );
  return { targets, rule };
}
