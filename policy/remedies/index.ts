import { everywhere, type PerEnvironment } from "../rule/environment";
import type { Remedies } from "../rule/remedy";
import { computeRemedies } from "./compute";
import { databaseRemedies } from "./databases";
import { edgeRemedies } from "./edge";
import { storeRemedies } from "./stores";

/** How rules correct what they find, by the name of the rule. */
export const remedies: Remedies = {
  ...computeRemedies,
  ...databaseRemedies,
  ...edgeRemedies,
  ...storeRemedies,
};

/**
 * The rules that correct instead of stopping a deploy. None does so by itself: what is planned is what was
 * written, unless the configuration of the pack gives a rule the level `remediate`.
 */
export const remediated: PerEnvironment<readonly string[]> = everywhere([]);
