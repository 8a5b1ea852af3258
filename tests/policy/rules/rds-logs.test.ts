import assert from "node:assert/strict";
import { logExports, performanceInsights } from "../../../policy/rules/rds-logs";
import { judge, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

describe("rds-log-exports", () => {
  const exported = (engine: string, ...logs: string[]) =>
    judge(logExports, instance, { engine, enabledCloudwatchLogsExports: logs });

  it("accepts the logs that each engine tells of failures in", () => {
    assert.deepEqual(exported("postgres", "postgresql"), []);
    assert.deepEqual(exported("mysql", "error", "slowquery", "general"), []);
    assert.deepEqual(exported("mariadb", "error", "slowquery"), []);
    assert.deepEqual(exported("sqlserver-se", "agent", "error"), []);
    const aurora = { engine: "aurora-mysql", enabledCloudwatchLogsExports: ["error", "slowquery"] };
    assert.deepEqual(judge(logExports, cluster, aurora as never), []);
  });

  it("rejects a database that exports nothing", () => {
    assert.deepEqual(judge(logExports, instance, { engine: "mysql" }), [
      "enabledCloudwatchLogsExports names no log; set it to error and slowquery.",
    ]);
    assert.deepEqual(judge(logExports, cluster, { engine: "aurora-postgresql" }), [
      "enabledCloudwatchLogsExports names no log; set it to postgresql.",
    ]);
    assert.deepEqual(exported("postgres"), [
      "enabledCloudwatchLogsExports names no log; set it to postgresql.",
    ]);
  });

  it("rejects one that exports others", () => {
    assert.deepEqual(exported("postgres", "upgrade"), [
      "enabledCloudwatchLogsExports lacks postgresql; add what is missing.",
    ]);
    assert.deepEqual(exported("mysql", "error"), [
      "enabledCloudwatchLogsExports lacks slowquery; add what is missing.",
    ]);
  });

  it("is content with any log of an engine that it does not know", () => {
    assert.deepEqual(exported("oracle-ee", "alert"), []);
    assert.deepEqual(judge(logExports, instance, { replicateSourceDb: unknown }), [
      "enabledCloudwatchLogsExports names no log; set it to the logs of the engine.",
    ]);
  });

  it("does not decide on unknown values", () => {
    assert.deepEqual(
      judge(logExports, instance, { engine: "postgres", enabledCloudwatchLogsExports: unknown }),
      ["Not evaluated: enabledCloudwatchLogsExports is unknown until the deployment"],
    );
    assert.deepEqual(exported("postgres", unknown), [
      "Not evaluated: enabledCloudwatchLogsExports[0] is unknown until the deployment",
    ]);
  });
});

describe("rds-performance-insights", () => {
  for (const type of [instance, clusterInstance] as const) {
    it(`wants them of ${type} in prod alone`, () => {
      assert.deepEqual(judge(performanceInsights, type, { performanceInsightsEnabled: true }), []);
      assert.deepEqual(judge(performanceInsights, type, { performanceInsightsEnabled: false }), [
        "performanceInsightsEnabled is false; set it to true.",
      ]);
      assert.deepEqual(judge(performanceInsights, type, {}), [
        "performanceInsightsEnabled is not set; set it to true.",
      ]);
      for (const environment of ["dev", "hom"] as const) {
        assert.deepEqual(judge(performanceInsights, type, {}, { environment }), []);
      }
    });
  }

  it("asks none of what is too small for them", () => {
    const small = { engine: "mysql", instanceClass: "db.t4g.small" };
    assert.deepEqual(judge(performanceInsights, instance, small), []);
    for (const props of [
      { ...small, engine: "postgres" },
      { ...small, instanceClass: "db.t4g.medium" },
    ]) {
      assert.deepEqual(judge(performanceInsights, instance, props), [
        "performanceInsightsEnabled is not set; set it to true.",
      ]);
    }
  });

  it("does not decide on an unknown value", () => {
    const open = { performanceInsightsEnabled: unknown };
    assert.deepEqual(judge(performanceInsights, instance, open), [
      "Not evaluated: performanceInsightsEnabled is unknown until the deployment",
    ]);
  });
});
