import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { mailedTopic } from "../shared/topic";

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
    const topic = mailedTopic(
      name,
      { ...args, tier: "observability", services: ["cloudwatch.amazonaws.com"] },
      { parent: this },
    );

    this.arn = topic.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
