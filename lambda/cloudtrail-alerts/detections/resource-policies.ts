import { asText } from "../json";
import type { RecordPath, TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isOurs } from "./caller";
import { defineTheme, type DetectionSettings } from "./detection";
import { statementsOf } from "./policy-document";
import { many, parameter, parameterText } from "./request";
import type { Severity } from "./severity";
import { accountIn, sharedByPolicy, sharedWith } from "./sharing";

/** Where services write the policy of a resource. */
const policies: readonly RecordPath[] = [
  "requestParameters.policy", // KMS, DynamoDB, Backup, EFS, EventBridge
  "requestParameters.policy.policy", // Glacier
  "requestParameters.policyText", // ECR
  "requestParameters.resourcePolicy", // Secrets Manager
  "requestParameters.accessPolicies", // OpenSearch
  "requestParameters.attributes.Policy", // SQS, and SNS in CreateTopic
  "requestParameters.attributeValue", // SNS; its other attributes have no statements
];

/** Accounts that a call names without a policy: SQS, SNS, and documents of Systems Manager. */
const accounts = ["aWSAccountIds", "aWSAccountId", "accountIdsToAdd"];

/** Whom a call lets put events on a bus; its condition names an organization. */
const senders = (record: TrailRecord) =>
  (parameter(record, "condition") ?? null) === null ? many(parameter(record, "principal")) : [];

const limits = ["organizationId", "principalOrgID", "sourceAccount", "sourceArn"];

function invokers(record: TrailRecord, settings: DetectionSettings): Severity | false {
  const principal = parameterText(record, "principal");
  // The call needs one: where it was not written down, nobody can say who was let in.
  if (principal === undefined) return "medium";
  const source =
    parameterText(record, "sourceAccount") ?? accountIn(parameterText(record, "sourceArn"));
  if (source !== undefined && !isOurs(source, record, settings)) return "medium";
  const isLimited = limits.some((limit) => parameterText(record, limit) !== undefined);
  return principal === "*" && isLimited ? false : sharedWith([principal], record, settings);
}

export const resourcePolicies = defineTheme("resource-policies", [
  {
    id: "resource-policy-public",
    title: "A resource's policy lets in everyone or another account",
    severity: "high",
    events: {
      kms: ["PutKeyPolicy", "CreateKey"],
      sqs: ["SetQueueAttributes", "AddPermission", "CreateQueue"],
      sns: ["SetTopicAttributes", "AddPermission", "CreateTopic"],
      ecr: ["SetRepositoryPolicy", "PutRegistryPolicy"],
      secretsmanager: ["PutResourcePolicy"],
      es: [
        "CreateElasticsearchDomain",
        "UpdateElasticsearchDomainConfig",
        "CreateDomain",
        "UpdateDomainConfig",
      ],
      glacier: ["SetVaultAccessPolicy"],
      ssm: ["ModifyDocumentPermission"],
      dynamodb: ["PutResourcePolicy"],
      backup: ["PutBackupVaultAccessPolicy"],
      elasticfilesystem: ["PutFileSystemPolicy"],
      events: ["PutPermission"],
    },
    when: (record, settings) =>
      sharedByPolicy(
        policies.flatMap((path) => statementsOf(record, path)),
        record,
        settings,
      ) ||
      sharedWith(
        [...accounts.flatMap((name) => many(parameter(record, name))), ...senders(record)],
        record,
        settings,
      ),
    attack: technique("T1537"),
    why: "High: anyone can use the key, queue, image or secret. Medium: an account not known to be ours can.",
    respond: [
      "Read Principal and Condition of the policy in requestParameters and restore the former one.",
      "Look for events since eventTime with another account in userIdentity.accountId.",
      "Rotate the secret if anybody used it.",
    ],
    falsePositives: "A partner's account that is not listed yet.",
  },
  {
    id: "lambda-public",
    title: "A function or layer can be used by everyone or by others",
    severity: "high",
    events: {
      lambda: [
        "AddPermission",
        "AddLayerVersionPermission",
        "CreateFunctionUrlConfig",
        "UpdateFunctionUrlConfig",
      ],
    },
    when: (record, settings) =>
      (asText(record.eventName) ?? "").includes("FunctionUrl")
        ? parameterText(record, "authType") === "NONE"
        : invokers(record, settings),
    attack: technique("T1648"),
    why: "Anyone runs it with its role's rights. Medium: another account does, or the record does not say who.",
    respond: [
      "Read principal, functionUrlAuthType and functionName in requestParameters.",
      "Remove the permission or the URL unless it is meant for the public.",
    ],
    falsePositives: "A public web hook on purpose: put it behind the load balancer.",
  },
]);
