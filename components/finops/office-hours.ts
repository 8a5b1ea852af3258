import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import type { KeyReference } from "../shared/key";
import type { ScalableTarget } from "../shared/scalable";
import { tierTags } from "../shared/tags";
import type { WorkingHours } from "../shared/working-hours";
import { switchDatabases } from "./database-switch";
import { switchService } from "./service-switch";

export interface OfficeHoursArgs {
  readonly account: Account;
  readonly hours: WorkingHours;
  /** By name, which becomes part of URNs. Nothing else may move their limits by the hour. */
  readonly services: Readonly<Record<string, ScalableTarget>>;
  /** Identifiers of database instances, by name, which becomes part of URNs. */
  readonly databases: Readonly<Record<string, pulumi.Input<string>>>;
  /** Encrypts the queue of failed calls. */
  readonly key: KeyReference;
  /** Told when a database could not be switched. */
  readonly topicArn: pulumi.Input<string>;
}

/** Longest that SQS keeps a message. */
const fourteenDays = 14 * 24 * 3600;

/**
 * Switches services and databases off when nobody works, and on again: what they cost by the hour, they
 * cost in working hours only. Storage, caches, load balancer and NAT gateways go on. Nearly free itself.
 */
export class OfficeHours extends pulumi.ComponentResource {
  constructor(name: string, args: OfficeHoursArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:finops:OfficeHours", name, {}, opts);
    const owned = { parent: this };
    const { account, hours, key } = args;

    for (const [service, target] of Object.entries(args.services)) {
      switchService(`${name}-${service}`, target, hours, owned);
    }
    const failed = new aws.sqs.Queue(
      `${name}-failed`,
      {
        kmsMasterKeyId: key.arn,
        messageRetentionSeconds: fourteenDays,
        tags: tierTags("finops"),
      },
      owned,
    );
    switchDatabases(name, { account, hours, key, databases: args.databases, failed }, owned);
    new Alarms(
      `${name}-alarms`,
      {
        tier: "finops",
        topicArn: args.topicArn,
        alarms: {
          failed: {
            description:
              "A database could not be stopped or started for an hour. The message in the queue names call and error: one that was not stopped costs money until it is, one that was not started keeps people from working.",
            namespace: "AWS/SQS",
            metric: "ApproximateNumberOfMessagesVisible",
            dimensions: { QueueName: failed.name },
            statistic: "Maximum",
            rings: { above: 0 },
            periodSeconds: 300,
            periods: 1,
            silence: "well",
          },
        },
      },
      owned,
    );
    this.registerOutputs();
  }
}
