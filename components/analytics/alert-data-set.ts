import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { tierTags } from "../shared/tags";
import { alertFactColumns, alertFacts } from "./queries/alert-facts";

export interface AlertDataSetArgs {
  /** ARN of the group or user of QuickSight that sees it. */
  readonly viewer: string;
  /** Physical id of the data set and of its source. */
  readonly id: string;
  /** Name of the database. */
  readonly database: string;
  /** Name of its table of alerts, once that is there: QuickSight may look. */
  readonly table: pulumi.Output<string>;
  /** Where it asks, and what that takes. */
  readonly workgroup: {
    readonly name: pulumi.Output<string>;
    readonly allow: readonly Statement[];
  };
}

/**
 * The alerts of the last 90 days, for charts in QuickSight. It asks by a role of its own each time a chart is
 * looked at, so the service role of the account needs no rights. Charts are drawn by people: the SDK knows
 * no definition of a dashboard. Costs the fee of each person who looks, and what their charts read.
 */
export class AlertDataSet extends pulumi.ComponentResource {
  constructor(name: string, args: AlertDataSetArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:analytics:AlertDataSet", name, {}, opts);
    const owned = { parent: this };
    const { id, viewer, workgroup } = args;
    const tags = tierTags("analytics");

    const { role, allowed } = serviceRole(
      name,
      {
        // QuickSight does not say on whose behalf it asks; only who may pass the role can have it used.
        trust: trustOf("quicksight.amazonaws.com"),
        ...{ statements: workgroup.allow, tier: "analytics" },
      },
      owned,
    );
    const source = new aws.quicksight.DataSource(
      name,
      {
        ...{ dataSourceId: id, name: "Records of the platform", type: "ATHENA" },
        // https://docs.aws.amazon.com/quicksight/latest/APIReference/API_AthenaParameters.html
        parameters: { athena: { workGroup: workgroup.name, roleArn: role.arn } },
        permissions: [{ principal: viewer, actions: sourceActions }],
        tags,
      },
      { ...owned, dependsOn: [allowed] },
    );
    new aws.quicksight.DataSet(
      name,
      {
        ...{ dataSetId: id, name: "Alerts", importMode: "DIRECT_QUERY" },
        physicalTableMaps: [
          {
            physicalTableMapId: "alerts",
            customSql: {
              dataSourceArn: source.arn,
              name: "alerts",
              sqlQuery: args.table.apply((table) => alertFacts(args.database, table)),
              columns: Object.entries(alertFactColumns).map(([column, [, type]]) => ({
                name: column,
                type,
              })),
            },
          },
        ],
        permissions: [{ principal: viewer, actions: dataSetActions }],
        tags,
      },
      owned,
    );
    this.registerOutputs();
  }
}

/**
 * What it takes to draw charts of them, and not to change them.
 * https://docs.aws.amazon.com/quicksight/latest/developerguide/dev-resource-permissions.html
 */
const sourceActions = [
  "quicksight:DescribeDataSource",
  "quicksight:DescribeDataSourcePermissions",
  "quicksight:PassDataSource",
];

const dataSetActions = [
  "quicksight:DescribeDataSet",
  "quicksight:DescribeDataSetPermissions",
  "quicksight:PassDataSet",
  "quicksight:DescribeIngestion",
  "quicksight:ListIngestions",
];
