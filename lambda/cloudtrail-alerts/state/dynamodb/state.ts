import type { State } from "../state";
import { claimsIn } from "./claims";
import { digestsIn } from "./digests";
import { sightingsIn } from "./sightings";
import type { Table } from "./table";

/** State that all invocations of all functions share. */
export const stateIn = (table: Table): State => ({
  claims: claimsIn(table),
  sightings: sightingsIn(table),
  digests: digestsIn(table),
});
