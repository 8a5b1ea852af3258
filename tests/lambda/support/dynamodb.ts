import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import type { Table } from "../../../lambda/cloudtrail-alerts/state/dynamodb/table";

/** The table as the component declares it, in a DynamoDB in this process that answers real clients over HTTP. */
export async function startDynamoDb(now: () => number) {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const address = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint: address,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  await client.send(
    new CreateTableCommand({
      TableName: "state",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        ...["key", "at", "pending"].map(text),
        { AttributeName: "until", AttributeType: "N" },
      ],
      KeySchema: [
        { AttributeName: "key", KeyType: "HASH" },
        { AttributeName: "at", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "due",
          KeySchema: [
            { AttributeName: "pending", KeyType: "HASH" },
            { AttributeName: "until", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
  const table: Table = { client, name: "state", now };
  return {
    address,
    table,
    stop: async (): Promise<void> => {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
