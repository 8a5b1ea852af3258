import type * as pulumi from "@pulumi/pulumi";
import { factVariables, type AccountFacts } from "./account-facts";
import type { Severity } from "./severity-topics";

export interface AlertEnvironmentArgs {
  readonly topics: { readonly arns: Readonly<Record<Severity, pulumi.Output<string>>> };
  readonly trailBucket: pulumi.Output<string>;
  readonly quarantineBucket: pulumi.Output<string>;
  readonly state: { readonly name: pulumi.Output<string> };
  readonly facts: AccountFacts;
}

/** What every function that judges events is told, so that all judge alike. */
export const alertEnvironment = ({
  topics: { arns },
  trailBucket,
  quarantineBucket,
  state,
  facts,
}: AlertEnvironmentArgs): Readonly<Record<string, pulumi.Input<string>>> => ({
  TOPIC_ARN_HIGH: arns.high,
  TOPIC_ARN_MEDIUM: arns.medium,
  TOPIC_ARN_INFO: arns.info,
  QUARANTINE_BUCKET: quarantineBucket,
  STATE_TABLE: state.name,
  LOG_BUCKETS: trailBucket,
  ...factVariables(facts),
});
