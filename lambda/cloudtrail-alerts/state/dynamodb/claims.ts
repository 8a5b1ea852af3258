import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { leaseMs, rememberedMs, type Claims } from "../claims";
import { expiry, keyOf, number, wasMade, type Table } from "./table";

/** Claims that all invocations share. */
export function claimsIn(table: Table): Claims {
  const { client, name: TableName, now } = table;
  return {
    async claim(key) {
      const put = new PutItemCommand({
        TableName,
        Item: {
          ...keyOf(key),
          done: { BOOL: false },
          until: number(now() + leaseMs),
          expiresAt: expiry(table, rememberedMs),
        },
        ConditionExpression: "attribute_not_exists(#key) OR #until < :now",
        ExpressionAttributeNames: { "#key": "key", "#until": "until" },
        ExpressionAttributeValues: { ":now": number(now()) },
      });
      if (await wasMade(client.send(put))) return "ours";
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }),
      );
      // Gone since: whoever had it has given it back, and the next attempt gets it.
      return Item?.["done"]?.BOOL === true ? "done" : "busy";
    },

    async finish(key) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: "SET done = :done, #until = :until, expiresAt = :expiresAt",
          ExpressionAttributeNames: { "#until": "until" },
          ExpressionAttributeValues: {
            ":done": { BOOL: true },
            ":until": number(now() + rememberedMs),
            ":expiresAt": expiry(table, rememberedMs),
          },
        }),
      );
    },

    async release(key) {
      const remove = new DeleteItemCommand({
        TableName,
        Key: keyOf(key),
        ConditionExpression: "done = :open",
        ExpressionAttributeValues: { ":open": { BOOL: false } },
      });
      await wasMade(client.send(remove));
    },
  };
}
