import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { tierTags } from "../shared/tags";
import { publishedBy } from "../shared/topic";

export interface AlarmTopicArgs {
  readonly account: Account;
  /** A key that CloudWatch may use, or its alarms are lost. */
  readonly keyArn: pulumi.Input<string>;
  /** Who is told; AWS asks each address to confirm. */
  readonly emails: readonly string[];
}

/** Where the alarms of a stack ring: one encrypted topic for those who run it. */
export class AlarmTopic extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: AlarmTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:observability:AlarmTopic", name, {}, opts);
    const topic = new aws.sns.Topic(
      name,
      { kmsMasterKeyId: args.keyArn, tags: tierTags("observability") },
      { parent: this },
    );
    new aws.sns.TopicPolicy(name, publishedBy(topic, args.account, "cloudwatch.amazonaws.com"), {
      parent: this,
    });
    for (const email of args.emails) {
      new aws.sns.TopicSubscription(
        `${name}-${email}`,
        { topic: topic.arn, protocol: "email", endpoint: email },
        { parent: this },
      );
    }

    this.arn = topic.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
