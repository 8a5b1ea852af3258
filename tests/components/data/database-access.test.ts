import assert from "node:assert/strict";
import { Database, type DatabaseArgs } from "../../../components/data/database";
import { policyDocument } from "../../../components/shared/policy-document";
import { deploy } from "../../support/deploy";
import { revealedInputs, valueOf } from "../../support/output";
import { database } from "../fixtures";

const build =
  (change: Partial<DatabaseArgs> = {}) =>
  () =>
    new Database("database", { ...database, ...change });

const type = {
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
};

const parameter = "aws:ssm/parameter:Parameter";

describe("what a database gives to services", () => {
  it("tells its clients where it is once it lets them in, by a parameter", async () => {
    const cloud = await deploy(build());
    const { inputs, dependencies } = cloud.only(parameter);
    assert.deepEqual(revealedInputs(inputs), {
      name: "/meddiflux/dev/database/host",
      type: "SecureString",
      keyId: "arn:key:secrets",
      value: "database.rds.test",
      tags: { Component: "data", DataClassification: "health" },
    });
    for (const rule of [type.ingress, type.egress]) {
      assert.ok(dependencies.includes(cloud.only(rule).urn), rule);
    }
    const { settings, parameters, ready } = cloud.result.access;
    assert.deepEqual(settings, {
      DATABASE_PORT: "5432",
      DATABASE_NAME: "meddiflux",
      DATABASE_USER: "meddiflux_dev_app",
    });
    assert.deepEqual(parameters, {
      DATABASE_HOST: { name: "/meddiflux/dev/database/host", key: database.secretKey },
    });
    assert.equal(ready.length, 1);
  });

  for (const engine of ["postgres", "mysql"] as const) {
    it(`lets services sign in to ${engine} as one user, without a password`, async () => {
      const { result } = await deploy(build({ engine }));
      assert.deepEqual(await statementsOf(result), [
        {
          Sid: "ConnectToDatabase",
          Effect: "Allow",
          Action: ["rds-db:connect"],
          Resource: ["arn:aws:rds-db:sa-east-1:111122223333:dbuser:*/meddiflux_dev_app"],
        },
      ]);
    });
  }

  it("lets services read its master password, and of no other, where users of SQL Server need one", async () => {
    const cloud = await deploy(build({ engine: "sqlserver-se" }));
    const { settings, parameters } = cloud.result.access;
    assert.deepEqual(settings, { DATABASE_PORT: "1433" });
    assert.deepEqual(parameters, {
      DATABASE_HOST: { name: "/meddiflux/dev/database/host", key: database.secretKey },
      DATABASE_SECRET_ARN: { name: "/meddiflux/dev/database/secret-arn", key: database.secretKey },
    });
    assert.equal(
      revealedInputs(cloud.named(parameter, "database-secret-arn").inputs)["value"],
      "arn:aws:secretsmanager:test:database",
    );
    assert.deepEqual(await statementsOf(cloud.result), [
      {
        Sid: "ReadMasterSecret",
        Effect: "Allow",
        Action: ["secretsmanager:GetSecretValue"],
        Resource: ["arn:aws:secretsmanager:sa-east-1:111122223333:secret:rds!db-*"],
        Condition: {
          StringEquals: {
            "aws:ResourceTag/aws:rds:primaryDBInstanceArn":
              "arn:aws:rds:sa-east-1:111122223333:db:database-0123456",
          },
        },
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
    ]);
  });
});

/** What its access lets services do, as the policy of a role has it. */
const statementsOf = async ({ access }: Database) =>
  (JSON.parse(await valueOf(policyDocument(...access.signIn))) as { readonly Statement: unknown })
    .Statement;
