import type { Requirements } from "./requirement";

export const monitoring: Requirements = {
  "S1-22": {
    asks: "Calls of the API are recorded, in all regions and with digests",
    types: ["cloudtrail.Trail"],
    tests: {
      "components/audit/account-watch": [
        "records all management events of all regions, encrypted, with digests",
      ],
    },
  },
  "S2-20": {
    asks: "Notifications through SNS",
    types: ["sns.Topic", "sns.TopicSubscription"],
    tests: {
      "components/observability/alarm-topic": [
        "tells each address, and nobody where there is none",
      ],
    },
  },
  "S4-02": {
    asks: "CloudTrail sees what happens in the account",
    types: ["cloudtrail.Trail"],
    tests: {
      "components/audit/account-watch": ["makes the trail only when its bucket takes its files"],
    },
  },
  "S4-03": {
    asks: "Records are kept in S3, written by this trail alone",
    types: ["s3.Bucket", "s3.BucketPolicy"],
    tests: {
      "components/audit/trail": [
        "is to look, and to write under its own account, for this trail alone",
      ],
    },
  },
  "S4-04": {
    asks: "A new file starts the function",
    types: ["s3.BucketNotification", "sqs.Queue", "lambda.EventSourceMapping"],
    tests: {
      "components/audit/delivery-queue": [
        "announces new files of the trail to a queue of this bucket, and of the schedule of summaries, alone",
      ],
    },
  },
  "S4-05": {
    asks: "The function reads, filters and classifies; what fails is kept",
    types: ["lambda.Function", "sqs.Queue"],
    tests: {
      "lambda/cloudtrail-alerts/end-to-end": [
        "carry what happened from an object in S3 to the subscribers of the topics",
        "leave a bad record in quarantine, once, even when the file is read twice",
      ],
    },
  },
  "S4-06": {
    asks: "A topic for each severity",
    types: ["sns.Topic", "kms.Key"],
    tests: {
      "components/audit/account-watch": [
        "has an encrypted topic for each severity, and tells those who are named for it",
      ],
    },
  },
  "S4-09": {
    asks: "Alerts reach the security team by e-mail",
    types: ["sns.TopicSubscription"],
    tests: {
      "components/audit/account-watch": [
        "has an encrypted topic for each severity, and tells those who are named for it",
      ],
      "lambda/cloudtrail-alerts/alerts/publication": [
        "is plain text for e-mail, with what people ask first",
      ],
    },
  },
  "S4-F3": {
    asks: "Findings in Security Hub",
    types: ["securityhub.Account", "securityhub.StandardsSubscription"],
    tests: {
      "components/security/account-guardrails": [
        "checks the chosen standards and none that nobody chose",
      ],
    },
  },
  "S4-F6": {
    asks: "Behaviour out of the ordinary is found",
    types: ["guardduty.Detector", "guardduty.DetectorFeature"],
    tests: {
      "components/security/account-guardrails": [
        "has GuardDuty on, with each feature said to be on or off",
      ],
    },
  },
};
