import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { scalingRules } from "./scaling-plan";

/** Where the load of a service is measured. */
export interface ServiceMetrics {
  readonly clusterName: pulumi.Input<string>;
  readonly serviceName: pulumi.Input<string>;
  readonly balancer: pulumi.Input<string>;
  readonly targets: pulumi.Input<string>;
  readonly requestsPerTask: number;
}

const { busy, idle, busyMinutes, idleMinutes } = scalingRules;
const period = 60;
const names = { cpu: "CPUUtilization", memory: "MemoryUtilization" } as const;
type Utilisation = keyof typeof names;

/** Rings while the tasks have more to do than they should, on average. */
export function busyAlarm(
  metric: Utilisation,
  service: ServiceMetrics,
): aws.cloudwatch.MetricAlarmArgs {
  return {
    alarmDescription: `Adds tasks: ${metric} is over ${busy[metric]} %.`,
    namespace: "AWS/ECS",
    metricName: names[metric],
    dimensions: dimensionsOf(service),
    statistic: "Average",
    comparisonOperator: "GreaterThanThreshold",
    threshold: busy[metric],
    period,
    evaluationPeriods: busyMinutes,
    treatMissingData: "notBreaching",
  };
}

/**
 * Rings while CPU, memory and requests are all low: one alarm on an expression, so that none of them alone
 * takes tasks away from the others.
 */
export function idleAlarm(service: ServiceMetrics): aws.cloudwatch.MetricAlarmArgs {
  const { balancer, targets, requestsPerTask } = service;
  const fewRequests = (requestsPerTask * idle.requests) / 100;
  const utilisation = (id: Utilisation) => ({
    id,
    metric: {
      namespace: "AWS/ECS",
      metricName: names[id],
      dimensions: dimensionsOf(service),
      stat: "Average",
      period,
    },
  });
  return {
    alarmDescription: `Takes a task away: CPU is under ${idle.cpu} %, memory under ${idle.memory} %, and a task has less than ${fewRequests} requests a minute.`,
    metricQueries: [
      {
        id: "idle",
        label: "1 while all are low",
        // A minute without requests has no value.
        expression: `IF(cpu < ${idle.cpu} AND memory < ${idle.memory} AND FILL(requests, 0) < ${fewRequests}, 1, 0)`,
        returnData: true,
      },
      utilisation("cpu"),
      utilisation("memory"),
      {
        id: "requests",
        metric: {
          namespace: "AWS/ApplicationELB",
          metricName: "RequestCountPerTarget",
          dimensions: { LoadBalancer: balancer, TargetGroup: targets },
          stat: "Sum",
          period,
        },
      },
    ],
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: 1,
    evaluationPeriods: idleMinutes,
    treatMissingData: "notBreaching",
  };
}

function dimensionsOf({ clusterName, serviceName }: ServiceMetrics) {
  return { ClusterName: clusterName, ServiceName: serviceName };
}
