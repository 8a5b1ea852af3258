import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { tierTags } from "../shared/tags";
import type { AlertState } from "./alert-state";
import { followUpDefinition } from "./follow-up-definition";
import type { ResponseMode } from "./response-choices";
import { responseRights } from "./response-rights";

export interface FollowUpMachineArgs {
  readonly account: Account;
  readonly mode: ResponseMode;
  readonly imports: boolean;
  /** The trail that may be started again. */
  readonly trailName: string;
  /** The table in which it says what is followed up. */
  readonly state: Pick<AlertState, "name" | "allowClaims">;
  /** Name of the topic of those who approve responses and hear of them. */
  readonly peopleTopic: pulumi.Output<string>;
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/**
 * The state machine that follows alerts up. Its role can do what its mode needs: in a dry run nothing but
 * tell. Costs 0.025 USD for a thousand steps.
 */
export class FollowUpMachine extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  /** Known in a preview, unlike the ARN. */
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: FollowUpMachineArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:FollowUpMachine", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("audit");
    const { account, keys, logs, mode, imports, state } = args;
    const topicArn = args.peopleTopic.apply((topic) => arn(account, "sns", topic));

    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      { name: logs.group, kmsKeyId: keys.logs.arn, retentionInDays: logs.retentionDays, tags },
      owned,
    );
    const { role, allowed } = serviceRole(
      name,
      {
        trust: trustOf("states.amazonaws.com", account.id),
        ...{ statements: rightsOf(args, topicArn), tier: "audit" },
      },
      owned,
    );
    const machine = new aws.sfn.StateMachine(
      name,
      {
        definition: pulumi
          .all([topicArn, state.name])
          .apply(([topic, tableName]) =>
            JSON.stringify(followUpDefinition({ mode, imports, topicArn: topic, tableName })),
          ),
        roleArn: role.arn,
        loggingConfiguration: {
          level: "ALL",
          includeExecutionData: true,
          logDestination: pulumi.interpolate`${logGroup.arn}:*`,
        },
        tracingConfiguration: { enabled: true },
        // The key that delivery of logs may use, since the history is written into one.
        encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: keys.logs.arn },
        tags,
      },
      // Step Functions tries whether the role may write the log.
      { ...owned, dependsOn: [allowed] },
    );

    this.arn = machine.arn;
    this.name = machine.name;
    this.registerOutputs({ arn: this.arn });
  }
}

function rightsOf(
  { account, mode, imports, trailName, state, keys }: FollowUpMachineArgs,
  topicArn: pulumi.Output<string>,
): readonly Statement[] {
  const acts = mode === "approval" || mode === "automatic";
  return [
    { sid: "TellPeople", actions: ["sns:Publish"], resources: [topicArn] },
    ...(imports ? [importRight(account)] : []),
    ...(acts ? responseRights(account, trailName) : []),
    ...state.allowClaims,
    keyUse(account, keys.messaging, "kms:Decrypt", "kms:GenerateDataKey"),
    keyUse(account, keys.logs, "kms:Decrypt", "kms:GenerateDataKey"),
    {
      sid: "DeliverLogs",
      actions: [
        ...["Create", "Get", "Update", "Delete"].map((verb) => `logs:${verb}LogDelivery`),
        "logs:ListLogDeliveries",
        "logs:PutResourcePolicy",
        "logs:DescribeResourcePolicies",
        "logs:DescribeLogGroups",
      ],
      // CloudWatch knows no resources for them (docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html).
      resources: ["*"],
    },
    {
      sid: "Trace",
      actions: [
        "xray:PutTraceSegments",
        "xray:PutTelemetryRecords",
        "xray:GetSamplingRules",
        "xray:GetSamplingTargets",
      ],
      // X-Ray knows no resources for them (docs.aws.amazon.com/service-authorization, AWS X-Ray).
      resources: ["*"],
    },
  ];
}

/** Into the account's own product, which is not another vendor's. */
const importRight = (account: Account): Statement => ({
  sid: "ImportFindings",
  actions: ["securityhub:BatchImportFindings"],
  resources: [arn(account, "securityhub", `product/${account.id}/default`)],
});
