import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { encryptAndDecrypt, forAccount, keyPolicy } from "../shared/key-policy";
import { tierTags } from "../shared/tags";
import { publishedBy } from "../shared/topic";
import { budgetNotifications } from "./budget";

export interface CostGuardrailsArgs {
  readonly account: Account;
  /**
   * Whether this stack watches the whole account. The account's anomaly monitor exists once, so the other
   * stacks of the account leave it out and budget only what carries their `Environment` tag.
   */
  readonly owner: boolean;
  readonly environment: string;
  /** USD a month. */
  readonly monthlyBudgetUsd: number;
  /** Smallest unexpected cost, in USD, that is worth a message. */
  readonly anomalyThresholdUsd: number;
  /** Who is told; AWS asks the address to confirm. */
  readonly email: string;
}

/** Services that publish about cost: alarms do when something that costs could not be switched off. */
const publishers = {
  Budgets: "budgets.amazonaws.com",
  CostAnomalies: "costalerts.amazonaws.com",
  Alarms: "cloudwatch.amazonaws.com",
};

/**
 * A budget, and for the account a cost-anomaly monitor, that tell people about money before anything else
 * of the platform exists: this component needs nothing of the others (S2-24), not even a key of theirs.
 * Costs one KMS key; budgets and anomaly detection are free.
 */
export class CostGuardrails extends pulumi.ComponentResource {
  readonly topicArn: pulumi.Output<string>;

  constructor(name: string, args: CostGuardrailsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:finops:CostGuardrails", name, {}, opts);
    const owned = { parent: this };
    const { account, owner, environment } = args;
    const tags = tierTags("finops");

    const key = new aws.kms.Key(
      `${name}-key`,
      {
        description: "Encrypts messages about cost",
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: keyPolicy(
          account,
          ...Object.entries(publishers).map(([sid, service]) => ({
            sid,
            service,
            actions: encryptAndDecrypt,
            conditions: forAccount(account),
          })),
        ),
        tags,
      },
      // The key outlives nothing but messages; losing it would only lose those in flight.
      { ...owned, protect: environment === "prod" },
    );
    const topic = new aws.sns.Topic(`${name}-alerts`, { kmsMasterKeyId: key.arn, tags }, owned);
    const published = new aws.sns.TopicPolicy(
      `${name}-publishers`,
      publishedBy(topic, account, ...Object.values(publishers)),
      owned,
    );
    new aws.sns.TopicSubscription(
      `${name}-email`,
      { topic: topic.arn, protocol: "email", endpoint: args.email },
      owned,
    );
    // AWS refuses a subscriber that it may not publish to, so the policy comes first.
    const afterPolicy = { ...owned, dependsOn: [published] };
    new aws.budgets.Budget(
      `${name}-monthly`,
      {
        budgetType: "COST",
        timeUnit: "MONTHLY",
        limitAmount: String(args.monthlyBudgetUsd),
        limitUnit: "USD",
        notifications: budgetNotifications(topic.arn),
        ...(!owner && {
          costFilters: [{ name: "TagKeyValue", values: [`user:Environment$${environment}`] }],
        }),
        tags,
      },
      afterPolicy,
    );
    if (owner) this.#watchAnomalies(name, args.anomalyThresholdUsd, topic.arn, published);

    this.topicArn = topic.arn;
    this.registerOutputs({ topicArn: this.topicArn });
  }

  #watchAnomalies(
    name: string,
    thresholdUsd: number,
    topicArn: pulumi.Output<string>,
    published: pulumi.Resource,
  ): void {
    const tags = tierTags("finops");
    const monitor = new aws.costexplorer.AnomalyMonitor(
      `${name}-services`,
      { monitorType: "DIMENSIONAL", monitorDimension: "SERVICE", tags },
      { parent: this },
    );
    new aws.costexplorer.AnomalySubscription(
      `${name}-anomalies`,
      {
        monitorArnLists: [monitor.arn],
        // At once is possible for topics only; e-mail alone is daily at the soonest.
        frequency: "IMMEDIATE",
        subscribers: [{ type: "SNS", address: topicArn }],
        thresholdExpression: {
          dimension: {
            key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            matchOptions: ["GREATER_THAN_OR_EQUAL"],
            values: [String(thresholdUsd)],
          },
        },
        tags,
      },
      { parent: this, dependsOn: [published] },
    );
  }
}
