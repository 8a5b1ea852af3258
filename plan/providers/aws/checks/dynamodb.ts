import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { ServiceChecks } from "./check";
import { keysWithoutAttribute } from "./dynamodb-keys";
import { arn } from "./expect/identity";
import { length, matching, oneOf } from "./expect/text";
import { atMostOneOf, isAbsent, relation } from "./relations";
import { known, showProperty } from "./values";

const projectionType = oneOf("ALL", "INCLUDE", "KEYS_ONLY");

export const dynamodb: ServiceChecks = {
  "aws:dynamodb/table:Table": {
    source: "internal/service/dynamodb/table.go",
    arguments: {
      "attributes[].type": oneOf("B", "N", "S"),
      billingMode: oneOf("PAY_PER_REQUEST", "PROVISIONED"),
      "globalSecondaryIndexes[].projectionType": projectionType,
      "localSecondaryIndexes[].projectionType": projectionType,
      // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
      name: [length(3, 255), matching(/^[\w.-]+$/, "only letters, digits and _.-")],
      "replicas[].kmsKeyArn": arn,
      "serverSideEncryption.kmsKeyArn": arn,
      streamViewType: oneOf("", "KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE"),
      tableClass: oneOf("STANDARD", "STANDARD_INFREQUENT_ACCESS"),
    },
    relations: [
      ...atMostOneOf("importTable", "restoreSourceName", "restoreSourceTableArn"),
      relation(["streamEnabled", "streamViewType"], streamWithoutView),
      relation(["billingMode", "readCapacity", "writeCapacity"], capacityProblems),
      keysWithoutAttribute,
    ],
  },
};

/** Source: table.go, validStreamSpec. */
function streamWithoutView(table: Properties): readonly CheckFailure[] {
  const isMissing = known(table, "streamEnabled") === true && isAbsent(table, "streamViewType");
  const reason = "must be specified where streamEnabled is true";
  return isMissing ? [{ property: "streamViewType", reason }] : [];
}

/** Source: table.go, validateProvisionedThroughputField. */
function capacityProblems(table: Properties): readonly CheckFailure[] {
  const mode = isAbsent(table, "billingMode") ? "PROVISIONED" : known(table, "billingMode");
  return ["readCapacity", "writeCapacity"].flatMap((property) => {
    const units = isAbsent(table, property) ? 0 : known(table, property);
    const got = showProperty(table, property);
    if (mode === "PROVISIONED" && units === 0) {
      return [
        { property, reason: `must be at least 1 where billingMode is PROVISIONED, got ${got}` },
      ];
    }
    if (mode === "PAY_PER_REQUEST" && typeof units === "number" && units > 0) {
      return [
        { property, reason: `cannot be set where billingMode is PAY_PER_REQUEST, got ${got}` },
      ];
    }
    return [];
  });
}
