import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { mailedTopic } from "../shared/topic";

/** How urgent an alert is: wake somebody, tell the team, keep for later. */
export const severities = ["high", "medium", "info"] as const;

export type Severity = (typeof severities)[number];

export interface SeverityTopicsArgs {
  readonly account: Account;
  readonly keyArn: pulumi.Input<string>;
  /** E-mail addresses by severity; AWS asks each to confirm. */
  readonly emails: Readonly<Record<Severity, readonly string[]>>;
}

/** Three encrypted topics, one for each severity, so that each is delivered its own way. */
export class SeverityTopics extends pulumi.ComponentResource {
  readonly arns: Readonly<Record<Severity, pulumi.Output<string>>>;
  /** Known in a preview, unlike the ARNs. */
  readonly names: Readonly<Record<Severity, pulumi.Output<string>>>;

  constructor(name: string, args: SeverityTopicsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:SeverityTopics", name, {}, opts);
    const topicFor = (severity: Severity) =>
      mailedTopic(
        `${name}-${severity}`,
        {
          ...{ account: args.account, tier: "audit", keyArn: args.keyArn },
          // The alarms of the monitor ring here too.
          services: ["cloudwatch.amazonaws.com"],
          emails: args.emails[severity],
        },
        { parent: this },
      );
    const high = topicFor("high");
    const medium = topicFor("medium");
    const info = topicFor("info");

    this.arns = { high: high.arn, medium: medium.arn, info: info.arn };
    this.names = { high: high.name, medium: medium.name, info: info.name };
    this.registerOutputs({ arns: this.arns });
  }
}
