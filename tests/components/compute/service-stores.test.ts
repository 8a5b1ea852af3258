import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { FargateService } from "../../../components/compute/fargate-service";
import type { StoreAccess } from "../../../components/shared/store-access";
import { deploy } from "../../support/deploy";
import { key, service } from "../fixtures";

const policy = "aws:iam/rolePolicy:RolePolicy";
const task = "aws:ecs/taskDefinition:TaskDefinition";

const access = (ready: StoreAccess["ready"] = []): StoreAccess => ({
  settings: { ORDERS_PORT: "5432" },
  parameters: {
    ORDERS_NAME: { name: "/meddiflux/dev/orders/name", key: key("secrets") },
    ORDERS_HOST: { name: "/meddiflux/dev/orders/host", key: key("secrets") },
  },
  revision: "3.1",
  signIn: [{ sid: "Connect", actions: ["rds-db:connect"], resources: ["arn:user"] }],
  ready,
});

const build = () => new FargateService("api", { ...service, stores: { orders: access() } });

const arnOf = (name: string) =>
  `arn:aws:ssm:sa-east-1:111122223333:parameter/meddiflux/dev/${name}`;

const statementsOf = (text: unknown) =>
  (JSON.parse(String(text)) as { readonly Statement: readonly unknown[] }).Statement;

describe("the stores of a service", () => {
  it("are told to its application: what is known as it is, the rest by parameters", async () => {
    const { inputs } = (await deploy(build)).only(task);
    const [api] = JSON.parse(String(inputs["containerDefinitions"])) as readonly [
      { readonly environment: unknown; readonly secrets: unknown },
    ];
    assert.deepEqual(api.environment, [
      { name: "NODE_ENV", value: "production" },
      { name: "ORDERS_PORT", value: "5432" },
    ]);
    // By name, as AWS gives them back.
    assert.deepEqual(api.secrets, [
      { name: "ORDERS_HOST", valueFrom: arnOf("orders/host") },
      { name: "ORDERS_NAME", valueFrom: arnOf("orders/name") },
    ]);
  });

  it("are told in a form that a preview knows", async () => {
    const { inputs } = (await deploy(build, { preview: true })).only(task);
    assert.match(String(inputs["containerDefinitions"]), /"valueFrom":"arn:aws:ssm:/);
  });

  it("let its agent read just these parameters, and its application alone sign in", async () => {
    const cloud = await deploy(build);
    const execution = cloud.named(policy, "api-execution").inputs;
    assert.deepEqual(statementsOf(execution["policy"]).slice(1), [
      {
        Sid: "ReadParameters",
        Effect: "Allow",
        Action: ["ssm:GetParameters"],
        Resource: [arnOf("orders/name"), arnOf("orders/host")],
      },
      {
        Sid: "KeySecrets",
        Effect: "Allow",
        Action: ["kms:Decrypt"],
        Resource: ["arn:aws:kms:sa-east-1:111122223333:key/*"],
        Condition: {
          "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-secrets" },
          StringEquals: {
            "kms:EncryptionContext:PARAMETER_ARN": [arnOf("orders/name"), arnOf("orders/host")],
          },
        },
      },
    ]);
    const signIn = cloud.named(policy, "api-orders").inputs;
    assert.equal(signIn["role"], "api-task-0123456");
    assert.deepEqual(statementsOf(signIn["policy"]), [
      { Sid: "Connect", Effect: "Allow", Action: ["rds-db:connect"], Resource: ["arn:user"] },
    ]);
  });

  it("are ready before its first task", async () => {
    const cloud = await deploy(() => {
      const ready = new aws.sqs.Queue("ready");
      return new FargateService("api", { ...service, stores: { orders: access([ready]) } });
    });
    const { dependencies } = cloud.only("aws:ecs/service:Service");
    assert.ok(dependencies.includes(cloud.only("aws:sqs/queue:Queue").urn));
    const { dependencies: ofTask } = cloud.only(task);
    assert.ok(ofTask.includes(cloud.named(policy, "api-orders").urn));
  });

  it("take new tasks when they have moved, since a task reads where they are once", async () => {
    const { inputs } = (await deploy(build)).only("aws:ecs/service:Service");
    assert.deepEqual([inputs["forceNewDeployment"], inputs["triggers"]], [true, { orders: "3.1" }]);
  });

  it("are none unless it is told of some: no variable, no right", async () => {
    const cloud = await deploy(() => new FargateService("api", service));
    assert.doesNotMatch(String(cloud.only(task).inputs["containerDefinitions"]), /secrets/);
    assert.doesNotMatch(String(cloud.only(policy).inputs["policy"]), /ssm:/);
    assert.equal("triggers" in cloud.only("aws:ecs/service:Service").inputs, false);
  });
});
