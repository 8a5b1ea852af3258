import {
  DeleteItemCommand,
  paginateQuery,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { leaseMs, rememberedMs } from "../claims";
import { digestMs, maxDigestIds, type Digest, type Digests, type Held } from "../digests";
import { dueIndex, expiry, keyOf, number, numberIn, wasMade, type Item, type Table } from "./table";

/** Only what holds something back has this, and is in the index. */
const pending = { S: "digest" };

/** Digests that all invocations share. */
export function digestsIn(table: Table): Digests {
  const { client, name: TableName, now } = table;

  const update = (key: string, input: Omit<UpdateItemCommandInput, "TableName" | "Key">) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: keyOf(key),
        ...input,
        ExpressionAttributeNames: { "#until": "until", ...input.ExpressionAttributeNames },
      }),
    );
  const setUntil = (key: string, until: number) =>
    wasMade(
      update(key, {
        UpdateExpression: "SET #until = :until",
        ConditionExpression: "attribute_exists(#key)",
        ExpressionAttributeNames: { "#key": "key" },
        ExpressionAttributeValues: { ":until": number(until) },
      }),
    );

  return {
    open(key) {
      const put = new PutItemCommand({
        TableName,
        Item: {
          ...keyOf(key),
          until: number(now() + leaseMs),
          expiresAt: expiry(table, rememberedMs),
        },
        // What is still held back must be told first.
        ConditionExpression:
          "attribute_not_exists(#key) OR (#until <= :now AND attribute_not_exists(pending))",
        ExpressionAttributeNames: { "#key": "key", "#until": "until" },
        ExpressionAttributeValues: { ":now": number(now()) },
      });
      return wasMade(client.send(put));
    },

    async told(key) {
      await setUntil(key, now() + digestMs);
    },

    async close(key) {
      const remove = new DeleteItemCommand({
        TableName,
        Key: keyOf(key),
        ConditionExpression: "attribute_not_exists(pending)",
      });
      if (!(await wasMade(client.send(remove)))) await setUntil(key, now());
    },

    async hold(key, held) {
      const ids = held.eventIds.map((id) => ({ S: id }));
      const hold = (withIds: boolean) =>
        wasMade(
          update(key, {
            UpdateExpression: holding(withIds),
            // A list that grew with every alert of a storm would in the end be too large for its item.
            ...(withIds && {
              ConditionExpression: "attribute_not_exists(eventIds) OR size(eventIds) < :most",
            }),
            ExpressionAttributeNames: { "#topic": "topic", "#count": "count" },
            ExpressionAttributeValues: {
              ...heldValues(held),
              ":lease": number(now() + leaseMs),
              ":expiresAt": expiry(table, rememberedMs),
              ...(withIds && {
                ":ids": { L: ids },
                ":none": { L: [] },
                ":most": number(maxDigestIds),
              }),
            },
          }),
        );
      if (ids.length === 0 || !(await hold(true))) await hold(false);
    },

    async due() {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          IndexName: dueIndex,
          KeyConditionExpression: "pending = :pending AND #until <= :now",
          ExpressionAttributeNames: { "#until": "until" },
          ExpressionAttributeValues: { ":pending": pending, ":now": number(now()) },
        },
      );
      const found: Digest[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.map(digestIn));
      return found;
    },

    async settle({ key, count }) {
      const counted = {
        ExpressionAttributeNames: { "#count": "count" },
        ExpressionAttributeValues: { ":count": number(count) },
      };
      const remove = new DeleteItemCommand({
        TableName,
        Key: keyOf(key),
        ConditionExpression: "attribute_not_exists(#count) OR #count <= :count",
        ...counted,
      });
      if (await wasMade(client.send(remove))) return;
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: "ADD #count :told",
          ExpressionAttributeNames: { "#count": "count" },
          ExpressionAttributeValues: { ":told": number(-count) },
        }),
      );
    },
  };
}

/** Keeps the first message, adds to the rest. */
const holding = (withIds: boolean): string =>
  [
    "SET message = if_not_exists(message, :message), #topic = if_not_exists(#topic, :topic)",
    "pending = :pending, #until = if_not_exists(#until, :lease), expiresAt = :expiresAt",
    ...(withIds ? ["eventIds = list_append(if_not_exists(eventIds, :none), :ids)"] : []),
  ].join(", ") + " ADD #count :count";

const heldValues = ({ message, topic, count }: Held): Item => ({
  ":message": { S: message },
  ":topic": { S: topic },
  ":pending": pending,
  ":count": number(count),
});

const digestIn = (item: Item): Digest => ({
  key: item["key"]?.S ?? "",
  message: item["message"]?.S ?? "",
  topic: item["topic"]?.S ?? "",
  count: numberIn(item, "count"),
  eventIds: (item["eventIds"]?.L ?? [])
    .flatMap(({ S }) => (S === undefined ? [] : [S]))
    .slice(0, maxDigestIds),
});
