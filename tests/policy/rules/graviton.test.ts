import assert from "node:assert/strict";
import { ec2GravitonPreferred, rdsGravitonPreferred } from "../../../policy/rules/graviton";
import { judge, judgeAny, unknown } from "../support";

const database = "aws:rds/instance:Instance";

describe("rds-graviton-preferred", () => {
  const of = (instanceClass: string, engine: string) =>
    judgeAny(rdsGravitonPreferred, database, { instanceClass, engine });

  it("names the better family of each", () => {
    for (const [instanceClass, better] of [
      ["db.t3.micro", "t4g"],
      ["db.m6i.large", "m7g"],
      ["db.r5b.large", "r7g"],
    ] as const) {
      assert.deepEqual(of(instanceClass, "postgres"), [
        `instanceClass is ${instanceClass}; ${better} gives more for less.`,
      ]);
    }
  });

  it("accepts Graviton, and classes that have none", () => {
    for (const instanceClass of [
      "db.t4g.micro",
      "db.r6gd.large",
      "db.z1d.large",
      "db.serverless",
    ]) {
      assert.deepEqual(of(instanceClass, "mysql"), []);
    }
  });

  it("asks nothing of engines that do not run on it, or are not known", () => {
    assert.deepEqual(of("db.m6i.large", "sqlserver-se"), []);
    assert.deepEqual(judge(rdsGravitonPreferred, database, { instanceClass: "db.m6i.large" }), []);
  });

  it("judges the nodes of Aurora", () => {
    const props = { instanceClass: "db.r6i.large", engine: "aurora-mysql" } as const;
    assert.deepEqual(
      judge(rdsGravitonPreferred, "aws:rds/clusterInstance:ClusterInstance", props),
      ["instanceClass is db.r6i.large; r7g gives more for less."],
    );
  });

  it("does not decide on unknown values that matter", () => {
    assert.deepEqual(of(unknown, "postgres"), [
      "Not evaluated: instanceClass is unknown until the deployment",
    ]);
    assert.deepEqual(of("db.m6i.large", unknown), [
      "Not evaluated: engine is unknown until the deployment",
    ]);
    assert.deepEqual(of("db.m7g.large", unknown), []);
  });
});

describe("ec2-graviton-preferred", () => {
  for (const type of [
    "aws:ec2/instance:Instance",
    "aws:ec2/launchTemplate:LaunchTemplate",
  ] as const) {
    it(`names the better family of ${type}`, () => {
      const of = (instanceType: string) => judge(ec2GravitonPreferred, type, { instanceType });
      assert.deepEqual(of("c7g.large"), []);
      assert.deepEqual(of("c6gn.large"), []);
      assert.deepEqual(of("p5.48xlarge"), []);
      assert.deepEqual(of("c6i.large"), ["instanceType is c6i.large; c7g gives more for less."]);
      assert.deepEqual(of("m7i-flex.large"), [
        "instanceType is m7i-flex.large; m7g gives more for less.",
      ]);
      assert.deepEqual(judge(ec2GravitonPreferred, type, {}), []);
    });
  }

  it("does not decide on an unknown value", () => {
    assert.deepEqual(
      judge(ec2GravitonPreferred, "aws:ec2/instance:Instance", { instanceType: unknown }),
      ["Not evaluated: instanceType is unknown until the deployment"],
    );
  });
});
