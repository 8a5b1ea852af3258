import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";
import { storeTags } from "../shared/tags";
import type { TopicReference } from "../shared/topic";
import { QueueReader } from "./queue-reader";
import { TopicQueue } from "./topic-queue";
import { webhookAlarms } from "./webhook-alarms";
import type { WebhookChannel } from "./webhook-choices";

export interface WebhookNotifierArgs {
  readonly account: Account;
  readonly channel: WebhookChannel;
  /** What it publishes is posted. */
  readonly topic: TopicReference;
  /** Told when posting fails: a topic that does not come here itself. */
  readonly alarmTopicArn: pulumi.Input<string>;
  readonly keys: Readonly<Record<"messaging" | "logs" | "secrets", KeyReference>>;
  /** The function that posts: `index.js`, and the function in it that is called. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/** Ten messages at one a second, each of which may take ten seconds. */
const timeoutSeconds = 120;

/** With the function's waits, up to a quarter of an hour each, about four hours. */
const maxReceives = 20;

/**
 * Posts what a topic publishes to a webhook, in the receiver's own form. A queue stands between, because SNS
 * itself can neither write that form nor wait when the receiver asks it to. Where to post is a secret that is
 * made empty: somebody puts `{"url": "…"}` into it, with a `signingKey` for a receiver of one's own, and
 * until then messages wait in the queue, and after some four hours with what could not be posted. Costs 0.40 USD a month for the secret.
 */
export class WebhookNotifier extends pulumi.ComponentResource {
  /** ARN of the secret that is to be filled. */
  readonly secretArn: pulumi.Output<string>;

  constructor(name: string, args: WebhookNotifierArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:WebhookNotifier", name, {}, opts);
    const owned = { parent: this };
    const { account, topic, keys } = args;

    const secret = new aws.secretsmanager.Secret(
      name,
      {
        description: `Where alerts are posted (${args.channel}): {"url": "...", "signingKey": "whsec_..."}, the key for generic alone`,
        kmsKeyId: keys.secrets.arn,
        tags: storeTags("audit", "internal"),
      },
      owned,
    );
    const { queue, unread } = new TopicQueue(
      `${name}-alerts`,
      {
        ...{ account, topic, maxReceives, keyArn: keys.messaging.arn },
        readerTimeoutSeconds: timeoutSeconds,
      },
      owned,
    );
    const reader = new QueueReader(
      `${name}-reader`,
      {
        ...{ account, queue, keys, timeoutSeconds, logs: args.logs },
        ...{ code: args.code, handler: args.handler },
        // Webhooks take about one message a second: more readers would only be refused.
        concurrency: 2,
        environment: {
          CHANNEL: args.channel,
          SECRET_ID: secret.arn,
          QUEUE_URL: queue.url,
          DEAD_LETTER_QUEUE_URL: unread.url,
        },
        allow: allowed(args, secret, queue, unread),
      },
      owned,
    );
    new Alarms(
      `${name}-alarms`,
      {
        tier: "audit",
        topicArn: args.alarmTopicArn,
        alarms: webhookAlarms({ reader: reader.name, queue: queue.name, unread: unread.name }),
      },
      owned,
    );

    this.secretArn = secret.arn;
    this.registerOutputs({ secretArn: this.secretArn });
  }
}

function allowed(
  { account, keys }: WebhookNotifierArgs,
  secret: aws.secretsmanager.Secret,
  queue: aws.sqs.Queue,
  unread: aws.sqs.Queue,
): readonly Statement[] {
  return [
    {
      sid: "ReadSecret",
      actions: ["secretsmanager:GetSecretValue"],
      // Secrets Manager ends the ARN of a secret in six characters of its own.
      resources: [
        secret.name.apply((name) => arn(account, "secretsmanager", `secret:${name}-??????`)),
      ],
    },
    {
      sid: "PutBack",
      actions: ["sqs:ChangeMessageVisibility"],
      resources: [queue.name.apply((name) => arn(account, "sqs", name))],
    },
    {
      sid: "Bury",
      actions: ["sqs:SendMessage"],
      resources: [unread.name.apply((name) => arn(account, "sqs", name))],
    },
    keyUse(account, keys.secrets, "kms:Decrypt"),
  ];
}
