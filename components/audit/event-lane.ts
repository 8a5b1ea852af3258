import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { keptQueue } from "../shared/kept-queue";
import type { KeyReference } from "../shared/key";
import { policyDocument } from "../shared/policy-document";
import type { AccountFacts } from "./account-facts";
import { alertEnvironment, type AlertEnvironmentArgs } from "./alert-environment";
import type { AlertState } from "./alert-state";
import { EventForwarder, globalRegion } from "./event-forwarder";
import { rulesDeliver, sendMatches, type EventRules } from "./event-rules";
import { queuePair } from "./queue-pair";
import { QueueReader } from "./queue-reader";
import { severities, type Severity } from "./severity-topics";

export interface EventLaneArgs extends Pick<AlertEnvironmentArgs, "runbookBaseUrl"> {
  readonly account: Account;
  readonly rules: EventRules;
  /** The function that reads events: `index.js`, and the function in it that is called. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly topics: {
    readonly arns: Readonly<Record<Severity, pulumi.Output<string>>>;
    readonly names: Readonly<Record<Severity, pulumi.Output<string>>>;
  };
  readonly trailBucket: pulumi.Output<string>;
  readonly quarantineBucket: pulumi.Output<string>;
  readonly state: Pick<AlertState, "name" | "allow">;
  readonly facts: AccountFacts;
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/** How long the reader may take for a batch of events, in seconds. */
const timeoutSeconds = 60;

/**
 * The fast way to an alert: EventBridge puts what its rules match into a queue within seconds, where the
 * trail's files take minutes. It can miss events (those over 256 KB, and what services send by best
 * effort): the files are the record. Events of AWS are free.
 */
export class EventLane extends pulumi.ComponentResource {
  /** Name of the function. */
  readonly readerName: pulumi.Output<string>;
  readonly queueName: pulumi.Output<string>;
  /** Names of the queues of what the function could not tell, and what did not reach its queue. */
  readonly unreadName: pulumi.Output<string>;
  readonly undeliveredName: pulumi.Output<string>;

  constructor(name: string, args: EventLaneArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:EventLane", name, {}, opts);
    const owned = { parent: this };
    const { account, keys, topics } = args;
    const keyArn = keys.messaging.arn;

    const { queue, unread } = queuePair(
      name,
      { keyArn, readerTimeoutSeconds: timeoutSeconds },
      owned,
    );
    // Not with the key of the queue: where EventBridge may not use that, it could not say so either.
    const undelivered = keptQueue(`${name}-undelivered`, { tier: "audit" }, owned);
    const rules = sendMatches(
      name,
      args.rules,
      { arn: queue.arn, undeliveredArn: undelivered.arn },
      owned,
    );
    for (const [role, target] of Object.entries({ rules: queue, undelivered })) {
      new aws.sqs.QueuePolicy(
        `${name}-from-${role}`,
        { queueUrl: target.url, policy: policyDocument(rulesDeliver(account, target, rules)) },
        owned,
      );
    }
    // Where this is the region of global services, their events arrive by themselves.
    if (account.region !== globalRegion) {
      new EventForwarder(`${name}-global`, { account, rules: args.rules }, owned);
    }
    const reader = new QueueReader(
      `${name}-reader`,
      {
        ...{ account, queue, keys, timeoutSeconds },
        ...{ code: args.code, handler: args.handler, logs: args.logs },
        environment: alertEnvironment(args),
        allow: [
          {
            sid: "Alert",
            actions: ["sns:Publish"],
            resources: severities.map((severity) =>
              topics.names[severity].apply((topic) => arn(account, "sns", topic)),
            ),
          },
          ...args.state.allow,
        ],
      },
      owned,
    );

    this.readerName = reader.name;
    this.queueName = queue.name;
    this.unreadName = unread.name;
    this.undeliveredName = undelivered.name;
    this.registerOutputs({ readerName: this.readerName });
  }
}
