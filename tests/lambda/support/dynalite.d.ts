declare module "dynalite" {
  import type { Server } from "node:http";

  /** A DynamoDB in this process. `createTableMs`: how long a new table is not there yet. */
  export default function dynalite(options: { readonly createTableMs: number }): Server;
}
