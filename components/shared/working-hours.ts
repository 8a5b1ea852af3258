/** Days of the week as schedules write them, from Monday on. */
const week = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

export type Day = (typeof week)[number];

/** When people work, by the clock of {@link timezone}. */
export interface WorkingHours {
  readonly days: readonly Day[];
  /** Minutes since midnight. */
  readonly from: number;
  /** Minutes since midnight, later than `from`. */
  readonly to: number;
}

/** The clock that people live by. Brazil has had no daylight saving time since 2019 (decree 9.772/2019). */
export const timezone = "America/Sao_Paulo";

/** What {@link timezone} is behind UTC, in minutes, for the settings that AWS takes in UTC alone. */
const behindUtc = 3 * 60;

/** Below this there is no room for backups and maintenance, which need what they work on to run. */
const shortestDay = 4 * 60;

const format = /^([A-Z]{3})-([A-Z]{3}) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads `MON-FRI 08:30-18:00`; undefined for what is not written so, for a range of days that goes back,
 * and for days shorter than four hours.
 */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const match = format.exec(text);
  if (!match) return undefined;
  const [first = "", last = "", ...times] = match.slice(1);
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.map(Number);
  const names: readonly string[] = week;
  const [start, end] = [names.indexOf(first), names.indexOf(last)];
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (start < 0 || end < start || to - from < shortestDay) return undefined;
  return { days: week.slice(start, end + 1), from, to };
}

/** The hours that a month has at most: one of 31 days that starts where it has most working days. */
export function mostHoursAMonth({ days, from, to }: WorkingHours): number {
  const months = week.map((_, start) =>
    Array.from({ length: 31 }, (_, day) => week[(start + day) % week.length]),
  );
  const workingDays = months.map(
    (month) => month.filter((day) => day !== undefined && days.includes(day)).length,
  );
  return (Math.max(...workingDays) * (to - from)) / 60;
}

/**
 * A cron expression of AWS for a time of day, by the clock of {@link timezone}.
 * @param minute since midnight
 * @param daysOfWeek as AWS takes them: `MON,TUE`, `*`, or `2#1` for the first Monday of the month
 */
export function cronAt(minute: number, daysOfWeek: string): string {
  return `cron(${minute % 60} ${Math.floor(minute / 60)} ? * ${daysOfWeek} *)`;
}

/** A time in UTC as AWS writes it, `ddd:hh24:mi`, with the day that it then is. */
export function utc(minute: number, day: Day): { readonly day: string; readonly time: string } {
  const shifted = minute + behindUtc;
  const [hour, rest] = [Math.floor(shifted / 60) % 24, shifted % 60];
  const dayThen = week[(week.indexOf(day) + Math.floor(shifted / (24 * 60))) % week.length] ?? day;
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return { day: dayThen.toLowerCase(), time: `${twoDigits(hour)}:${twoDigits(rest)}` };
}
