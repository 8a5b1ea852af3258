import type { Json } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const throttle = (functionName: Json) =>
  call("lambda", "PutFunctionConcurrency20171031", {
    functionName,
    reservedConcurrentExecutions: 0,
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
      "a rule loses its targets": ["high", call("events", "RemoveTargets", { rule: "alerts" })],
      "its bucket no longer announces files": [
        "high",
        call("s3", "PutBucketNotification", { bucketName: "trail" }),
      ],
    },
    nearMisses: {
      "it is denied": { ...throttle("alerts"), ...denied },
      "another function is throttled": throttle("alerts-of-the-shop"),
      "another topic is deleted": call("sns", "DeleteTopic", { topicArn: `${topic}-2` }),
      "no function is named": throttle(null),
      "the function is looked at": call("lambda", "GetFunction20150331v2", {
        functionName: "alerts",
      }),
    },
  },
};
