import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { items } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";
import { conflicts, within } from "./relations";

export const accessanalyzer: ServiceChecks = {
  "aws:accessanalyzer/analyzer:Analyzer": {
    source: "internal/service/accessanalyzer/analyzer.go",
    arguments: {
      analyzerName: [
        length(1, 255),
        matching(/^[A-Za-z][0-9A-Za-z_.-]*$/, "a letter, and then only letters, digits and _.-"),
      ],
      "configuration.internalAccess.analysisRule.inclusions[].accountIds[]": accountId,
      "configuration.internalAccess.analysisRule.inclusions[].resourceArns[]": arn,
      "configuration.unusedAccess.analysisRule.exclusions[].accountIds": items(0, 2000),
      "configuration.unusedAccess.analysisRule.exclusions[].accountIds[]": accountId,
      type: oneOf(
        "ACCOUNT",
        "ACCOUNT_INTERNAL_ACCESS",
        "ACCOUNT_UNUSED_ACCESS",
        "ORGANIZATION",
        "ORGANIZATION_INTERNAL_ACCESS",
        "ORGANIZATION_UNUSED_ACCESS",
      ),
    },
    relations: within("configuration", conflicts("internalAccess", "unusedAccess")),
  },
};
