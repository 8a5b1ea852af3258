import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { RulePattern } from "../../lambda/event-alerts/patterns/event-pattern";
import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";

/** Rules by the end of their resources' names. */
export type EventRules = Readonly<Record<string, RulePattern>>;

export interface RuleTarget {
  readonly arn: pulumi.Input<string>;
  /** Keeps what could not be delivered. */
  readonly undeliveredArn: pulumi.Input<string>;
  /** Role by which EventBridge reaches a target that has no policy of its own. */
  readonly roleArn?: pulumi.Input<string>;
  /**
   * Region of the rules, where it is not that of the provider.
   * @default - that of the provider
   */
  readonly region?: string;
}

/** Makes each rule, sends what it matches to one target for a day until it takes it, and returns their names. */
export function sendMatches(
  name: string,
  rules: EventRules,
  { arn: target, undeliveredArn, roleArn, region }: RuleTarget,
  opts: pulumi.CustomResourceOptions,
): readonly pulumi.Output<string>[] {
  const place = region === undefined ? {} : { region };
  return Object.entries(rules).map(([key, { pattern, reads }]) => {
    const rule = new aws.cloudwatch.EventRule(
      `${name}-${key}`,
      {
        ...place,
        eventPattern: JSON.stringify(pattern),
        state: reads ? "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" : "ENABLED",
        tags: tierTags("audit"),
      },
      opts,
    );
    new aws.cloudwatch.EventTarget(
      `${name}-${key}`,
      {
        ...place,
        rule: rule.name,
        arn: target,
        ...(roleArn !== undefined && { roleArn }),
        deadLetterConfig: { arn: undeliveredArn },
        // As often and as long as EventBridge tries at all.
        retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
      },
      opts,
    );
    return rule.name;
  });
}

/** Lets these rules, and no others, put events into a queue. */
export const rulesDeliver = (
  account: Account,
  queue: aws.sqs.Queue,
  rules: readonly pulumi.Output<string>[],
): Statement => ({
  sid: "RulesDeliver",
  principal: { Service: "events.amazonaws.com" },
  actions: ["sqs:SendMessage"],
  resources: [queue.name.apply((name) => arn(account, "sqs", name))],
  conditions: {
    ArnEquals: {
      "aws:SourceArn": rules.map((rule) =>
        rule.apply((name) => arn(account, "events", `rule/${name}`)),
      ),
    },
  },
});
