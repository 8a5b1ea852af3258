import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { keptQueue } from "../shared/kept-queue";
import { policyDocument, trustOf } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { rulesDeliver, sendMatches, type EventRules } from "./event-rules";

/**
 * Where services without a region (IAM, Organizations, CloudFront, sign-in) and AWS Health send their events.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event.html
 */
export const globalRegion = "us-east-1";

export interface EventForwarderArgs {
  /** Where events are sent to. */
  readonly account: Account;
  /** Those of the region that they are sent to, so that whatever is sent is also told. */
  readonly rules: EventRules;
}

/**
 * Sends what happens in the region of global services to the bus of the home region, whose rules tell
 * it. Each event is of one region and arrives once. Costs one USD for a million events.
 */
export class EventForwarder extends pulumi.ComponentResource {
  constructor(name: string, args: EventForwarderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:EventForwarder", name, {}, opts);
    const owned = { parent: this };
    const { account, rules } = args;
    const away: Account = { ...account, region: globalRegion };
    const bus = arn(account, "events", "event-bus/default");

    const { role, allowed } = serviceRole(
      name,
      {
        trust: trustOf("events.amazonaws.com", account.id),
        statements: [{ sid: "PutIntoHomeBus", actions: ["events:PutEvents"], resources: [bus] }],
        tier: "audit",
      },
      owned,
    );
    // Without a key of ours, which belong to another region.
    const undelivered = keptQueue(
      `${name}-undelivered`,
      { tier: "audit", region: globalRegion },
      owned,
    );
    const names = sendMatches(
      name,
      rules,
      {
        ...{ arn: bus, region: globalRegion },
        ...{ roleArn: role.arn, undeliveredArn: undelivered.arn },
      },
      // EventBridge refuses a role that may not yet.
      { ...owned, dependsOn: [allowed] },
    );
    new aws.sqs.QueuePolicy(
      `${name}-from-rules`,
      {
        region: globalRegion,
        queueUrl: undelivered.url,
        policy: policyDocument(rulesDeliver(away, undelivered, names)),
      },
      owned,
    );
    this.registerOutputs();
  }
}
