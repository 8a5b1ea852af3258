import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { tierTags } from "../shared/tags";
import { mailedTopic, type TopicReference } from "../shared/topic";
import { followUpAlarms } from "./follow-up-alarms";
import type { AlertState } from "./alert-state";
import { FollowUpMachine, type FollowUpMachineArgs } from "./follow-up-machine";
import { lambdaFunction } from "./lambda-function";
import type { ResponseMode } from "./response-choices";
import { TopicQueue } from "./topic-queue";

export interface FollowUpArgs {
  readonly account: Account;
  readonly mode: ResponseMode;
  /** Whether Security Hub is there to take findings. */
  readonly imports: boolean;
  /** What it publishes is followed up. */
  readonly topic: TopicReference;
  /** The table in which it says what is followed up. */
  readonly state: Pick<AlertState, "name" | "allowClaims">;
  /** Told when following up fails. */
  readonly alarmTopicArn: pulumi.Input<string>;
  /** Who approve responses and hear of them, by e-mail; AWS asks each to confirm. */
  readonly approvers: readonly string[];
  /** The trail that may be started again. */
  readonly trailName: string;
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  /** The function that prepares what is to be done: `index.js`, and the function in it that is called. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  /** Log groups of the function and of the state machine. */
  readonly logs: Readonly<Record<"function" | "machine", FollowUpMachineArgs["logs"]>>;
}

const timeoutSeconds = 30;

/**
 * Follows alerts up: puts them into Security Hub, and responds to attacks as far as its mode goes. A pipe
 * takes alerts from a queue, has a function prepare what is to be done, and starts the state machine that
 * does it: the function calls nothing, and the machine holds all rights.
 */
export class FollowUp extends pulumi.ComponentResource {
  constructor(name: string, args: FollowUpArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:FollowUp", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("audit");
    const { account, mode, imports, keys, topic, logs, state } = args;

    const people = mailedTopic(
      `${name}-people`,
      {
        ...{ account, tier: "audit", keyArn: keys.messaging.arn },
        ...{ services: [], emails: args.approvers },
      },
      owned,
    );
    const { queue, unread } = new TopicQueue(
      `${name}-alerts`,
      { account, topic, keyArn: keys.messaging.arn, readerTimeoutSeconds: timeoutSeconds },
      owned,
    );
    const prepare = lambdaFunction(
      `${name}-prepare`,
      {
        ...{ account, keys, timeoutSeconds, code: args.code, handler: args.handler },
        environment: {
          ACCOUNT_ID: account.id,
          IMPORT_FINDINGS: String(imports),
          RESPOND: String(mode !== "off"),
        },
        allow: [],
        logs: logs.function,
      },
      owned,
    );
    const machine = new FollowUpMachine(
      `${name}-machine`,
      {
        ...{ account, mode, imports, keys, state, trailName: args.trailName },
        peopleTopic: people.name,
        logs: logs.machine,
      },
      owned,
    );
    const { role, allowed } = serviceRole(
      `${name}-pipe`,
      {
        trust: trustOf("pipes.amazonaws.com", account.id),
        statements: pipeRights(args, queue.name, prepare.name, machine.name),
        tier: "audit",
      },
      owned,
    );
    new aws.pipes.Pipe(
      `${name}-pipe`,
      {
        roleArn: role.arn,
        source: queue.arn,
        // One by one, so that an alert that fails holds back no other.
        sourceParameters: { sqsQueueParameters: { batchSize: 1 } },
        enrichment: prepare.arn,
        target: machine.arn,
        targetParameters: {
          stepFunctionStateMachineParameters: { invocationType: "FIRE_AND_FORGET" },
        },
        tags,
      },
      // A pipe is made only when its role may read the queue.
      { ...owned, dependsOn: [allowed] },
    );
    new Alarms(
      `${name}-alarms`,
      {
        tier: "audit",
        topicArn: args.alarmTopicArn,
        alarms: followUpAlarms({
          ...{ functionName: prepare.name, machineArn: machine.arn },
          ...{ queueName: queue.name, unreadName: unread.name },
        }),
      },
      owned,
    );
    this.registerOutputs();
  }
}

const pipeRights = (
  { account, keys }: FollowUpArgs,
  queue: pulumi.Output<string>,
  prepare: pulumi.Output<string>,
  machine: pulumi.Output<string>,
): readonly Statement[] => [
  {
    sid: "TakeFromQueue",
    actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
    resources: [queue.apply((name) => arn(account, "sqs", name))],
  },
  {
    sid: "Prepare",
    actions: ["lambda:InvokeFunction"],
    resources: [prepare.apply((name) => arn(account, "lambda", `function:${name}`))],
  },
  {
    sid: "Start",
    actions: ["states:StartExecution"],
    resources: [machine.apply((name) => arn(account, "states", `stateMachine:${name}`))],
  },
  keyUse(account, keys.messaging, "kms:Decrypt"),
  // The machine is encrypted with it, and so is what it is started with.
  keyUse(account, keys.logs, "kms:Decrypt", "kms:GenerateDataKey"),
];
