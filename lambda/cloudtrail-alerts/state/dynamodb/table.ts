import {
  ConditionalCheckFailedException,
  type AttributeValue,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";

/**
 * The table that holds all state. Its key is `key` (S) and `at` (S), its time to live `expiresAt` (seconds);
 * the index `due` has `pending` (S) and `until` (N, milliseconds). DynamoDB removes what has expired only
 * within days, so every reader tells for itself.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type Item = Record<string, AttributeValue>;

/** The index of what waits to be told. */
export const dueIndex = "due";

/** The sort key of items of which there is one for each key. */
const single = "-";

export const keyOf = (key: string): Item => ({ key: { S: key }, at: { S: single } });

export const number = (value: number): AttributeValue => ({ N: String(value) });

/** Time to live that ends at least so many milliseconds from now. */
export const expiry = (table: Table, ms: number): AttributeValue =>
  number(Math.ceil((table.now() + ms) / 1000));

export const numberIn = (item: Item, name: string): number => Number(item[name]?.N ?? 0);

/** Whether a conditional write was made; any other failure is thrown. */
export async function wasMade(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
