import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { length, matching, oneOf } from "./expect/text";

const customSql = "physicalTableMaps[].customSql";

export const quicksight: ServiceChecks = {
  // What is in `physicalTableMaps` is in schema/data_set.go below the folder of the source.
  "aws:quicksight/dataSet:DataSet": {
    source: "internal/service/quicksight/data_set.go",
    arguments: {
      awsAccountId: accountId,
      importMode: oneOf("DIRECT_QUERY", "SPICE"),
      name: length(1, 128),
      "permissions[].principal": length(1, 256),
      [`${customSql}.columns[].name`]: length(1, 128),
      // By form, as in a data source.
      [`${customSql}.columns[].type`]: matching(
        /^[A-Z]+$/,
        "a kind in capitals such as STRING, INTEGER or DATETIME",
      ),
      [`${customSql}.dataSourceArn`]: arn,
      [`${customSql}.name`]: length(1, 64),
      [`${customSql}.sqlQuery`]: length(1, 65_536),
    },
  },
  "aws:quicksight/dataSource:DataSource": {
    source: "internal/service/quicksight/data_source.go",
    arguments: {
      awsAccountId: accountId,
      name: length(1, 128),
      // By form, so that a kind newer than this list passes.
      type: matching(/^[A-Z0-9_]+$/, "a kind in capitals such as ATHENA, REDSHIFT or S3"),
    },
  },
};
