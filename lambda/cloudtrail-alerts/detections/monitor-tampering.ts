import { asText, type Json } from "../json";
import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { defineTheme, type DetectionSettings } from "./detection";
import { below, many, parameter } from "./request";

/** Where the calls below name what they act on. */
const parameters = [
  "functionName",
  "topicArn",
  "subscriptionArn",
  "queueUrl",
  "bucketName",
  "stackName",
  "stateMachineArn",
  "executionArn",
  "deliveryStreamName",
  "secretId",
  "alarmNames",
  "name",
  "rule",
];

/** A mapping is asked for by an id of its own; the answer tells what it reads and for whom. */
const answers = ["functionArn", "eventSourceArn"];

const concernsMonitor = (record: TrailRecord, { monitorResources }: DetectionSettings): boolean => {
  if (monitorResources === undefined) return false;
  const named = [
    ...parameters.map((field) => parameter(record, field)),
    ...answers.map((field) => below(record.responseElements, field)),
  ];
  return named.flatMap(namesIn).some((name) => isOneOf(monitorResources, name));
};

/** A resource is given by its name, ARN or URL; each has the name between colons and slashes. */
const namesIn = (value: Json | undefined): readonly string[] =>
  many(value).flatMap((it) => (asText(it) ?? "").split(/[:/]/).filter((part) => part !== ""));

const isOneOf = (known: ReadonlySet<string>, name: string): boolean =>
  known.has(name) ||
  [...known].some((entry) => entry.endsWith("*") && name.startsWith(entry.slice(0, -1)));

export const monitorTampering = defineTheme("monitor-tampering", [
  {
    id: "monitor-self-tampering",
    title: "This security monitor itself was changed",
    severity: "high",
    events: {
      lambda: [
        "DeleteFunction",
        "UpdateFunctionCode",
        "UpdateFunctionConfiguration",
        "PutFunctionConcurrency",
        "UpdateEventSourceMapping",
        "DeleteEventSourceMapping",
      ],
      sns: ["DeleteTopic", "Unsubscribe", "SetTopicAttributes", "SetSubscriptionAttributes"],
      sqs: ["DeleteQueue", "PurgeQueue", "SetQueueAttributes"],
      events: ["DisableRule", "DeleteRule", "RemoveTargets", "PutRule", "PutTargets"],
      states: ["DeleteStateMachine", "UpdateStateMachine", "StopExecution"],
      pipes: ["DeletePipe", "StopPipe", "UpdatePipe"],
      firehose: ["DeleteDeliveryStream", "UpdateDestination"],
      secretsmanager: ["PutSecretValue", "UpdateSecret", "DeleteSecret"],
      monitoring: ["DeleteAlarms", "DisableAlarmActions"],
      s3: ["PutBucketNotification"],
      cloudformation: ["DeleteStack"],
    },
    when: concernsMonitor,
    neverAllowed: true,
    attack: technique("T1562.001"),
    why: "Whoever silences the monitor can do anything else unseen; this may be its last alert.",
    respond: [
      "Deploy the audit resources again and check that the next trail file is read.",
      "Ask the owner of userIdentity.arn; without an answer, disable its credentials.",
      "Replay the trail's files since eventTime with npm run replay.",
    ],
    falsePositives:
      "A deployment of the monitor, or a new address in the webhook's secret, which the team knows of.",
  },
]);
