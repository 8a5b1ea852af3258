import { Unpriceable } from "../charge";

/** One entry of a capacity provider strategy. */
export interface Share {
  readonly provider: string;
  /** Tasks that run here before weights count. */
  readonly base: number;
  /** Of the remaining tasks, in relation to the other weights. */
  readonly weight: number;
}

// ECS takes no higher ones.
const maxBase = 100_000;
const maxWeight = 1_000;

/**
 * How many tasks run where: the bases first, then one by one where the weights are served least.
 * ECS does not document the order of the remainder: a tie goes to the provider listed first.
 */
export function splitTasks(tasks: number, shares: readonly Share[]): ReadonlyMap<string, number> {
  for (const { provider, base, weight } of shares) {
    if (base > maxBase || weight > maxWeight) {
      throw new Unpriceable(
        `the strategy for ${provider} has base ${base} and weight ${weight}, ECS takes ${maxBase} and ${maxWeight} at most`,
      );
    }
  }
  const placed = shares.map(() => 0);
  const add = (index: number, count: number) => (placed[index] = (placed[index] ?? 0) + count);

  let left = tasks;
  shares.forEach(({ base }, index) => {
    const here = Math.min(base, left);
    add(index, here);
    left -= here;
  });
  byWeight(left, weightsOf(shares, left)).forEach((count, index) => add(index, count));

  const split = new Map<string, number>();
  shares.forEach(({ provider }, index) => {
    split.set(provider, (split.get(provider) ?? 0) + (placed[index] ?? 0));
  });
  return split;
}

/** Weights default to 0, which a strategy of one provider may keep: all its tasks run there. */
function weightsOf(shares: readonly Share[], tasks: number): readonly number[] {
  if (shares.length <= 1) return shares.map(() => 1);
  const weights = shares.map(({ weight }) => weight);
  if (tasks > 0 && weights.every((weight) => weight === 0)) {
    throw new Unpriceable("no capacity provider of the strategy has a weight above 0");
  }
  return weights;
}

function byWeight(tasks: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights;
  const rounds = Math.floor(tasks / total);
  const placed = weights.map((weight) => weight * rounds);
  const rest = weights.map(() => 0);
  for (let left = tasks - rounds * total; left > 0; left--) {
    const next = leastServed(weights, rest);
    rest[next] = (rest[next] ?? 0) + Math.min(1, left);
  }
  return placed.map((count, index) => count + (rest[index] ?? 0));
}

function leastServed(weights: readonly number[], placed: readonly number[]): number {
  let best = 0;
  let most = -1;
  weights.forEach((weight, index) => {
    const claim = weight / ((placed[index] ?? 0) + 1);
    if (claim > most) [best, most] = [index, claim];
  });
  return best;
}
