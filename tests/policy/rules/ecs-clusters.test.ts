import assert from "node:assert/strict";
import { containerInsights } from "../../../policy/rules/ecs-clusters";
import { judge, unknown } from "../support";

const cluster = "aws:ecs/cluster:Cluster";
const insights = (value: string) => ({ settings: [{ name: "containerInsights", value }] });
const missing =
  "settings does not turn containerInsights on; set it to enabled or enhanced in prod.";

describe("ecs-container-insights", () => {
  it("accepts them in prod, plain or enhanced", () => {
    assert.deepEqual(judge(containerInsights, cluster, insights("enabled")), []);
    assert.deepEqual(judge(containerInsights, cluster, insights("enhanced")), []);
  });

  it("rejects their absence in prod", () => {
    assert.deepEqual(judge(containerInsights, cluster, {}), [missing]);
    assert.deepEqual(judge(containerInsights, cluster, insights("disabled")), [missing]);
    const other = { settings: [{ name: "other", value: "enabled" }] };
    assert.deepEqual(judge(containerInsights, cluster, other), [missing]);
  });

  it("leaves it to the budget elsewhere", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(containerInsights, cluster, {}, { environment }), []);
    }
  });

  it("decides if what is known does", () => {
    assert.deepEqual(judge(containerInsights, cluster, insights(unknown)), [
      "Not evaluated: settings[0].value is unknown until the deployment",
    ]);
    const other = { settings: [{ name: "other", value: unknown }] };
    assert.deepEqual(judge(containerInsights, cluster, other), [missing]);
    const settings = [unknown, { name: "containerInsights", value: "enabled" }];
    assert.deepEqual(judge(containerInsights, cluster, { settings }), []);
  });
});
