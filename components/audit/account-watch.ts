import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { Alarms } from "../shared/alarms";
import type { TopicReference } from "../shared/topic";
import type { AccountFacts } from "./account-facts";
import type { AlertEnvironmentArgs } from "./alert-environment";
import { AlertFunction } from "./alert-function";
import { AlertState } from "./alert-state";
import { DeliveryQueue } from "./delivery-queue";
import { eventAlarms } from "./event-alarms";
import { EventLane, type EventLaneArgs } from "./event-lane";
import { SeverityTopics, type Severity } from "./severity-topics";
import { Trail, trailPrefix, type TrailArgs } from "./trail";
import { watchAlarms } from "./watch-alarms";

export interface AccountWatchArgs extends Pick<AlertEnvironmentArgs, "runbookBaseUrl"> {
  readonly account: Account;
  /** Its name, physical, and what it records beside the account's management events. */
  readonly trail: Pick<TrailArgs, "trailName" | "insights" | "organizationId">;
  /**
   * The bucket that the trail writes to. CloudTrail tries it when the trail is made, so the name must be
   * an output that waits for the bucket's policy, which allows what `trailDelivery` says.
   */
  readonly records: { readonly name: pulumi.Output<string> };
  /** The bucket for records that cannot be read. */
  readonly quarantine: { readonly name: pulumi.Output<string> };
  readonly keys: Readonly<Record<"audit" | "messaging" | "logs", KeyReference>>;
  /** The function that reads trail files: `index.js`, and the function in it that is called. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  /** What EventBridge tells at once, and the function that reads it. */
  readonly events: Pick<EventLaneArgs, "rules" | "code" | "handler" | "logs">;
  readonly facts: AccountFacts;
  readonly emails: Readonly<Record<Severity, readonly string[]>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
  readonly durable: boolean;
}

/** How long the reader may take for a batch of files, in seconds. */
const timeoutSeconds = 300;

/**
 * Watches what is done in the account: CloudTrail writes files, each is announced to a queue, a function
 * reads them and tells what matters to one of three topics, by severity. What is urgent comes by
 * EventBridge besides, within seconds. Alarms tell when it does not.
 */
export class AccountWatch extends pulumi.ComponentResource {
  readonly topics: Readonly<Record<Severity, TopicReference>>;
  readonly state: Pick<AlertState, "name" | "allowClaims">;

  constructor(name: string, args: AccountWatchArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:AccountWatch", name, {}, opts);
    const owned = { parent: this };
    const { account, keys, records, quarantine, durable, runbookBaseUrl } = args;
    const prefix = trailPrefix(account, args.trail.organizationId);

    new Trail(
      `${name}-trail`,
      { ...args.trail, bucket: records.name, keyArn: keys.audit.arn, durable },
      owned,
    );
    const topics = new SeverityTopics(
      `${name}-alerts`,
      { account, keyArn: keys.messaging.arn, emails: args.emails },
      owned,
    );
    const queue = new DeliveryQueue(
      `${name}-files`,
      {
        ...{ account, prefix, bucket: records.name, keyArn: keys.messaging.arn },
        readerTimeoutSeconds: timeoutSeconds,
      },
      owned,
    );
    const state = new AlertState(`${name}-state`, { account, key: keys.messaging, durable }, owned);
    const lane = new EventLane(
      `${name}-events`,
      {
        ...{ ...args.events, account, topics, keys, state, runbookBaseUrl, facts: args.facts },
        trailBucket: records.name,
        quarantineBucket: quarantine.name,
      },
      owned,
    );
    const reader = new AlertFunction(
      `${name}-reader`,
      {
        ...{ account, prefix, queue, topics, keys, state, timeoutSeconds },
        ...{ code: args.code, handler: args.handler, logs: args.logs },
        ...{ facts: args.facts, runbookBaseUrl },
        trailBucket: records.name,
        quarantineBucket: quarantine.name,
      },
      owned,
    );

    new Alarms(
      `${name}-alarms`,
      {
        tier: "audit",
        topicArn: topics.arns.high,
        alarms: {
          ...watchAlarms({ reader: reader.name, queue: queue.name, unread: queue.unreadName }),
          ...eventAlarms(lane),
        },
      },
      owned,
    );

    const topicOf = (severity: Severity): TopicReference => ({
      arn: topics.arns[severity],
      name: topics.names[severity],
    });
    this.topics = { high: topicOf("high"), medium: topicOf("medium"), info: topicOf("info") };
    this.state = state;
    this.registerOutputs({ topicArns: topics.arns });
  }
}
