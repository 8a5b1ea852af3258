import type { Requirements } from "./requirement";

/** What the stores, their backups and the money keep. */
export const data: Requirements = {
  "S0-06": {
    asks: "Cost is watched and kept low",
    types: ["budgets.Budget", "costexplorer.AnomalyMonitor", "costexplorer.CostAllocationTag"],
    tests: {
      "components/finops/cost-guardrails": [
        "budgets the whole account for its owner, and speaks at 50, 80, 100 % and at the forecast",
      ],
      "components/finops/cost-allocation-tags": ["activates the tags by which people ask for cost"],
    },
  },
  "S0-10": {
    asks: "Homologation runs 220 hours a month at most",
    types: ["appautoscaling.ScheduledAction", "scheduler.Schedule"],
    tests: {
      "components/config/config": [
        "holds hom, and no other, to 220 hours a month",
        "of hom comes to 218.5 hours in the longest month",
      ],
      "components/finops/office-hours": [
        "stops a database at the end of the day, and starts it before the next",
      ],
    },
  },
  "S0-15": {
    asks: "A relational database that survives a zone",
    types: ["rds.Instance", "rds.SubnetGroup", "rds.ParameterGroup"],
    tests: { "components/data/database": ["ties every safeguard to durable: true"] },
  },
  "S0-16": {
    asks: "Buckets for artefacts and records",
    types: ["s3.Bucket", "s3.BucketVersioning", "s3.BucketLifecycleConfiguration"],
    tests: {
      "components/data/bucket": [
        "is closed, encrypted with the given key, versioned and owned by the account",
      ],
    },
  },
  "S1-06": {
    asks: "Who did what is recorded everywhere: calls of the API, traffic, and who asked a bucket for what",
    types: ["cloudtrail.Trail", "ec2.FlowLog", "s3.BucketLogging"],
    tests: {
      "components/data/bucket": [
        "writes down who asks it for what, in folders by bucket and day, but for a bucket of such logs",
      ],
      "components/data/access-log-bucket": [
        "takes what buckets of this account log, and of no other",
      ],
      "components/audit/account-watch": [
        "records all management events of all regions, encrypted, with digests",
      ],
      "components/network/flow-logs": [
        "records all traffic of the VPC as Parquet in folders by hour",
      ],
    },
  },
  "S1-16": {
    asks: "MySQL, if wanted",
    types: ["rds.Instance"],
    tests: {
      "components/data/database": [
        "opens the port of mysql to its clients, takes TLS only, and names a database where it can",
      ],
    },
  },
  "S1-17": {
    asks: "A cache for sessions",
    types: ["elasticache.ReplicationGroup", "elasticache.User", "elasticache.UserGroup"],
    tests: {
      "components/data/cache": [
        "takes TLS only and encrypts what it keeps",
        "lets the application sign in with IAM and nobody as default",
      ],
    },
  },
  "S1-55": {
    asks: "Daily backups, for as long as configuration says",
    types: ["backup.Plan", "backup.Vault", "backup.Selection"],
    tests: {
      "components/data/backup": [
        "backs up daily, weekly and monthly, each for its time, and what is kept long goes cold",
      ],
    },
  },
  "S1-59": {
    asks: "Backups that nobody deletes early",
    types: ["backup.VaultLockConfiguration"],
    tests: {
      "components/data/backup": ["lets nobody delete early what matters, and can be corrected"],
    },
  },
  "S2-22": {
    asks: "Anomalies of cost are found and told",
    types: ["costexplorer.AnomalyMonitor", "costexplorer.AnomalySubscription"],
    tests: {
      "components/finops/cost-guardrails": [
        "tells anomalies of any service at once, above the threshold",
      ],
    },
  },
  "S2-23": {
    asks: "Alerts of cost go through SNS",
    types: ["sns.Topic", "sns.TopicPolicy"],
    tests: {
      "components/finops/cost-guardrails": [
        "lets the cost services and alarms, for this account alone, publish to its encrypted topic",
      ],
    },
  },
  "S2-24": {
    asks: "Cost controls come first and wait for nothing",
    types: ["budgets.Budget"],
    tests: {
      program: [
        "watches money first: the guardrails are made before all else and wait for nothing else",
      ],
    },
  },
};
