import assert from "node:assert/strict";
import {
  gp3,
  insightsRetentionFree,
  instanceClassAllowed,
  noExtendedSupport,
  storageCap,
} from "../../../policy/rules/rds-cost";
import { judge, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";
const families =
  "use one of the families t3, t4g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.";

describe("rds-instance-class-allowed", () => {
  for (const type of [instance, clusterInstance] as const) {
    it(`bounds ${type} by environment`, () => {
      const of = (instanceClass: string, environment: "dev" | "hom" | "prod") =>
        judge(instanceClassAllowed, type, { instanceClass }, { environment });
      assert.deepEqual(of("db.t4g.medium", "dev"), []);
      assert.deepEqual(of("db.t4g.large", "dev"), [
        "instanceClass is db.t4g.large; dev takes sizes up to medium.",
      ]);
      assert.deepEqual(of("db.m7g.large", "hom"), []);
      assert.deepEqual(of("db.m7g.xlarge", "hom"), [
        "instanceClass is db.m7g.xlarge; hom takes sizes up to large.",
      ]);
      assert.deepEqual(of("db.r7g.4xlarge", "prod"), []);
      assert.deepEqual(of("db.r7g.8xlarge", "prod"), [
        "instanceClass is db.r7g.8xlarge; prod takes sizes up to 4xlarge.",
      ]);
    });

    it(`rejects ${type} of an old family`, () => {
      assert.deepEqual(judge(instanceClassAllowed, type, { instanceClass: "db.m4.large" }), [
        `instanceClass is db.m4.large; ${families}`,
      ]);
    });
  }

  it("judges the class of a cluster of RDS itself", () => {
    assert.deepEqual(judge(instanceClassAllowed, cluster, {}), []);
    const props = { dbClusterInstanceClass: "db.m5d.large" };
    assert.deepEqual(judge(instanceClassAllowed, cluster, props), [
      `dbClusterInstanceClass is db.m5d.large; ${families}`,
    ]);
  });

  it("leaves Aurora Serverless to its cluster", () => {
    const serverless = { instanceClass: "db.serverless" };
    assert.deepEqual(judge(instanceClassAllowed, clusterInstance, serverless), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(instanceClassAllowed, instance, { instanceClass: unknown }), [
      "Not evaluated: instanceClass is unknown until the deployment",
    ]);
  });
});

describe("rds-gp3", () => {
  it("accepts gp3, with what is included in it", () => {
    const props = { storageType: "gp3", iops: 12_000, storageThroughput: 500 };
    assert.deepEqual(judge(gp3, instance, props, { environment: "dev" }), []);
  });

  it("rejects other types, and none, which is gp2", () => {
    assert.deepEqual(judge(gp3, instance, { storageType: "io1" }), [
      "storageType is io1; set it to gp3.",
    ]);
    assert.deepEqual(judge(gp3, instance, {}), [
      "storageType is not set, which means gp2; set it to gp3.",
    ]);
  });

  it("bounds what is paid for on top", () => {
    const props = { storageType: "gp3", iops: 20_001, storageThroughput: 1_001 };
    assert.deepEqual(judge(gp3, instance, props), [
      "iops is 20001; prod takes at most 20000.",
      "storageThroughput is 1001; prod takes at most 1000.",
    ]);
    assert.deepEqual(
      judge(gp3, instance, { storageType: "gp3", iops: 12_001 }, { environment: "hom" }),
      ["iops is 12001; hom takes at most 12000."],
    );
  });

  it("leaves a replica the type of its source", () => {
    assert.deepEqual(judge(gp3, instance, { replicateSourceDb: unknown }), []);
    assert.deepEqual(judge(gp3, instance, { replicateSourceDb: unknown, storageType: "gp2" }), [
      "storageType is gp2; set it to gp3.",
    ]);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(gp3, instance, { storageType: "gp3", iops: unknown }), [
      "Not evaluated: iops is unknown until the deployment",
    ]);
  });
});

describe("rds-storage-cap", () => {
  it("accepts storage that grows within the limit of the environment", () => {
    const grows = (maxAllocatedStorage: number, environment: "dev" | "hom" | "prod") =>
      judge(storageCap, instance, { allocatedStorage: 20, maxAllocatedStorage }, { environment });
    assert.deepEqual(grows(100, "dev"), []);
    assert.deepEqual(grows(101, "dev"), ["maxAllocatedStorage is 101; dev takes at most 100 GiB."]);
    assert.deepEqual(grows(200, "hom"), []);
    assert.deepEqual(grows(201, "hom"), ["maxAllocatedStorage is 201; hom takes at most 200 GiB."]);
    assert.deepEqual(grows(1_000, "prod"), []);
    assert.deepEqual(grows(1_001, "prod"), [
      "maxAllocatedStorage is 1001; prod takes at most 1000 GiB.",
    ]);
  });

  it("rejects storage that does not grow", () => {
    assert.deepEqual(judge(storageCap, instance, { allocatedStorage: 20 }), [
      "maxAllocatedStorage is not set, so that a full disk stops the database; set it to at most 1000 GiB.",
    ]);
    assert.deepEqual(judge(storageCap, instance, { maxAllocatedStorage: 0 }), [
      "maxAllocatedStorage is 0, so that a full disk stops the database; set it to at most 1000 GiB.",
    ]);
  });

  it("rejects what starts beyond the limit", () => {
    const props = { allocatedStorage: 1_001, maxAllocatedStorage: 1_000 };
    assert.deepEqual(judge(storageCap, instance, props), [
      "allocatedStorage is 1001; prod takes at most 1000 GiB.",
    ]);
  });

  it("asks no growth of a replica", () => {
    assert.deepEqual(judge(storageCap, instance, { replicateSourceDb: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(storageCap, instance, { maxAllocatedStorage: unknown }), [
      "Not evaluated: maxAllocatedStorage is unknown until the deployment",
    ]);
  });
});

describe("rds-no-extended-support", () => {
  it("rejects a version that costs extra, of an instance and of a cluster", () => {
    const old = { engine: "mysql", engineVersion: "5.7.44" };
    assert.deepEqual(judge(noExtendedSupport, instance, old), [
      "engineVersion is 5.7.44; standard support of mysql 5.7 ended on 2024-02-29, use a newer major version.",
    ]);
    const aurora = { engine: "aurora-postgresql", engineVersion: "12.22" } as const;
    assert.deepEqual(judge(noExtendedSupport, cluster, aurora), [
      "engineVersion is 12.22; standard support of aurora-postgresql 12 ended on 2025-02-28, use a newer major version.",
    ]);
  });

  it("accepts what is supported, newer than the table, left to AWS, or of another engine", () => {
    for (const props of [
      { engine: "postgres", engineVersion: "17.2" },
      { engine: "postgres", engineVersion: "99" },
      { engine: "postgres" },
      { engine: "sqlserver-se", engineVersion: "13.00" },
    ]) {
      assert.deepEqual(judge(noExtendedSupport, instance, props), []);
    }
  });

  it("accepts an old version that AWS upgrades instead of charging", () => {
    const engineLifecycleSupport = "open-source-rds-extended-support-disabled";
    const props = { engine: "postgres", engineVersion: "11", engineLifecycleSupport };
    assert.deepEqual(judge(noExtendedSupport, instance, props), []);
  });

  it("does not decide on an unknown version", () => {
    assert.deepEqual(judge(noExtendedSupport, instance, { engineVersion: unknown }), [
      "Not evaluated: engineVersion is unknown until the deployment",
    ]);
  });
});

describe("rds-insights-retention-free", () => {
  const dev = { environment: "dev" } as const;

  it("keeps to what is free outside prod", () => {
    for (const type of [instance, cluster, clusterInstance] as const) {
      const days = (performanceInsightsRetentionPeriod: number) =>
        judge(insightsRetentionFree, type, { performanceInsightsRetentionPeriod }, dev);
      assert.deepEqual(days(7), []);
      assert.deepEqual(days(31), [
        "performanceInsightsRetentionPeriod is 31; dev keeps the 7 days that are free.",
      ]);
      assert.deepEqual(judge(insightsRetentionFree, type, {}, dev), []);
    }
    for (const type of [instance, cluster] as const) {
      const mode = (databaseInsightsMode: string) =>
        judge(insightsRetentionFree, type, { databaseInsightsMode }, dev);
      assert.deepEqual(mode("standard"), []);
      assert.deepEqual(mode("advanced"), [
        "databaseInsightsMode is advanced, which is billed by vCPU; remove it or set it to standard.",
      ]);
    }
  });

  it("leaves prod free to keep more", () => {
    const props = { performanceInsightsRetentionPeriod: 731, databaseInsightsMode: "advanced" };
    assert.deepEqual(judge(insightsRetentionFree, instance, props), []);
  });

  it("does not decide on an unknown value", () => {
    const open = { databaseInsightsMode: unknown };
    assert.deepEqual(judge(insightsRetentionFree, instance, open, dev), [
      "Not evaluated: databaseInsightsMode is unknown until the deployment",
    ]);
  });
});
