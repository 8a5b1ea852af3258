const week = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/**
 * When a cron expression of AWS comes up in each week, in minutes since it began on Monday; undefined for
 * what is not the same every week, and for forms that nobody writes for that.
 */
export function weeklyTimes(expression: string): readonly number[] | undefined {
  const fields = /^cron\((.*)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/) ?? [];
  const [minute = "", hour = "", dayOfMonth = "", month, dayOfWeek = "", year, ...rest] = fields;
  const everyWeek = ["?", "*"].includes(dayOfMonth) && month === "*" && year === "*";
  if (!everyWeek || rest.length > 0 || !isBelow(minute, 60) || !isBelow(hour, 24)) return undefined;
  const at = Number(hour) * 60 + Number(minute);
  return daysOf(dayOfWeek)?.map((day) => day * 24 * 60 + at);
}

function isBelow(text: string, limit: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) < limit;
}

/** Days of `*`, `MON-FRI` or `MON,WED`, from 0 for Monday. */
function daysOf(field: string): readonly number[] | undefined {
  if (field === "*" || field === "?") return [...week.keys()];
  const days = field.split(",").map((part) => {
    const [first = "", last = first, ...rest] = part.toUpperCase().split("-");
    const [from, to] = [week.indexOf(first), week.indexOf(last)];
    const isRange = rest.length === 0 && from >= 0 && to >= from;
    return isRange ? [...week.keys()].slice(from, to + 1) : undefined;
  });
  return days.every((part) => part !== undefined) ? [...new Set(days.flat())] : undefined;
}
