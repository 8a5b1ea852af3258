import { textOf } from "./values";

const daysPer: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1 };

/**
 * The longest time, in days, between two runs of a schedule: `rate(30 days)`, or a `cron(...)` of which
 * only the months count, since each of those runs once at least. Undefined for what is neither.
 */
export function longestIntervalDays(expression: unknown): number | undefined {
  const text = textOf(expression)?.trim() ?? "";
  const [, count, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text) ?? [];
  if (count !== undefined) return Number(count) * (daysPer[unit] ?? Infinity);
  const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  const [, , , months, , years] = fields;
  if (months === undefined || years === undefined || fields.length !== 6) return undefined;
  return years === "*" ? longestGap(monthsOf(months)) : Infinity;
}

const longestMonth = 31;
const names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Months of a cron field, as 1 to 12: `*`, `1/2`, `1-6`, `JAN,JUL`. Empty for what cannot be read. */
function monthsOf(field: string): readonly number[] {
  const all = names.map((_, index) => index + 1);
  return field.split(",").flatMap((part) => {
    const [range = "", step] = part.split("/");
    const [first = "", last] = range.split("-");
    const from = first === "*" ? 1 : monthOf(first);
    const to = first === "*" || step !== undefined ? 12 : from;
    const end = last === undefined ? to : monthOf(last);
    return all.filter(
      (month) => month >= from && month <= end && (month - from) % Number(step ?? 1) === 0,
    );
  });
}

function monthOf(text: string): number {
  const index = names.indexOf(text.toUpperCase());
  return index < 0 ? Number(text) : index + 1;
}

/** The most days from one of the months to the next, around the year. */
function longestGap(months: readonly number[]): number {
  const sorted = months.toSorted((one, other) => one - other);
  const [first] = sorted;
  if (first === undefined) return Infinity;
  const gaps = sorted.map((month, index) => (sorted[index + 1] ?? first + 12) - month);
  return Math.max(...gaps) * longestMonth;
}
