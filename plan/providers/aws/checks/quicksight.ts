import type { ServiceChecks } from "./check";
import { accountId } from "./expect/identity";
import { length, matching } from "./expect/text";

export const quicksight: ServiceChecks = {
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
