import assert from "node:assert/strict";
import { Database, type DatabaseArgs } from "../../../components/data/database";
import { engineNames, engines } from "../../../components/data/engines";
import { policyDocument } from "../../../components/shared/policy-document";
import { deploy } from "../../support/deploy";
import { revealedInputs, valueOf } from "../../support/output";
import { database, hours } from "../fixtures";

const build =
  (change: Partial<DatabaseArgs> = {}) =>
  () =>
    new Database("database", { ...database, ...change });

const type = {
  instance: "aws:rds/instance:Instance",
  parameters: "aws:rds/parameterGroup:ParameterGroup",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
};

const tags = { Component: "data", DataClassification: "health" };

describe("Database", () => {
  it("is private, encrypted, and leaves the master password to AWS", async () => {
    const { inputs } = (await deploy(build())).only(type.instance);
    assert.deepEqual(inputs, {
      engine: "postgres",
      engineVersion: "17",
      licenseModel: "postgresql-license",
      instanceClass: "db.t4g.micro",
      storageType: "gp3",
      allocatedStorage: 20,
      maxAllocatedStorage: 50,
      storageEncrypted: true,
      kmsKeyId: "arn:key:data",
      dbName: "meddiflux",
      username: "meddiflux",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: "arn:key:secrets",
      iamDatabaseAuthenticationEnabled: true,
      parameterGroupName: "database-0123456",
      dbSubnetGroupName: "database-0123456",
      vpcSecurityGroupIds: ["database-firewall-id"],
      publiclyAccessible: false,
      multiAz: false,
      backupRetentionPeriod: 1,
      backupWindow: "05:00-06:00",
      maintenanceWindow: "sun:06:30-sun:07:30",
      copyTagsToSnapshot: true,
      autoMinorVersionUpgrade: true,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 7,
      performanceInsightsKmsKeyId: "arn:key:data",
      deletionProtection: false,
      skipFinalSnapshot: true,
      tags,
    });
    assert.equal("password" in inputs, false);
  });

  for (const engine of engineNames) {
    it(`opens the port of ${engine} to its clients, takes TLS only, and names a database where it can`, async () => {
      const cloud = await deploy(build({ engine }));
      const { port, family, forceTls, namesDatabase } = engines[engine];
      const rule = {
        ipProtocol: "tcp",
        fromPort: port,
        toPort: port,
        tags,
      };
      assert.deepEqual(cloud.only(type.ingress).inputs, {
        ...rule,
        securityGroupId: "database-firewall-id",
        referencedSecurityGroupId: "sg-api",
        description: "Connections from api",
      });
      assert.deepEqual(cloud.only(type.egress).inputs, {
        ...rule,
        securityGroupId: "sg-api",
        referencedSecurityGroupId: "database-firewall-id",
        description: "Connections to database",
      });
      assert.deepEqual(cloud.only(type.parameters).inputs, {
        description: "Managed by Pulumi",
        family,
        parameters: [forceTls],
        tags,
      });
      assert.equal("dbName" in cloud.only(type.instance).inputs, namesDatabase);
    });
  }

  for (const durable of [true, false]) {
    it(`ties every safeguard to durable: ${String(durable)}`, async () => {
      const { inputs, protect } = (await deploy(build({ durable }))).only(type.instance);
      assert.deepEqual(
        [protect, inputs["deletionProtection"], !inputs["skipFinalSnapshot"]],
        [durable, durable, durable],
      );
      assert.equal(inputs["finalSnapshotIdentifier"], durable ? "database-final" : undefined);
    });
  }

  for (const [engine, instanceClass, insights] of [
    ["mysql", "db.t4g.micro", undefined],
    ["mysql", "db.t3.small", undefined],
    ["mysql", "db.t4g.medium", true],
    ["mysql", "db.m6g.large", true],
    ["postgres", "db.t4g.micro", true],
    ["sqlserver-se", "db.t3.small", true],
  ] as const) {
    it(`has Performance Insights with ${engine} on ${instanceClass}: ${String(insights ?? false)}`, async () => {
      const { inputs } = (await deploy(build({ engine, instanceClass }))).only(type.instance);
      assert.equal(inputs["performanceInsightsEnabled"], insights);
    });
  }

  it("is backed up and maintained while it runs, where it is stopped at night", async () => {
    const { inputs } = (await deploy(build({ hours }))).only(type.instance);
    assert.deepEqual(
      [inputs["backupWindow"], inputs["maintenanceWindow"]],
      ["12:00-12:30", "mon:12:30-mon:13:00"],
    );
  });

  const parameter = "aws:ssm/parameter:Parameter";

  it("tells its clients where it is once it lets them in, by a parameter", async () => {
    const cloud = await deploy(build());
    const { inputs, dependencies } = cloud.only(parameter);
    assert.deepEqual(revealedInputs(inputs), {
      name: "/meddiflux/dev/database/host",
      type: "SecureString",
      keyId: "arn:key:secrets",
      value: "database.rds.test",
      tags,
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

  it("tells where it is and where its password is kept", async () => {
    const { result } = await deploy(build());
    assert.equal(await valueOf(result.address), "database.rds.test");
    assert.equal(await valueOf(result.masterSecretArn), "arn:aws:secretsmanager:test:database");
  });
});

/** What its access lets services do, as the policy of a role has it. */
const statementsOf = async ({ access }: Database) =>
  (JSON.parse(await valueOf(policyDocument(...access.signIn))) as { readonly Statement: unknown })
    .Statement;
