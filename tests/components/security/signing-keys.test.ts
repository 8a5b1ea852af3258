import assert from "node:assert/strict";
import { SigningKeys, type SigningKeysArgs } from "../../../components/security/signing-keys";
import { deploy } from "../../support/deploy";
import { signingKeys } from "../fixtures";

const build =
  (change: Partial<SigningKeysArgs> = {}) =>
  () =>
    new SigningKeys("signing", { ...signingKeys(), ...change });

const type = {
  secret: "aws:secretsmanager/secret:Secret",
  version: "aws:secretsmanager/secretVersion:SecretVersion",
  rotation: "aws:secretsmanager/secretRotation:SecretRotation",
  function: "aws:lambda/function:Function",
  first: "aws:lambda/invocation:Invocation",
  permission: "aws:lambda/permission:Permission",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

const secretArn = "arn:aws:test:::signing";

describe("SigningKeys", () => {
  it("keeps a secret encrypted with the key of secrets, under the name that readers know", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.secret).inputs, {
      name: "meddiflux-dev/signing-keys",
      description: "Keys by which the backend signs sessions",
      kmsKeyId: "arn:key:secrets",
      recoveryWindowInDays: 0,
      tags: { Component: "security", DataClassification: "internal" },
    });
    assert.equal(cloud.result.secret.name, "meddiflux-dev/signing-keys");
  });

  it("can be brought back for a month, and is not deleted by a deployment, where it matters", async () => {
    const { inputs, protect } = (await deploy(build({ durable: true }))).only(type.secret);
    assert.deepEqual([inputs["recoveryWindowInDays"], protect], [30, true]);
  });

  it("has no value in the program: its function makes the first, once the secret is there", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.all(type.version), []);
    const first = cloud.only(type.first);
    assert.deepEqual(first.inputs, {
      functionName: "signing-rotation-0123456",
      input: JSON.stringify({ Step: "makeFirst", SecretId: secretArn }),
    });
    assert.equal("secretString" in cloud.only(type.secret).inputs, false);
  });

  it("is rotated every month by that function, once it may be called and there is a value", async () => {
    const cloud = await deploy(build());
    const { inputs, dependencies } = cloud.only(type.rotation);
    assert.deepEqual(inputs, {
      secretId: "signing-id",
      rotationLambdaArn: "arn:aws:test:::signing-rotation",
      rotationRules: { automaticallyAfterDays: 30 },
    });
    for (const before of [type.permission, type.first]) {
      assert.ok(dependencies.includes(cloud.only(before).urn), before);
    }
  });

  it("lets Secrets Manager call the function for this secret alone", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.permission).inputs, {
      action: "lambda:InvokeFunction",
      function: "signing-rotation-0123456",
      principal: "secretsmanager.amazonaws.com",
      sourceArn: secretArn,
    });
  });

  it("lets the function rotate this secret and write its log, and nothing else", async () => {
    const cloud = await deploy(build());
    const { inputs } = cloud.only(type.rolePolicy);
    const { Statement } = JSON.parse(String(inputs["policy"])) as {
      readonly Statement: readonly Readonly<Record<string, unknown>>[];
    };
    const place = "sa-east-1:111122223333";
    assert.deepEqual(
      Statement.map(({ Sid, Action, Resource, Condition }) => [Sid, Action, Resource, Condition]),
      [
        [
          "Rotate",
          ["DescribeSecret", "GetSecretValue", "PutSecretValue", "UpdateSecretVersionStage"].map(
            (action) => `secretsmanager:${action}`,
          ),
          [`arn:aws:secretsmanager:${place}:secret:meddiflux-dev/signing-keys-??????`],
          undefined,
        ],
        [
          "KeySecrets",
          ["kms:Decrypt", "kms:GenerateDataKey"],
          [`arn:aws:kms:${place}:key/*`],
          {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-secrets" },
          },
        ],
        [
          "WriteLogs",
          ["logs:CreateLogStream", "logs:PutLogEvents"],
          [`arn:aws:logs:${place}:log-group:/meddiflux/dev/signing-keys:*`],
          undefined,
        ],
        ["Trace", ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"], undefined],
      ],
    );
  });

  it("makes the function on Graviton, with its own log group, allowed before it is called", async () => {
    const cloud = await deploy(build());
    const { inputs, dependencies } = cloud.only(type.function);
    const { code, ...rest } = inputs;
    assert.ok(code);
    assert.deepEqual(rest, {
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      memorySize: 256,
      timeout: 30,
      role: "arn:aws:test:::signing-rotation",
      tracingConfig: { mode: "Active" },
      loggingConfig: { logFormat: "JSON", logGroup: "/meddiflux/dev/signing-keys" },
      tags: { Component: "security" },
    });
    assert.ok(dependencies.includes(cloud.only(type.rolePolicy).urn));
    assert.deepEqual(cloud.only("aws:cloudwatch/logGroup:LogGroup").inputs, {
      name: "/meddiflux/dev/signing-keys",
      kmsKeyId: "arn:key:logs",
      retentionInDays: 30,
      tags: { Component: "security" },
    });
  });

  it("tells people of the first rotation that fails", async () => {
    const { inputs } = (await deploy(build())).only(type.alarm);
    assert.deepEqual(
      [inputs["metricName"], inputs["dimensions"], inputs["threshold"], inputs["alarmActions"]],
      ["Errors", { FunctionName: "signing-rotation-0123456" }, 0, ["arn:topic"]],
    );
  });
});
