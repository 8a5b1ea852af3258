import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ScalableTarget } from "../shared/scalable";
import { tierTags } from "../shared/tags";
import { timezone } from "../shared/working-hours";
import { busyAlarm, idleAlarm, type ServiceMetrics } from "./scaling-alarms";
import { limitChanges, scalingRules, type Clock, type ScalingPlan } from "./scaling-plan";

export interface ServiceScalingArgs {
  readonly clusterName: pulumi.Input<string>;
  readonly serviceName: pulumi.Input<string>;
  /** The end of the ARN of the load balancer, as in `app/edge/0123456789abcdef`. */
  readonly balancer: pulumi.Input<string>;
  /** The end of the ARN of the target group, as in `targetgroup/api/0123456789abcdef`. */
  readonly targets: pulumi.Input<string>;
  readonly plan: ScalingPlan;
  /** @default - the limits of the day hold at any hour */
  readonly clock?: Clock;
  /**
   * Sets the limits to those of the day at once, for the deployment that edits them. Otherwise a deployment
   * leaves them as the hour has set them (terraform-aws-modules/terraform-aws-ecs#422, #346).
   */
  readonly reassert: boolean;
}

/**
 * Moves the number of tasks with CPU, memory and requests, and its limits with the hour. Costs seven metrics
 * of alarms, and two of those that the tracking of requests makes.
 */
export class ServiceScaling extends pulumi.ComponentResource {
  readonly target: ScalableTarget;

  readonly #owned = { parent: this };
  readonly #target: aws.appautoscaling.Target;

  constructor(name: string, args: ServiceScalingArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:ServiceScaling", name, {}, opts);
    const { day } = args.plan;

    this.#target = new aws.appautoscaling.Target(
      name,
      {
        serviceNamespace: "ecs",
        resourceId: pulumi.interpolate`service/${args.clusterName}/${args.serviceName}`,
        scalableDimension: "ecs:service:DesiredCount",
        minCapacity: day.min,
        maxCapacity: day.max,
        tags: tierTags("compute"),
      },
      {
        ...this.#owned,
        ignoreChanges: args.reassert ? [] : ["minCapacity", "maxCapacity"],
      },
    );
    this.#scaleByLoad(name, args);
    this.#scaleByRequests(name, args);
    if (args.clock) this.#moveLimits(name, args.plan, args.clock);

    const { resourceId, scalableDimension, serviceNamespace } = this.#target;
    this.target = { resourceId, scalableDimension, serviceNamespace, awake: day };
    this.registerOutputs({ resourceId });
  }

  /** Out when CPU or memory is busy, in when everything is idle: composite alarms cannot drive scaling. */
  #scaleByLoad(name: string, args: ServiceScalingArgs): void {
    const metrics: ServiceMetrics = { ...args, ...args.plan };
    const { steps, cooldownMinutes } = scalingRules;
    for (const metric of ["cpu", "memory"] as const) {
      const out = this.#steps(`${name}-${metric}-out`, {
        adjustmentType: "PercentChangeInCapacity",
        minAdjustmentMagnitude: 1,
        cooldown: cooldownMinutes.out * 60,
        // Bounds are counted from the threshold of the alarm.
        stepAdjustments: steps.map(({ from, percent }, index) => ({
          metricIntervalLowerBound: String(from),
          ...boundUp(steps[index + 1]?.from),
          scalingAdjustment: percent,
        })),
      });
      this.#alarm(`${name}-${metric}-busy`, busyAlarm(metric, metrics), out);
    }
    const inward = this.#steps(`${name}-in`, {
      adjustmentType: "ChangeInCapacity",
      cooldown: cooldownMinutes.in * 60,
      stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: -1 }],
    });
    this.#alarm(`${name}-idle`, idleAlarm(metrics), inward);
  }

  #steps(
    name: string,
    stepScalingPolicyConfiguration: aws.types.input.appautoscaling.PolicyStepScalingPolicyConfiguration,
  ): aws.appautoscaling.Policy {
    return this.#policy(name, {
      policyType: "StepScaling",
      stepScalingPolicyConfiguration: {
        metricAggregationType: "Average",
        ...stepScalingPolicyConfiguration,
      },
    });
  }

  /** Requests come before the load that they make. They only add tasks: what takes away is the idle alarm. */
  #scaleByRequests(name: string, { balancer, targets, plan }: ServiceScalingArgs): void {
    this.#policy(`${name}-requests`, {
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: pulumi.interpolate`${balancer}/${targets}`,
        },
        targetValue: plan.requestsPerTask,
        scaleOutCooldown: scalingRules.cooldownMinutes.out * 60,
        disableScaleIn: true,
      },
    });
  }

  #policy(
    name: string,
    policy: Omit<
      aws.appautoscaling.PolicyArgs,
      "resourceId" | "scalableDimension" | "serviceNamespace"
    >,
  ): aws.appautoscaling.Policy {
    const { resourceId, scalableDimension, serviceNamespace } = this.#target;
    return new aws.appautoscaling.Policy(
      name,
      { ...policy, resourceId, scalableDimension, serviceNamespace },
      this.#owned,
    );
  }

  #alarm(
    name: string,
    alarm: aws.cloudwatch.MetricAlarmArgs,
    policy: aws.appautoscaling.Policy,
  ): void {
    new aws.cloudwatch.MetricAlarm(
      name,
      { ...alarm, alarmActions: [policy.arn], tags: tierTags("compute") },
      this.#owned,
    );
  }

  #moveLimits(name: string, plan: ScalingPlan, clock: Clock): void {
    const { resourceId, scalableDimension, serviceNamespace } = this.#target;
    // One after the other: AWS refuses two changes of one target at the same time.
    let before: pulumi.Resource = this.#target;
    for (const [hour, { schedule, limits }] of Object.entries(limitChanges(plan, clock))) {
      before = new aws.appautoscaling.ScheduledAction(
        `${name}-${hour}`,
        {
          ...{ resourceId, scalableDimension, serviceNamespace },
          schedule,
          timezone,
          scalableTargetAction: { minCapacity: limits.min, maxCapacity: limits.max },
        },
        { ...this.#owned, dependsOn: [before] },
      );
    }
  }
}

/** The last step has no upper bound. */
function boundUp(next: number | undefined): { metricIntervalUpperBound?: string } {
  return next === undefined ? {} : { metricIntervalUpperBound: String(next) };
}
