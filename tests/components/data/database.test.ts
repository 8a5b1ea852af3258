import assert from "node:assert/strict";
import { Database, type DatabaseArgs } from "../../../components/data/database";
import { engineNames, engines } from "../../../components/data/engines";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";
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
      monitoringInterval: 60,
      monitoringRoleArn: "arn:aws:test:::database-monitoring",
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

  it("tells how its host does, by a role that RDS alone assumes and that may do nothing else", async () => {
    const cloud = await deploy(build());
    const { assumeRolePolicy } = cloud.only("aws:iam/role:Role").inputs;
    assert.deepEqual(JSON.parse(String(assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "AssumeRole",
          Effect: "Allow",
          Principal: { Service: "monitoring.rds.amazonaws.com" },
          Action: ["sts:AssumeRole"],
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
    const allowed = cloud.only("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    assert.deepEqual(allowed.inputs, {
      role: "database-monitoring-0123456",
      policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
    });
    assert.ok(cloud.only(type.instance).dependencies.includes(allowed.urn));
  });

  it("is backed up and maintained while it runs, where it is stopped at night", async () => {
    const { inputs } = (await deploy(build({ hours }))).only(type.instance);
    assert.deepEqual(
      [inputs["backupWindow"], inputs["maintenanceWindow"]],
      ["12:00-12:30", "mon:12:30-mon:13:00"],
    );
  });

  it("tells where it is and where its password is kept", async () => {
    const { result } = await deploy(build());
    assert.equal(await valueOf(result.address), "database.rds.test");
    assert.equal(await valueOf(result.masterSecretArn), "arn:aws:secretsmanager:test:database");
  });
});
