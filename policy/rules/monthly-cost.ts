import type { Cost, CostLine, Unpriced } from "../cost/cost";
import { estimateCost } from "../cost/estimate";
import { ifKnown } from "../read/known";
import { listed, textOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule, type StackRemark } from "../rule/rule";
import type { Stack } from "../rule/stack";
import { Undecided } from "../rule/unknown";

/** How many of the dearest positions a message names. */
const mostNamed = 5;

export const monthlyCostCeiling = rule({
  name: "monthly-cost-ceiling",
  description: "What a stack costs in a month, before anybody uses it, is within its ceiling.",
  severity: "high",
  kind: "finops",
  remediation:
    "Make what the message names smaller, fewer or gone, or raise the ceiling together with the budget: the parameter `ceilingUsd` in policy/rules/monthly-cost.ts and `finops.monthlyBudgetUsd` of the stack.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/cost-management/latest/userguide/what-is-costmanagement.html",
  parameters: {
    /** USD a month, at list prices and with everything running for 730 hours: the budget of each stack. */
    ceilingUsd: { dev: 250, hom: 400, prod: 2000 },
    /** Where resources are priced whose region neither they nor a provider tell. */
    region: everywhere("sa-east-1"),
  },
  *checkStack(stack, { environment, parameters: { ceilingUsd, region } }): Iterable<StackRemark> {
    const cost = estimateCost(stack.resources, {
      region: regionOf(stack) ?? region,
      propsAre: "outputs",
    });
    if (cost.monthly > ceilingUsd) {
      const atLeast = cost.unpriced.some(isFixed) ? "at least " : "";
      const remark = `the fixed cost is ${atLeast}${usd(cost.monthly)} a month by the prices of ${cost.pricesAsOf}; ${environment} may cost ${usd(ceilingUsd)}. The most is ${dearest(cost)}.`;
      yield { on: undefined, remark };
      return;
    }
    // Within the ceiling is only what has a price.
    for (const { urn, item, reason } of cost.unpriced.filter(isFixed)) {
      const what = item === undefined ? "its cost" : `its cost of ${item}`;
      yield { on: { urn }, remark: new Undecided(what, `${what} is not known: ${reason}`) };
    }
  },
});

/** What has no price because it is billed by use leaves the fixed cost complete. */
function isFixed({ byUse }: Unpriced): boolean {
  return byUse !== true;
}

/** The region of the first provider that says one; resources elsewhere name theirs. */
function regionOf(stack: Stack): string | undefined {
  for (const { provider } of stack.resources) {
    const region = textOf(ifKnown(() => provider?.["region"]));
    if (region !== undefined && region !== "") return region;
  }
  return undefined;
}

function dearest({ lines }: Cost): string {
  const first = lines.toSorted((one, other) => other.monthly - one.monthly).slice(0, mostNamed);
  return listed(first.map(inWords));
}

function inWords({ urn, item, monthly }: CostLine): string {
  return `${item} of ${urn.split("::").slice(3).join("::")} (${usd(monthly)})`;
}

function usd(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}
