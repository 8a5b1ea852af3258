import type { Expectation } from "../check";
import { matching, text } from "./text";

/** What a field of a cron expression may say besides numbers, names, `*`, lists, ranges and steps. */
interface Field {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
  /** Wildcards of this field alone. */
  readonly special?: RegExp;
}

/**
 * The six fields, in order.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
const fields: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31, special: /^(\?|L|LW|\d{1,2}W)$/ },
  { min: 1, max: 12, names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ") },
  {
    min: 1,
    max: 7,
    names: "SUN MON TUE WED THU FRI SAT".split(" "),
    special: /^(\?|\w{0,3}L|\w{1,3}#[1-5])$/,
  },
  { min: 1970, max: 2199 },
];

const dayOfMonth = 2;
const dayOfWeek = 4;

const forms = {
  cron: "cron(minutes hours day-of-month month day-of-week year), one of the two days being ?",
  rate: "rate(number minutes|hours|days)",
  at: "at(yyyy-mm-ddThh:mm:ss)",
} as const;

type Form = keyof typeof forms;

const isForm: Readonly<Record<Form, (value: string) => boolean>> = {
  cron: isCron,
  rate: (value) => /^rate\([1-9]\d* (minute|hour|day)s?\)$/.test(value),
  at: (value) => /^at\(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\)$/.test(value),
};

/**
 * A schedule. The provider checks its length only; the service refuses the rest when it creates the
 * resource. Source: the page above, and
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function schedule(...allowed: readonly Form[]): Expectation {
  return {
    expected: `to be ${allowed.map((form) => forms[form]).join(" or ")}`,
    holds: text((value) => allowed.some((form) => isForm[form](value))),
  };
}

const time = "([01][0-9]|2[0-3]):[0-5][0-9]";
const day = "(sun|mon|tue|wed|thu|fri|sat)";

/** Source: internal/types/timestamp/timestamp.go; empty text passes. */
export const dailyWindow = matching(
  new RegExp(`^(${time}-${time})?$`),
  "to be a daily window hh24:mi-hh24:mi",
);

/** Source: internal/types/timestamp/timestamp.go; empty text passes. */
export const weeklyWindow = matching(
  new RegExp(`^(${day}:${time}-${day}:${time})?$`, "i"),
  "to be a weekly window ddd:hh24:mi-ddd:hh24:mi",
);

/** Source: validation.IsRFC3339Time of hashicorp/terraform-plugin-sdk. */
export const instant: Expectation = {
  expected: "to be a time as in 2026-01-31T12:00:00Z (RFC 3339)",
  holds: text(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
      !Number.isNaN(Date.parse(value)),
  ),
};

function isCron(value: string): boolean {
  const [, inside = ""] = /^cron\(([^)]*)\)$/.exec(value) ?? [];
  const said = inside.trim().split(/\s+/);
  return (
    said.length === fields.length &&
    (said[dayOfMonth] === "?") !== (said[dayOfWeek] === "?") &&
    fields.every((field, index) => isFieldOf(field, said[index] ?? ""))
  );
}

function isFieldOf(field: Field, said: string): boolean {
  return said
    .split(",")
    .every((part) => field.special?.test(part) === true || isRange(field, part));
}

/** `*`, a value, a range of values, and any of them in steps. */
function isRange({ min, max, names = [] }: Field, part: string): boolean {
  const [range = "", step, ...more] = part.split("/");
  const isValue = (word: string): boolean =>
    names.includes(word.toUpperCase()) || (/^\d+$/.test(word) && +word >= min && +word <= max);
  const ends = range.split("-");
  const isInside = range === "*" || (ends.length <= 2 && ends.every(isValue));
  return isInside && more.length === 0 && (step === undefined || /^[1-9]\d*$/.test(step));
}
