import { claimsInMemory, leaseMs, type Claims } from "./claims";
import { digestsInMemory, type Digests } from "./digests";
import { sightingsInMemory, type Sightings } from "./sightings";

/** What outlives one invocation. */
export interface State {
  readonly claims: Claims;
  readonly sightings: Sightings;
  readonly digests: Digests;
}

/** State of one process, for trying files offline. */
export const stateInMemory = (now: () => number): State => ({
  claims: claimsInMemory(now),
  sightings: sightingsInMemory(),
  digests: digestsInMemory(now, leaseMs),
});
