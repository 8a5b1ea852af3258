import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags, type Tier } from "./tags";

/** One thing that can be wrong, as CloudWatch sees it. */
export interface AlarmDefinition {
  /** What is wrong and what to do first: the text that people get. */
  readonly description: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, pulumi.Input<string>>>;
  readonly statistic: "Sum" | "Average" | "Minimum" | "Maximum";
  /** The alarm rings while the value is `above`, or `below`, this. */
  readonly rings: { readonly above: number } | { readonly below: number };
  /** Seconds that one value covers. */
  readonly periodSeconds: number;
  /** How many values in a row must be wrong. */
  readonly periods: number;
  /** What it means when there is no value: that all is well, or that the watched thing is dead. */
  readonly silence: "well" | "wrong";
}

export interface AlarmsArgs {
  readonly tier: Tier;
  /** By the end of the resource's name. */
  readonly alarms: Readonly<Record<string, AlarmDefinition>>;
  /** Told when an alarm rings, and when it stops. */
  readonly topicArn: pulumi.Input<string>;
}

/** Alarms from data: a new one is one entry in a list. */
export class Alarms extends pulumi.ComponentResource {
  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:observability:Alarms", name, {}, opts);
    for (const [alarm, definition] of Object.entries(args.alarms)) {
      const { rings } = definition;
      new aws.cloudwatch.MetricAlarm(
        `${name}-${alarm}`,
        {
          alarmDescription: definition.description,
          namespace: definition.namespace,
          metricName: definition.metric,
          dimensions: definition.dimensions,
          statistic: definition.statistic,
          comparisonOperator: "above" in rings ? "GreaterThanThreshold" : "LessThanThreshold",
          threshold: "above" in rings ? rings.above : rings.below,
          period: definition.periodSeconds,
          evaluationPeriods: definition.periods,
          treatMissingData: definition.silence === "wrong" ? "breaching" : "notBreaching",
          alarmActions: [args.topicArn],
          okActions: [args.topicArn],
          tags: tierTags(args.tier),
        },
        { parent: this },
      );
    }
    this.registerOutputs();
  }
}
