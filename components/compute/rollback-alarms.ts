import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface RollbackArgs {
  /** The ends of the ARNs of the load balancer and the target group. */
  readonly balancer: pulumi.Input<string>;
  readonly targets: pulumi.Input<string>;
}

/** Answers with an error, in a minute, that a healthy service does not give. */
const errorsAMinute = 10;

/**
 * Names of the alarms that take a deployment back: its tasks are healthy to those who ask for their health,
 * and fail those who want something. They tell nobody: ECS reads them while it deploys.
 */
export function rollbackAlarms(
  name: string,
  { balancer, targets }: RollbackArgs,
  owned: { readonly parent: pulumi.Resource },
): readonly pulumi.Output<string>[] {
  const errors = new aws.cloudwatch.MetricAlarm(
    `${name}-errors`,
    {
      alarmDescription: `Takes a deployment of ${name} back: its tasks answer with 5xx. Their log says why.`,
      namespace: "AWS/ApplicationELB",
      metricName: "HTTPCode_Target_5XX_Count",
      dimensions: { LoadBalancer: balancer, TargetGroup: targets },
      statistic: "Sum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: errorsAMinute,
      period: 60,
      evaluationPeriods: 2,
      treatMissingData: "notBreaching",
      tags: tierTags("compute"),
    },
    owned,
  );
  return [errors.name];
}
