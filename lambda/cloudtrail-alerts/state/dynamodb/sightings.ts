import { paginateQuery, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { eachOf } from "../each";
import { keptMs, type Sighting, type Sightings } from "../sightings";
import { expiry, type Item, type Table } from "./table";

/** Sightings that all invocations share, in the order of their time. */
export function sightingsIn(table: Table): Sightings {
  const { client, name: TableName } = table;
  return {
    async add(group, sightings) {
      await eachOf(sightings, async (sighting) => {
        const Item = { ...itemOf(group, sighting), expiresAt: expiry(table, keptMs) };
        await client.send(new PutItemCommand({ TableName, Item }));
      });
    },

    async between(group, from, to) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: "#key = :key AND #at BETWEEN :from AND :to",
          ExpressionAttributeNames: { "#key": "key", "#at": "at" },
          ExpressionAttributeValues: {
            ":key": { S: group },
            ":from": { S: sortable(from) },
            // After every id at that time.
            ":to": { S: `${sortable(to)}~` },
          },
        },
      );
      const found: Sighting[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.map(sightingIn));
      return found;
    },
  };
}

/** Times of the same width sort as text. */
const sortable = (time: number): string => String(Math.max(0, time)).padStart(15, "0");

const itemOf = (group: string, { time, eventId, value }: Sighting): Item => ({
  key: { S: group },
  at: { S: `${sortable(time)} ${eventId}` },
  value: { S: value },
});

function sightingIn(item: Item): Sighting {
  const [time = "", ...id] = (item["at"]?.S ?? "").split(" ");
  return { time: Number(time), eventId: id.join(" "), value: item["value"]?.S ?? "" };
}
