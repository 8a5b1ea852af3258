import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import { keptQueue } from "../shared/kept-queue";
import { trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";

import { fromTopics, type TopicReference } from "../shared/topic";
import { AlertStream, type AlertStreamArgs } from "./alert-stream";
import { archiveAlarms } from "./archive-alarms";

export interface AlertArchiveArgs extends AlertStreamArgs {
  /** By severity, which becomes part of a name: all that they publish is kept. */
  readonly topics: Readonly<Record<string, TopicReference>>;
  /** Told when alerts are not kept. */
  readonly alarmTopicArn: pulumi.Input<string>;
}

/**
 * Keeps all alerts, of which those for information are told to nobody: what topics publish goes by way of a
 * stream into a bucket, and into a queue where the stream does not take it.
 */
export class AlertArchive extends pulumi.ComponentResource {
  constructor(name: string, args: AlertArchiveArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:analytics:AlertArchive", name, {}, opts);
    const owned = { parent: this };
    const { account, topics } = args;

    const stream = new AlertStream(`${name}-stream`, args, owned);
    const keyArn = args.keys.messaging.arn;
    const undelivered = keptQueue(`${name}-undelivered`, { tier: "analytics", keyArn }, owned);
    const admitted = new aws.sqs.QueuePolicy(
      `${name}-undelivered`,
      fromTopics(undelivered, account, ...Object.values(topics)),
      owned,
    );
    const { role, allowed } = serviceRole(
      name,
      {
        // SNS does not say on whose behalf it delivers; only who may pass the role can have it used.
        trust: trustOf("sns.amazonaws.com"),
        statements: [putAlerts(account, stream.name)],
        tier: "analytics",
      },
      owned,
    );
    for (const [severity, topic] of Object.entries(topics)) {
      new aws.sns.TopicSubscription(
        `${name}-${severity}`,
        {
          ...{ topic: topic.arn, protocol: "firehose", endpoint: stream.arn },
          subscriptionRoleArn: role.arn,
          rawMessageDelivery: true,
          // Alarms ring at the same topics, and are no alerts: those alone say their severity.
          filterPolicyScope: "MessageAttributes",
          filterPolicy: JSON.stringify({ severity: [{ exists: true }] }),
          redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: undelivered.arn }),
        },
        { ...owned, dependsOn: [allowed, admitted] },
      );
    }
    new Alarms(
      `${name}-alarms`,
      {
        tier: "analytics",
        topicArn: args.alarmTopicArn,
        alarms: archiveAlarms({ stream: stream.name, undelivered: undelivered.name }),
      },
      owned,
    );
    this.registerOutputs();
  }
}

/** https://docs.aws.amazon.com/sns/latest/dg/prereqs-kinesis-data-firehose.html */
const putAlerts = (account: Account, stream: pulumi.Output<string>): Statement => ({
  sid: "PutAlerts",
  actions: [
    ...["firehose:DescribeDeliveryStream", "firehose:ListDeliveryStreams"],
    ...["firehose:ListTagsForDeliveryStream"],
    ...["firehose:PutRecord", "firehose:PutRecordBatch"],
  ],
  resources: [stream.apply((it) => arn(account, "firehose", `deliverystream/${it}`))],
});
