import assert from "node:assert/strict";
import { FollowUp, type FollowUpArgs } from "../../../components/audit/follow-up";
import type { ResponseMode } from "../../../components/audit/response-choices";
import { deploy } from "../../support/deploy";
import { followUp } from "../fixtures";

const build = (change: Partial<FollowUpArgs> = {}) =>
  deploy(() => new FollowUp("follow", { ...followUp, ...change }));

const type = {
  pipe: "aws:pipes/pipe:Pipe",
  machine: "aws:sfn/stateMachine:StateMachine",
  function: "aws:lambda/function:Function",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  topic: "aws:sns/topic:Topic",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

interface Stated {
  readonly Sid: string;
  readonly Action: unknown;
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { readonly Statement: readonly Stated[] }).Statement;

const here = (service: string, resource: string) =>
  `arn:aws:${service}:sa-east-1:111122223333:${resource}`;

const aliasIs = (alias: string) => ({
  "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias },
});

async function rightsOf(role: string, change: Partial<FollowUpArgs> = {}) {
  const cloud = await build(change);
  return statements(cloud.named(type.rolePolicy, role).inputs["policy"]);
}

/** Actions and resources without those that every machine has. */
const machineRights = async (mode: ResponseMode, imports: boolean) =>
  (await rightsOf("follow-machine", { mode, imports }))
    .filter(
      ({ Sid }) => !["Claim", "KeyMessaging", "KeyLogs", "DeliverLogs", "Trace"].includes(Sid),
    )
    .map(({ Action, Resource, Condition }) => [Action, Resource, Condition]);

describe("FollowUp", () => {
  it("lets nobody publish to its people but who may by IAM", async () => {
    const { inputs } = (await build()).only("aws:sns/topicPolicy:TopicPolicy");
    assert.equal(inputs["arn"], "arn:aws:test:::follow-people");
    assert.deepEqual(
      statements(inputs["policy"]).map(({ Sid }) => Sid),
      ["OnlyOverTls"],
    );
  });

  it("takes alerts one by one from a queue, prepares them, and starts the machine", async () => {
    const { inputs } = (await build()).only(type.pipe);
    assert.deepEqual(inputs, {
      roleArn: "arn:aws:test:::follow-pipe",
      source: "arn:aws:test:::follow-alerts",
      sourceParameters: { sqsQueueParameters: { batchSize: 1 } },
      enrichment: "arn:aws:test:::follow-prepare",
      target: "arn:aws:test:::follow-machine",
      targetParameters: {
        stepFunctionStateMachineParameters: { invocationType: "FIRE_AND_FORGET" },
      },
      tags: { Component: "audit" },
    });
  });

  it("tells the function what is switched on", async () => {
    const cloud = await build({ mode: "off", imports: true });
    assert.deepEqual(cloud.only(type.function).inputs["environment"], {
      variables: { ACCOUNT_ID: "111122223333", IMPORT_FINDINGS: "true", RESPOND: "false" },
    });
  });

  it("writes the machine's history into an encrypted log, and traces it", async () => {
    const { inputs } = (await build()).only(type.machine);
    assert.deepEqual(inputs["loggingConfiguration"], {
      ...{ level: "ALL", includeExecutionData: true },
      logDestination: "arn:aws:test:::follow-machine-logs:*",
    });
    assert.deepEqual(inputs["encryptionConfiguration"], {
      ...{ type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: "arn:key:logs" },
    });
    assert.deepEqual(inputs["tracingConfiguration"], { enabled: true });
  });

  it("asks and tells people by an encrypted topic of their own, which no reader of alerts gets", async () => {
    const cloud = await build();
    assert.equal(cloud.only(type.topic).inputs["kmsMasterKeyId"], "arn:key:messaging");
    const email = cloud.named(type.subscription, "follow-people-oncall@meddiflux.example");
    assert.equal(email.inputs["topic"], "arn:aws:test:::follow-people");
    const text = String(cloud.only(type.machine).inputs["definition"]);
    assert.ok(text.includes(`"TopicArn":"${here("sns", "follow-people-0123456")}"`));
  });

  it("lets the machine claim alerts in the table of state, which it is told of", async () => {
    const claim = (await rightsOf("follow-machine")).filter(({ Sid }) => Sid === "Claim");
    assert.deepEqual(
      claim.map(({ Action, Resource }) => [Action, Resource]),
      [[["dynamodb:UpdateItem"], ["arn:state"]]],
    );
    const text = String((await build()).only(type.machine).inputs["definition"]);
    assert.ok(text.includes('"TableName":"state"'));
  });

  it("lets the machine only tell in a dry run", async () => {
    const people = [["sns:Publish"], [here("sns", "follow-people-0123456")], undefined];
    assert.deepEqual(await machineRights("dryRun", false), [people]);
    assert.deepEqual(await machineRights("dryRun", true), [
      people,
      [
        ["securityhub:BatchImportFindings"],
        [here("securityhub", "product/111122223333/default")],
        undefined,
      ],
    ]);
  });

  for (const mode of ["approval", "automatic"] as const)
    it(`lets the machine act, each action on what it is about (${mode})`, async () => {
      const denyAll = { ArnEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/AWSDenyAll" } };
      const users = ["arn:aws:iam::111122223333:user/*"];
      assert.deepEqual((await machineRights(mode, false)).slice(1), [
        [["iam:UpdateAccessKey"], users, undefined],
        [["iam:AttachUserPolicy"], users, denyAll],
        [["iam:AttachRolePolicy"], ["arn:aws:iam::111122223333:role/*"], denyAll],
        [["ec2:DescribeSecurityGroupRules"], ["*"], undefined],
        [
          ["ec2:RevokeSecurityGroupIngress"],
          [here("ec2", "security-group/*"), here("ec2", "security-group-rule/*")],
          undefined,
        ],
        [["cloudtrail:StartLogging"], [here("cloudtrail", "trail/meddiflux-dev")], undefined],
      ]);
    });

  it("lets the pipe read its queue, call its function and start its machine: nothing else", async () => {
    assert.deepEqual(
      (await rightsOf("follow-pipe")).map(({ Action, Resource, Condition }) => [
        Action,
        Resource,
        Condition,
      ]),
      [
        [
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
          [here("sqs", "follow-alerts-0123456")],
          undefined,
        ],
        [["lambda:InvokeFunction"], [here("lambda", "function:follow-prepare-0123456")], undefined],
        [
          ["states:StartExecution"],
          [here("states", "stateMachine:follow-machine-0123456")],
          undefined,
        ],
        [["kms:Decrypt"], [here("kms", "key/*")], aliasIs("alias/meddiflux-dev-messaging")],
        [
          ["kms:Decrypt", "kms:GenerateDataKey"],
          [here("kms", "key/*")],
          aliasIs("alias/meddiflux-dev-logs"),
        ],
      ],
    );
  });

  it("lets the function call nothing: it writes its log and traces itself", async () => {
    assert.deepEqual(
      (await rightsOf("follow-prepare")).map(({ Sid }) => Sid),
      ["WriteLogs", "Trace", "KeyMessaging"],
    );
  });

  it("rings when alerts are kept aside or wait, when the function fails and when an execution does", async () => {
    const cloud = await build();
    assert.deepEqual(
      cloud.all(type.alarm).map(({ inputs }) => [inputs["metricName"], inputs["alarmActions"]]),
      [
        ["ApproximateNumberOfMessagesVisible", ["arn:high"]],
        ["ApproximateAgeOfOldestMessage", ["arn:high"]],
        ["Errors", ["arn:high"]],
        ["ExecutionsFailed", ["arn:high"]],
      ],
    );
  });
});
