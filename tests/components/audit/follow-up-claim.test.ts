import assert from "node:assert/strict";
import { UpdateItemCommand, type UpdateItemCommandInput } from "@aws-sdk/client-dynamodb";
import { restartTrail } from "../../../lambda/alert-follow-up/actions";
import { startDynamoDb } from "../../lambda/support/dynamodb";
import { claimedBy, done, fails, followed, made } from "./followed";

const response = restartTrail("audit");
const answering = (answer: unknown) => ({ "dynamodb:updateItem": () => answer });
const repeated = { output: { outcome: "repeated" } };

describe("the claim of an alert", () => {
  it("is written with the name of the execution, and says when the table may forget it", () => {
    const { claims } = followed({ response });
    assert.deepEqual(claims, [
      {
        resource: "dynamodb:updateItem",
        parameters: {
          TableName: "state",
          Key: { key: { S: "c-1" }, at: { S: "-" } },
          UpdateExpression:
            "SET claimedBy = if_not_exists(claimedBy, :self), expiresAt = if_not_exists(expiresAt, :expiresAt)",
          ExpressionAttributeValues: { ":self": { S: "execution-1" }, ":expiresAt": { N: "1" } },
          ReturnValues: "ALL_NEW",
        },
      },
    ]);
  });

  it("leaves nothing to do for an execution that is not the first, also not to ask for approval", () => {
    for (const mode of ["dryRun", "approval", "automatic"] as const) {
      const answers = answering(claimedBy("another"));
      const { ended, calls } = followed({ response }, { mode }, answers);
      assert.deepEqual([ended, calls], [repeated, []]);
    }
  });

  it("holds nothing back when it cannot be made, after four attempts", () => {
    const answers = { "dynamodb:updateItem": fails("DynamoDB.InternalServerErrorException") };
    const { ended, calls, claims } = followed({ response }, {}, answers);
    assert.deepEqual([ended, claims.length], [done, 4]);
    assert.deepEqual(made(calls), [["cloudtrail:startLogging", { Name: "audit" }]]);
  });

  it("is one execution's in a real table, and stays it when the call is made again", async () => {
    const { table, stop } = await startDynamoDb(Date.now);
    try {
      const outcomes: unknown[] = [];
      for (const name of ["first", "second", "first"]) {
        const { claims } = followed({ response }, {}, answering(claimedBy(name)), name);
        const [call] = claims;
        assert.ok(call);
        // Step Functions takes what the SDK takes.
        const input = call.parameters as unknown as UpdateItemCommandInput;
        const answer = await table.client.send(new UpdateItemCommand(input));
        outcomes.push(followed({ response }, {}, answering(answer), name).ended);
      }
      assert.deepEqual(outcomes, [done, repeated, done]);
    } finally {
      await stop();
    }
  });
});
