import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { FargateService } from "../../../components/compute/fargate-service";
import { policyDocument } from "../../../components/shared/policy-document";
import { secretReads } from "../../../components/shared/secret";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
import { account, key, service } from "../fixtures";

const policy = "aws:iam/rolePolicy:RolePolicy";

const named = (name: string, purpose = "secrets") => ({
  name: `meddiflux-dev/${name}`,
  key: key(purpose),
});

const arnOf = (name: string) =>
  `arn:aws:secretsmanager:sa-east-1:111122223333:secret:meddiflux-dev/${name}-??????`;

describe("the secrets of a service", () => {
  it("are named to the application and read with the role of its task", async () => {
    const secrets = { KEYS_NAME: named("keys"), TOKEN_NAME: named("token") };
    const cloud = await deploy(() => new FargateService("api", { ...service, secrets }));
    const { inputs } = cloud.only("aws:ecs/taskDefinition:TaskDefinition");
    const [api] = JSON.parse(String(inputs["containerDefinitions"])) as readonly [
      { readonly environment: unknown },
    ];
    assert.deepEqual(api.environment, [
      { name: "KEYS_NAME", value: "meddiflux-dev/keys" },
      { name: "NODE_ENV", value: "production" },
      { name: "TOKEN_NAME", value: "meddiflux-dev/token" },
    ]);
    const granted = cloud.named(policy, "api-secrets").inputs;
    assert.equal(granted["role"], "api-task-0123456");
    assert.deepEqual(JSON.parse(String(granted["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "ReadSecrets",
          Effect: "Allow",
          Action: ["secretsmanager:GetSecretValue"],
          Resource: [arnOf("keys"), arnOf("token")],
        },
        {
          Sid: "KeySecrets",
          Effect: "Allow",
          Action: ["kms:Decrypt"],
          Resource: ["arn:aws:kms:sa-east-1:111122223333:key/*"],
          Condition: {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-secrets" },
          },
        },
      ],
    });
  });

  it("take the use of each key that encrypts one of them, once", async () => {
    const statements = secretReads(account, [named("a"), named("b"), named("c", "data")]);
    const text = await valueOf(policyDocument(...statements));
    const { Statement } = JSON.parse(text) as { readonly Statement: readonly { Sid: string }[] };
    assert.deepEqual(
      Statement.map(({ Sid }) => Sid),
      ["ReadSecrets", "KeySecrets", "KeyData"],
    );
  });

  it("are none unless it is told of some", async () => {
    const cloud = await deploy(() => new FargateService("api", service));
    assert.deepEqual(
      cloud.all(policy).map(({ name }) => name),
      ["api-execution"],
    );
  });

  it("are there before its first task, with whatever else it is to come after", async () => {
    const cloud = await deploy(() => {
      const before = new aws.sqs.Queue("before");
      return new FargateService("api", { ...service, after: [before] });
    });
    const { dependencies } = cloud.only("aws:ecs/service:Service");
    assert.ok(dependencies.includes(cloud.only("aws:sqs/queue:Queue").urn));
  });
});
