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
  "S4-10": {
    asks: "Alerts for information are kept, to be queried later",
    types: [
      "kinesis.FirehoseDeliveryStream",
      "athena.Workgroup",
      "athena.NamedQuery",
      "glue.CatalogDatabase",
      "glue.CatalogTable",
    ],
    tests: {
      "components/analytics/alert-archive": [
        "keeps the alerts of every topic, as they are published, and not the alarms that ring there",
        "tells of each way in which alerts are not kept, before Firehose gives up after a day",
      ],
      "components/analytics/tables": [
        "takes an alert for one text: what an attacker named can be no column",
      ],
      "components/analytics/queries": [
        "answer who did what, who signed in, what was denied, what roles changed, and more",
      ],
      "components/analytics/query-workgroup": [
        "stops what reads too much, and leaves nobody another place or another key for answers",
      ],
    },
  },
  "S4-F4": {
    asks: "Alerts are seen in QuickSight, if wanted",
    types: ["quicksight.DataSource", "quicksight.DataSet"],
    tests: {
      "components/analytics/alert-data-set": [
        "asks in the workgroup, whose limit holds for it too, by a role of its own",
      ],
      "components/wiring/analytics": [
        "are seen in QuickSight by whom configuration names, where there are alerts",
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
