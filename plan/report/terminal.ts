import colors from "picocolors";
import type { CostLine } from "../../policy/cost/cost";
import type { Resource } from "../engine/resource";
import { nameOf } from "../engine/urn";
import { stopsDeploy } from "../policy/finding";
import type { StackPlan } from "../stack-plan";
import { findingLines } from "./findings";
import { tiersOf } from "./tiers";

/** The plan of a stack as people read it: what, whether it is allowed, and what it costs. */
export function terminalReport(plan: StackPlan): string {
  const { stack, region, resources, timing } = plan;
  const seconds = (timing.totalMs / 1000).toFixed(1);
  return [
    "",
    `${colors.bold(stack)}  ${region}  ${colors.dim(`planned in ${seconds} s`)}`,
    ...tierLines(resources),
    ...findingLines(plan),
    ...warningLines(plan),
    ...plan.printed.map((line) => `  ${colors.dim("program")}  ${line}`),
    ...costLines(plan),
  ].join("\n");
}

/** What the plans of all stacks came to. */
export function summaryLine(plans: readonly StackPlan[]): string {
  const stopping = plans.flatMap(({ findings }) => findings).filter(stopsDeploy).length;
  const names = plans.map(({ stack }) => stack).join(", ");
  return stopping === 0
    ? colors.green(`${names}: nothing stops a deploy`)
    : colors.red(
        `${names}: ${count(stopping, "mandatory violation")} must be fixed before a deploy`,
      );
}

function tierLines(resources: readonly Resource[]): readonly string[] {
  const tiers = tiersOf(resources);
  const total = tiers.reduce((sum, tier) => sum + tier.count, 0);
  const lines = tiers.map(({ name, count: inTier, types }) => {
    const named = types.map(([type, number]) => (number > 1 ? `${number} ${type}` : type));
    return `  ${name.padEnd(14)}${String(inTier).padStart(4)}  ${colors.dim(shorten(named))}`;
  });
  return [...lines, `  ${"resources".padEnd(14)}${String(total).padStart(4)}`];
}

/** As many as fit on a line, and how many more there are. */
function shorten(items: readonly string[], width = 90): string {
  const fitting: string[] = [];
  for (const item of items) {
    if ([...fitting, item].join(", ").length > width) break;
    fitting.push(item);
  }
  const more = items.length - fitting.length;
  return fitting.join(", ") + (more > 0 ? ` and ${count(more, "more type")}` : "");
}

function warningLines({ warnings }: StackPlan): readonly string[] {
  return warnings.map(({ message, urn }) => {
    const about = urn ? `${nameOf(urn)}: ` : "";
    return `  ${colors.yellow("warning")}  ${about}${message}`;
  });
}

/** How many lines of cost are worth reading at a glance. */
const shownCostLines = 8;

function costLines({ cost }: StackPlan): readonly string[] {
  const { monthly, pricesAsOf, unpriced, byUse } = cost;
  const unknownFixed = unpriced.filter((item) => item.byUse !== true).length;
  const lower = unknownFixed > 0 ? "at least " : "";
  const dearest = [...cost.lines].sort((a, b) => b.monthly - a.monthly);
  const shown = dearest.slice(0, shownCostLines).map(costLine);
  const rest = dearest.slice(shownCostLines);
  const restSum = rest.reduce((sum, line) => sum + line.monthly, 0);
  return [
    `  cost: ${lower}${usd(monthly)} a month before use  ${colors.dim(`list prices as of ${pricesAsOf}`)}`,
    ...shown,
    ...(rest.length > 0
      ? [`${usd(restSum).padStart(16)}  ${count(rest.length, "smaller item")}`]
      : []),
    colors.dim(
      `    not in the total: ${count(byUse.length, "item")} billed by use, ${count(unknownFixed, "item")} without a price`,
    ),
  ];
}

function costLine({ monthly, urn, item, quantity, unit }: CostLine): string {
  const amount = usd(monthly).padStart(16);
  return `${amount}  ${nameOf(urn)}: ${item} ${colors.dim(`${round(quantity)} ${unit}`)}`;
}

function usd(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}

function round(quantity: number): number {
  return Math.round(quantity * 100) / 100;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
