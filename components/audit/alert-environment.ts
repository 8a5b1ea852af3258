import type * as pulumi from "@pulumi/pulumi";
import { factVariables, type AccountFacts } from "./account-facts";
import type { Severity } from "./severity-topics";

export interface AlertEnvironmentArgs {
  readonly topics: { readonly arns: Readonly<Record<Severity, pulumi.Output<string>>> };
  readonly trailBucket: pulumi.Output<string>;
  readonly quarantineBucket: pulumi.Output<string>;
  readonly state: { readonly name: pulumi.Output<string> };
  readonly facts: AccountFacts;
  /** Address to which alerts append the path of a runbook; ends in a slash, "" leaves paths. */
  readonly runbookBaseUrl: string;
}

/** What every function that judges events is told, so that all judge alike. */
export const alertEnvironment = ({
  topics: { arns },
  trailBucket,
  quarantineBucket,
  state,
  facts,
  runbookBaseUrl,
}: AlertEnvironmentArgs): Readonly<Record<string, pulumi.Input<string>>> => ({
  TOPIC_ARN_HIGH: arns.high,
  TOPIC_ARN_MEDIUM: arns.medium,
  TOPIC_ARN_INFO: arns.info,
  QUARANTINE_BUCKET: quarantineBucket,
  STATE_TABLE: state.name,
  LOG_BUCKETS: trailBucket,
  RUNBOOK_BASE_URL: runbookBaseUrl,
  ...factVariables(facts),
});
