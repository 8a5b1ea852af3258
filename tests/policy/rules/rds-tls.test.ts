import assert from "node:assert/strict";
import { forceTls } from "../../../policy/rules/rds-tls";
import { judge, unknown } from "../support";

const group = "aws:rds/parameterGroup:ParameterGroup";
const clusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

const switches = [
  [group, "postgres14", "rds.force_ssl"],
  [group, "sqlserver-se-16.0", "rds.force_ssl"],
  [group, "mysql8.4", "require_secure_transport"],
  [group, "mariadb10.11", "require_secure_transport"],
  [clusterGroup, "aurora-postgresql16", "rds.force_ssl"],
  [clusterGroup, "aurora-mysql8.0", "require_secure_transport"],
  [clusterGroup, "postgres14", "rds.force_ssl"],
] as const;

describe("rds-force-tls of a parameter group", () => {
  for (const [type, family, name] of switches) {
    it(`wants ${name} on in ${family} of ${type}`, () => {
      const set = (value: string) =>
        judge(forceTls, type, {
          family,
          parameters: [
            { name: "other", value: "0" },
            { name, value },
          ],
        });
      assert.deepEqual(set("1"), []);
      assert.deepEqual(set("ON"), []);
      assert.deepEqual(set("0"), [`parameters turns ${name} off; set it to 1.`]);
      assert.deepEqual(judge(forceTls, type, { family }), [
        `parameters lacks ${name}, which ${family} does not turn on by itself; add it with the value 1.`,
      ]);
    });
  }

  it("accepts families that force TLS by default, unless they are told not to", () => {
    for (const [type, family] of [
      [group, "postgres15"],
      [clusterGroup, "aurora-postgresql17"],
    ] as const) {
      assert.deepEqual(judge(forceTls, type, { family }), []);
      const off = { family, parameters: [{ name: "rds.force_ssl", value: "0" }] };
      assert.deepEqual(judge(forceTls, type, off), [
        "parameters turns rds.force_ssl off; set it to 1.",
      ]);
    }
  });

  it("asks nothing of a group that does not have the parameter", () => {
    for (const family of ["aurora-mysql8.0", "aurora-postgresql16", "oracle-ee-19"]) {
      assert.deepEqual(judge(forceTls, group, { family }), []);
    }
  });

  it("decides where it can, and says what it misses where it cannot", () => {
    const family = "postgres14";
    const on = { name: "rds.force_ssl", value: "1" };
    const odd = { name: unknown, value: "1" };
    assert.deepEqual(judge(forceTls, group, { family, parameters: [odd, on] }), []);
    assert.deepEqual(judge(forceTls, group, { family, parameters: [odd] }), [
      "Not evaluated: parameters[0].name is unknown until the deployment",
    ]);
    const value = [{ name: "rds.force_ssl", value: unknown }];
    assert.deepEqual(judge(forceTls, group, { family, parameters: value }), [
      "Not evaluated: parameters[0].value is unknown until the deployment",
    ]);
  });
});

describe("rds-force-tls of a database", () => {
  const mysql = { engine: "mysql", engineVersion: "8.4.3" };

  it("leaves one with a group of its own to that group", () => {
    for (const name of [unknown, "orders"]) {
      assert.deepEqual(judge(forceTls, instance, { ...mysql, parameterGroupName: name }), []);
      const aurora = { engine: "aurora-mysql", dbClusterParameterGroupName: name } as const;
      assert.deepEqual(judge(forceTls, cluster, aurora), []);
    }
  });

  it("rejects one that has the group of AWS, named or not", () => {
    assert.deepEqual(judge(forceTls, instance, mysql), [
      "parameterGroupName is not set, and the default group does not force TLS; use one of your own that sets require_secure_transport to 1.",
    ]);
    const named = { ...mysql, parameterGroupName: "default.mysql8.4" };
    assert.deepEqual(judge(forceTls, instance, named), [
      "parameterGroupName is default.mysql8.4, and the default group does not force TLS; use one of your own that sets require_secure_transport to 1.",
    ]);
    const aurora = { engine: "aurora-postgresql", engineVersion: "16.6" } as const;
    assert.deepEqual(judge(forceTls, cluster, aurora), [
      "dbClusterParameterGroupName is not set, and the default group does not force TLS; use one of your own that sets rds.force_ssl to 1.",
    ]);
  });

  it("rejects Aurora of no version, which may get one that takes plain text", () => {
    assert.deepEqual(judge(forceTls, cluster, { engine: "aurora-postgresql" }), [
      "dbClusterParameterGroupName is not set, and the default group does not force TLS; use one of your own that sets rds.force_ssl to 1.",
    ]);
  });

  it("accepts one whose group of AWS forces TLS", () => {
    assert.deepEqual(judge(forceTls, instance, { engine: "postgres", engineVersion: "17" }), []);
    assert.deepEqual(judge(forceTls, instance, { engine: "postgres" }), []);
    const named = { engine: "postgres", parameterGroupName: "default.postgres16" };
    assert.deepEqual(judge(forceTls, instance, named), []);
  });

  it("asks nothing of a replica, nor of engines that it does not know", () => {
    assert.deepEqual(judge(forceTls, instance, { ...mysql, replicateSourceDb: unknown }), []);
    assert.deepEqual(judge(forceTls, instance, { engine: "oracle-ee" }), []);
  });

  it("does not decide on an unknown engine or version", () => {
    assert.deepEqual(judge(forceTls, instance, { engine: unknown }), [
      "Not evaluated: engine is unknown until the deployment",
    ]);
    assert.deepEqual(judge(forceTls, instance, { engine: "postgres", engineVersion: unknown }), [
      "Not evaluated: engineVersion is unknown until the deployment",
    ]);
  });
});
