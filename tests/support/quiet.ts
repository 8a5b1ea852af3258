import { setImmediate as turn } from "node:timers/promises";
import * as pulumi from "@pulumi/pulumi";

// Internal to the SDK: ends when no call to the engine is under way or being prepared.
const { waitForRPCs } = pulumi.runtime as unknown as { waitForRPCs: () => Promise<void> };

/**
 * Waits until nothing is under way and nothing has been registered for twenty turns of the event loop: what an
 * apply makes is registered only turns later. Ends at a stray error, which may leave calls unanswered.
 */
export async function quiet(size: () => number, stray: Promise<void>): Promise<void> {
  for (let still = 0, before = size(); still < 20; before = size()) {
    await Promise.race([waitForRPCs(), stray]);
    await turn();
    still = size() === before ? still + 1 : 0;
  }
}
