import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

/** What the reader of a queue takes for the time to tell what was held back. */
const due = JSON.stringify({ due: true });

/**
 * Puts a reminder into a queue every few minutes, for nothing else may ever arrive that would make its
 * reader tell what was held back. By the queue, and not by a call, so that a reminder that fails is tried
 * again like all else. Gives the name of the rule, which the queue has to admit.
 */
export function summarySchedule(
  name: string,
  queueArn: pulumi.Input<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const rule = new aws.cloudwatch.EventRule(
    name,
    { scheduleExpression: "rate(5 minutes)", tags: tierTags("audit") },
    opts,
  );
  new aws.cloudwatch.EventTarget(name, { rule: rule.name, arn: queueArn, input: due }, opts);
  return rule.name;
}
