import assert from "node:assert/strict";
import { AlertDataSet } from "../../../components/analytics/alert-data-set";
import { deploy } from "../../support/deploy";
import { alertDataSet } from "../fixtures";

const build = () => new AlertDataSet("charts", alertDataSet);

const type = {
  source: "aws:quicksight/dataSource:DataSource",
  dataSet: "aws:quicksight/dataSet:DataSet",
  role: "aws:iam/role:Role",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
};

describe("AlertDataSet", () => {
  it("asks in the workgroup, whose limit holds for it too, by a role of its own", async () => {
    const cloud = await deploy(build);
    const { inputs, dependencies } = cloud.only(type.source);
    assert.equal(inputs["type"], "ATHENA");
    assert.deepEqual(inputs["parameters"], {
      athena: { workGroup: "queries-1", roleArn: "arn:aws:test:::charts" },
    });
    assert.ok(dependencies.includes(cloud.only(type.rolePolicy).urn));
  });

  it("may do what it takes to ask, for QuickSight alone", async () => {
    const cloud = await deploy(build);
    const statement = (text: unknown) =>
      (JSON.parse(String(text)) as { Statement: readonly object[] }).Statement[0];
    assert.deepEqual(statement(cloud.only(type.rolePolicy).inputs["policy"]), {
      ...{ Sid: "Ask", Effect: "Allow" },
      ...{ Action: ["athena:StartQueryExecution"], Resource: ["arn:queries"] },
    });
    assert.deepEqual(statement(cloud.only(type.role).inputs["assumeRolePolicy"]), {
      ...{ Sid: "AssumeRole", Effect: "Allow" },
      ...{ Principal: { Service: "quicksight.amazonaws.com" }, Action: ["sts:AssumeRole"] },
    });
  });

  it("reads alerts when a chart is looked at, and keeps no copy", async () => {
    const { inputs } = (await deploy(build)).only(type.dataSet);
    assert.equal(inputs["importMode"], "DIRECT_QUERY");
    const [{ customSql } = assert.fail()] = inputs["physicalTableMaps"] as readonly {
      readonly customSql: { readonly sqlQuery: string; readonly columns: readonly object[] };
    }[];
    assert.match(customSql.sqlQuery, /^SELECT\n[^]+FROM "meddiflux_dev"\."alerts"\n/);
    assert.deepEqual(customSql.columns[0], { name: "arrived", type: "DATETIME" });
  });

  it("is seen by whom it is for, who cannot change it", async () => {
    const cloud = await deploy(build);
    for (const token of [type.source, type.dataSet]) {
      const granted = cloud.only(token).inputs["permissions"] as readonly {
        readonly principal: string;
        readonly actions: readonly string[];
      }[];
      assert.deepEqual(
        granted.map(({ principal }) => principal),
        ["arn:aws:quicksight:sa-east-1:111122223333:group/default/security"],
      );
      const changing = granted
        .flatMap(({ actions }) => actions)
        .filter((action) => !/:(Describe|List|Pass)/.test(action));
      assert.deepEqual(changing, []);
    }
  });
});
