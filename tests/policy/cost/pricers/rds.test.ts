import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, linesOf, planned, reasonsOf, usesOf } from "../support";

type Props = CostInputs["aws:rds/instance:Instance"];

const basic: Props = {
  engine: "postgres",
  instanceClass: "db.t4g.small",
  allocatedStorage: 50,
  storageType: "gp3",
};

const database = (props: Props = {}, name = "orders", links = {}) =>
  planned("aws:rds/instance:Instance", name, { ...basic, ...props }, links);

describe("a database instance", () => {
  it("costs its hours and its storage", () => {
    assert.deepEqual(linesOf(estimate([database()], { region: "sa-east-1" })), [
      ["gp3 storage", 50, 0.219, 10.95],
      ["instance hours", 730, 0.069, 50.37],
    ]);
  });

  it("costs twice as much in two zones, storage by its own price", () => {
    const cost = estimate([database({ multiAz: true })], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [
      ["gp3 storage", 50, 0.438, 21.9],
      ["instance hours", 730, 0.138, 100.74],
    ]);
    assert.equal(cost.lines[1]?.assumption, "Multi-AZ: primary and standby");
  });

  for (const [engine, instanceClass, usd] of [
    ["mysql", "db.m6g.large", 0.152],
    ["sqlserver-ex", "db.t3.small", 0.044],
    ["sqlserver-web", "db.t3.medium", 0.166],
    ["sqlserver-se", "db.m5.large", 0.977],
  ] as const) {
    it(`costs ${usd} an hour as ${engine} on ${instanceClass}`, () => {
      const lines = linesOf(estimate([database({ engine, instanceClass })]));
      assert.equal(lines[1]?.[2], usd);
    });
  }

  for (const [what, props, reason] of [
    ["an engine", { engine: "mariadb" }, "engine mariadb has no price"],
    ["an edition", { engine: "sqlserver-ee" }, "engine sqlserver-ee has no price"],
    [
      "an own license",
      { engine: "sqlserver-se", licenseModel: "bring-your-own-license" },
      "licenseModel bring-your-own-license of sqlserver-se has no price",
    ],
    [
      "a class",
      { instanceClass: "db.x2g.large" },
      "instance hours: the price sheet has no rds.postgresql.single-az.db.x2g.large.hour",
    ],
    [
      "a type of storage",
      { storageType: "io2" },
      "io2 storage: the price sheet has no rds.storage.io2.single-az.gb-month",
    ],
  ] as const) {
    it(`is unpriced where the sheet does not have ${what}`, () => {
      assert.deepEqual(reasonsOf(estimate([database(props)])), [reason]);
    });
  }

  it("has gp2 storage when it does not say, and io1 when it asks for IOPS", () => {
    const silent = { engine: "postgres", instanceClass: "db.t4g.small", allocatedStorage: 50 };
    const storage = (props: object) =>
      reasonsOf(estimate([planned("aws:rds/instance:Instance", "orders", props)]))[0];
    assert.match(String(storage(silent)), /^gp2 storage:/);
    assert.match(String(storage({ ...silent, iops: 3000 })), /^io1 storage:/);
  });

  it("says how far its storage may grow", () => {
    const cost = estimate([database({ maxAllocatedStorage: 200 })]);
    assert.equal(cost.lines[0]?.assumption, "50 GB; it may grow to 200 GB");
    const fixed = estimate([database({ maxAllocatedStorage: 50 })]);
    assert.equal(fixed.lines[0]?.assumption, undefined);
  });

  describe("performance of gp3", () => {
    it("is included up to a limit that grows with the size, but not for SQL Server", () => {
      const small = database({ iops: 3000, storageThroughput: 125 });
      const large = database({ allocatedStorage: 400, iops: 12_000, storageThroughput: 500 });
      assert.deepEqual(reasonsOf(estimate([small])), []);
      assert.deepEqual(reasonsOf(estimate([large])), []);
      assert.deepEqual(
        reasonsOf(
          estimate([
            database({
              engine: "sqlserver-se",
              instanceClass: "db.m5.large",
              allocatedStorage: 400,
              iops: 12_000,
            }),
          ]),
        ),
        ["provisioned IOPS: the price sheet has none above 3000"],
      );
    });

    it("is unpriced above", () => {
      assert.deepEqual(reasonsOf(estimate([database({ iops: 3001, storageThroughput: 126 })])), [
        "provisioned IOPS: the price sheet has none above 3000",
        "provisioned throughput: the price sheet has none above 125 MiB/s",
      ]);
      const fast = database({ allocatedStorage: 400, iops: 12_001, storageThroughput: 501 });
      assert.deepEqual(reasonsOf(estimate([fast])), [
        "provisioned IOPS: the price sheet has none above 12000",
        "provisioned throughput: the price sheet has none above 500 MiB/s",
      ]);
    });
  });

  it("costs a public address when it is public, and the secret that AWS keeps for it", () => {
    const cost = estimate([database({ publiclyAccessible: true, manageMasterUserPassword: true })]);
    assert.deepEqual(linesOf(cost).slice(2), [
      ["public IPv4 address", 730, 0.005, 3.65],
      ["secret of the master password", 1, 0.4, 0.4],
    ]);
  });

  it("adds backups and logs by use, where they are on", () => {
    assert.deepEqual(usesOf(estimate([database()])), []);
    const watched = database({
      backupRetentionPeriod: 1,
      monitoringInterval: 1,
      enabledCloudwatchLogsExports: ["postgresql"],
    });
    assert.deepEqual(usesOf(estimate([watched], { region: "sa-east-1" })), [
      ["backups beyond the size of the storage", 0.095],
      ["logs exported to CloudWatch", 0.9],
      ["logs of enhanced monitoring", 0.9],
    ]);
  });

  it("is unpriced in its log volume", () => {
    assert.deepEqual(reasonsOf(estimate([database({ dedicatedLogVolume: true })])), [
      "dedicated log volume: the price sheet has no dedicated log volume",
    ]);
  });
});

describe("backups of databases", () => {
  it("cost by use, where they are and on the way", () => {
    const copy = planned(
      "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
      "copy",
      {},
    );
    assert.deepEqual(usesOf(estimate([copy, planned("aws:rds/snapshot:Snapshot", "now", {})])), [
      ["backups", 0.095],
      ["data copied to another region", 0.02],
      ["backups", 0.095],
    ]);
  });
});
