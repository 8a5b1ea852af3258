import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied, event, insight, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const elsewhere = (changes: JsonObject = {}) =>
  call("ec2", "RunInstances", null, { awsRegion: "ap-south-1", ...changes });

const noticed = (state: string, eventCategory = "Insight") => ({
  ...insight,
  eventCategory,
  insightDetails: { ...insight.insightDetails, state },
});

export const anomalySamples: SamplesById = {
  "unused-region-activity": {
    hits: {
      "a machine is started": ["medium", elsewhere()],
      "the flag is written as text": ["medium", elsewhere({ readOnly: "false" })],
    },
    nearMisses: {
      "it is denied": elsewhere(denied),
      "the region is ours": elsewhere({ awsRegion: "sa-east-1" }),
      "somebody looks around": elsewhere({ readOnly: true }),
      "the service is everywhere": elsewhere({ eventSource: "iam.amazonaws.com" }),
      "somebody signs in by that region": elsewhere({ eventSource: "signin.amazonaws.com" }),
      "a service tells of itself": elsewhere({ eventType: "AwsServiceEvent" }),
      "a service does it": elsewhere({ userIdentity: { type: "AWSService" } }),
      "a service does it for somebody": elsewhere({
        userIdentity: { ...user, invokedBy: "lambda.amazonaws.com" },
      }),
      "no region is named": elsewhere({ awsRegion: null }),
    },
  },
  "cloudtrail-insight": {
    hits: { "a rate becomes unusual": ["medium", noticed("Start")] },
    nearMisses: {
      "it is usual again": noticed("End"),
      "another event has such a field": noticed("Start", "Management"),
      "machines are listed": event(),
    },
  },
};
