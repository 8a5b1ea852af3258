import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, denied, known, stranger } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const policy = (principal: Json, condition?: JsonObject) => ({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: principal, Action: "*", Resource: "*", Condition: condition },
  ],
});

const open = policy("*");
const openText = JSON.stringify(open);

const key = (keyPolicy: Json) => call("kms", "PutKeyPolicy", { keyId: "0123", policy: keyPolicy });

const queue = (queuePolicy: Json) =>
  call("sqs", "SetQueueAttributes", { attributes: { Policy: queuePolicy } });

const permission = (requestParameters: JsonObject, eventName = "AddPermission20150331v2") =>
  call("lambda", eventName, {
    functionName: "hook",
    action: "lambda:InvokeFunction",
    statementId: "one",
    ...requestParameters,
  });

const url = (authType: string, eventName = "CreateFunctionUrlConfig") =>
  call("lambda", eventName, { functionName: "hook", authType });

export const resourcePolicySamples: SamplesById = {
  "resource-policy-public": {
    hits: {
      "everyone may use a key": ["high", key(openText)],
      "a key is made so": ["high", call("kms", "CreateKey", { policy: openText })],
      "everyone may send to a queue": ["high", queue(openText)],
      "a queue's policy is written as an object": ["high", queue(open)],
      "a topic is made so": [
        "high",
        call("sns", "CreateTopic", { attributes: { Policy: openText } }),
      ],
      "everyone may publish to a topic": [
        "high",
        call("sns", "SetTopicAttributes", { attributeName: "Policy", attributeValue: openText }),
      ],
      "everyone may read a table": [
        "high",
        call("dynamodb", "PutResourcePolicy", { policy: openText }),
      ],
      "everyone may take backups out": [
        "high",
        call("backup", "PutBackupVaultAccessPolicy", { policy: openText }),
      ],
      "everyone may mount a file system": [
        "high",
        call("elasticfilesystem", "PutFileSystemPolicy", { policy: openText }),
      ],
      "everyone may send events": ["high", call("events", "PutPermission", { principal: "*" })],
      "another account may send events": [
        "medium",
        call("events", "PutPermission", { principal: stranger }),
      ],
      "everyone may, on condition of being a stranger": [
        "medium",
        queue(policy("*", { StringEquals: { "aws:PrincipalAccount": stranger } })),
      ],
      "everyone may pull an image": [
        "high",
        call("ecr", "SetRepositoryPolicy", { policyText: openText }),
      ],
      "everyone may read a secret": [
        "high",
        call("secretsmanager", "PutResourcePolicy", { resourcePolicy: openText }),
      ],
      "everyone may search": [
        "high",
        call("es", "CreateElasticsearchDomain", { accessPolicies: open }),
      ],
      "everyone may read an archive": [
        "high",
        call("glacier", "SetVaultAccessPolicy", { policy: { policy: openText } }),
      ],
      "everyone may run a document": [
        "high",
        call("ssm", "ModifyDocumentPermission", { accountIdsToAdd: ["All"] }),
      ],
      "another account may use a key": ["medium", key(policy({ AWS: stranger }))],
      "another account may send to a queue": [
        "medium",
        call("sqs", "AddPermission", { aWSAccountIds: [known, stranger] }),
      ],
      "another account may publish to a topic": [
        "medium",
        call("sns", "AddPermission", { aWSAccountId: [stranger] }),
      ],
    },
    nearMisses: {
      "it is denied": { ...key(openText), ...denied },
      "the account may use its key": key(policy({ AWS: `arn:aws:iam::${account}:root` })),
      "only callers of the account may": key(
        policy({ AWS: "*" }, { StringEquals: { "kms:CallerAccount": account } }),
      ),
      "a topic has its first policy": call("sns", "CreateTopic", {
        attributes: {
          Policy: policy({ AWS: "*" }, { StringEquals: { "AWS:SourceOwner": account } }),
        },
      }),
      "a bucket may notify a queue": queue(
        policy("*", { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:records" } }),
      ),
      "a queue loses its policy": queue(""),
      "another attribute is set": call("sns", "SetTopicAttributes", {
        attributeName: "DisplayName",
        attributeValue: "*",
      }),
      "another account of ours may run a document": call("ssm", "ModifyDocumentPermission", {
        accountIdsToAdd: [known],
      }),
    },
  },
  "lambda-public": {
    hits: {
      "everyone may call it": ["high", permission({ principal: "*" })],
      "everyone may call its URL": [
        "high",
        permission({ principal: "*", functionUrlAuthType: "NONE" }),
      ],
      "its URL asks for nothing": ["high", url("NONE")],
      "its URL no longer asks": ["high", url("NONE", "UpdateFunctionUrlConfig20211031")],
      "everyone may use a layer": [
        "high",
        permission({ principal: "*" }, "AddLayerVersionPermission20181031"),
      ],
      "another account may call it": ["medium", permission({ principal: stranger })],
      "another account's role may": [
        "medium",
        permission({ principal: `arn:aws:iam::${stranger}:role/caller` }),
      ],
      "nobody says who may": ["medium", permission({})],
      "everyone may, for another account": [
        "medium",
        permission({ principal: "*", sourceAccount: stranger }),
      ],
      "a service may, for another account": [
        "medium",
        permission({
          principal: "sns.amazonaws.com",
          sourceArn: `arn:aws:sns:us-east-1:${stranger}:topic`,
        }),
      ],
    },
    nearMisses: {
      "it is denied": { ...permission({ principal: "*" }), ...denied },
      "a service may call it": permission({
        principal: "s3.amazonaws.com",
        sourceAccount: account,
      }),
      "the organization may use a layer": permission(
        { principal: "*", organizationId: "o-example" },
        "AddLayerVersionPermission20181031",
      ),
      "only one bucket may": permission({ principal: "*", sourceArn: "arn:aws:s3:::records" }),
      "another account of ours may": permission({ principal: known }),
      "its URL asks for a signature": url("AWS_IAM"),
      "its URL's origins are changed": call("lambda", "UpdateFunctionUrlConfig20211031", {}),
      "a permission is taken away": permission({ principal: "*" }, "RemovePermission20150331v2"),
    },
  },
};
