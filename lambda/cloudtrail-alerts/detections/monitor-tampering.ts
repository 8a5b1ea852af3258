import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { defineTheme, type DetectionSettings } from "./detection";
import { parameterText } from "./request";

/** Where the calls below name what they act on. */
const named = [
  "functionName",
  "topicArn",
  "subscriptionArn",
  "queueUrl",
  "bucketName",
  "stackName",
  "name",
  "rule",
];

/** The resource is given by its name, ARN or URL; each has the name between colons and slashes. */
const concernsMonitor = (record: TrailRecord, { monitorResources }: DetectionSettings): boolean =>
  monitorResources !== undefined &&
  named.some((field) =>
    (parameterText(record, field) ?? "")
      .split(/[:/]/)
      .some((part) => part !== "" && monitorResources.has(part)),
  );

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
      ],
      sns: ["DeleteTopic", "Unsubscribe", "SetTopicAttributes"],
      sqs: ["DeleteQueue", "PurgeQueue", "SetQueueAttributes"],
      events: ["DisableRule", "DeleteRule", "RemoveTargets"],
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
    falsePositives: "A deployment of the monitor, which the team knows of.",
  },
]);
