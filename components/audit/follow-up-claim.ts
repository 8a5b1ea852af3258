import { otherwise, patiently, type State } from "./states-language";

/** Name of the state in which an execution begins to be the one that follows its alert up. */
export const claimAlert = "ClaimAlert";

/**
 * The states by which an alert is followed up once, however often its message comes: the first execution
 * writes its name into the table of state, and each sees who was the first. The layout of the table is that of
 * `lambda/cloudtrail-alerts/state/dynamodb/table.ts`.
 * @param next the state of the first
 * @param repeated the state of all others
 */
export const claiming = (
  tableName: string,
  { next, repeated }: { readonly next: string; readonly repeated: string },
): Readonly<Record<string, State>> => ({
  [claimAlert]: {
    Type: "Task",
    Resource: "arn:aws:states:::dynamodb:updateItem",
    Parameters: {
      TableName: tableName,
      Key: { key: { "S.$": "$.claim.key" }, at: { S: "-" } },
      UpdateExpression:
        "SET claimedBy = if_not_exists(claimedBy, :self), expiresAt = if_not_exists(expiresAt, :expiresAt)",
      ExpressionAttributeValues: {
        ":self": { "S.$": "$$.Execution.Name" },
        ":expiresAt": { "N.$": "$.claim.expiresAt" },
      },
      ReturnValues: "ALL_NEW",
    },
    ResultSelector: { "by.$": "$.Attributes.claimedBy.S" },
    ResultPath: "$.claimed",
    Retry: patiently,
    // Twice is better than never: what is done can be repeated.
    Catch: otherwise(next),
    Next: "IsFirst",
  },
  IsFirst: {
    Type: "Choice",
    Choices: [{ Variable: "$.claimed.by", StringEqualsPath: "$$.Execution.Name", Next: next }],
    Default: repeated,
  },
});
