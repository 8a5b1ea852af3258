import type { Json } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const throttle = (functionName: Json) =>
  call("lambda", "PutFunctionConcurrency20171031", {
    functionName,
    reservedConcurrentExecutions: 0,
  });

/** A mapping is named by an id that tells nothing; the answer names what it connects. */
const unmapped = (functionName: string, queue: string) => ({
  ...call("lambda", "DeleteEventSourceMapping20150331", {
    uUID: "00000000-0000-4000-8000-000000000002",
  }),
  responseElements: {
    functionArn: `arn:aws:lambda:sa-east-1:111122223333:function:${functionName}`,
    eventSourceArn: `arn:aws:sqs:sa-east-1:111122223333:${queue}`,
  },
});

const topic = "arn:aws:sns:sa-east-1:111122223333:alerts-high";

export const monitorTamperingSamples: SamplesById = {
  "monitor-self-tampering": {
    hits: {
      "the function may no longer run": ["high", throttle("alerts")],
      "the function is named by its ARN": [
        "high",
        throttle("arn:aws:lambda:sa-east-1:111122223333:function:alerts:live"),
      ],
      "the function's code is changed": [
        "high",
        call("lambda", "UpdateFunctionCode20150331v2", { functionName: "alerts" }),
      ],
      "a topic is deleted": ["high", call("sns", "DeleteTopic", { topicArn: topic })],
      "a subscriber is removed": [
        "high",
        call("sns", "Unsubscribe", { subscriptionArn: `${topic}:00000000-0000-4000-8000-0` }),
      ],
      "its files are thrown away unread": [
        "high",
        call("sqs", "PurgeQueue", {
          queueUrl: "https://sqs.sa-east-1.amazonaws.com/111122223333/alerts",
        }),
      ],
      "the function is no longer given its files": ["high", unmapped("alerts", "files-0123456")],
      "its queue feeds nobody any more": ["high", unmapped("another-one", "watch-files-0123456")],
      "a rule loses its targets": ["high", call("events", "RemoveTargets", { rule: "alerts" })],
      "its bucket no longer announces files": [
        "high",
        call("s3", "PutBucketNotification", { bucketName: "trail" }),
      ],
      "a rule that begins like all of its own matches something else": [
        "high",
        call("events", "PutRule", { name: "watch-events-root-user-0123456", state: "DISABLED" }),
      ],
      "a subscriber is told of nothing by a filter": [
        "high",
        call("sns", "SetSubscriptionAttributes", {
          subscriptionArn: `${topic}:00000000-0000-4000-8000-0`,
          attributeName: "FilterPolicy",
        }),
      ],
      "alerts are posted to another address": [
        "high",
        call("secretsmanager", "PutSecretValue", {
          secretId:
            "arn:aws:secretsmanager:sa-east-1:111122223333:secret:watch-webhook-0123456-AbCdEf",
        }),
      ],
      "one of its alarms is muted among others": [
        "high",
        call("monitoring", "DisableAlarmActions", {
          alarmNames: ["shop-errors", "watch-alarms-unread-0123456"],
        }),
      ],
      "a response is stopped": [
        "high",
        call("states", "StopExecution", {
          executionArn: "arn:aws:states:sa-east-1:111122223333:execution:watch-machine-0123456:id",
        }),
      ],
      "alerts are not followed up any more": [
        "high",
        call("pipes", "StopPipe", { name: "watch-pipe-0123456" }),
      ],
      "alerts are kept elsewhere": [
        "high",
        call("firehose", "UpdateDestination", { deliveryStreamName: "watch-stream-0123456" }),
      ],
    },
    nearMisses: {
      "it is denied": { ...throttle("alerts"), ...denied },
      "another function is throttled": throttle("alerts-of-the-shop"),
      "another topic is deleted": call("sns", "DeleteTopic", { topicArn: `${topic}-2` }),
      "a name has the beginning in its midst": throttle("night-watch-1"),
      "no function is named": throttle(null),
      "another function is no longer given messages": unmapped("shop", "orders"),
      "alarms of others are muted": call("monitoring", "DisableAlarmActions", {
        alarmNames: ["shop-errors", null, { watch: "watch-alarms" }],
      }),
      "the function is looked at": call("lambda", "GetFunction20150331v2", {
        functionName: "alerts",
      }),
    },
  },
};
