import { cronAt, type WorkingHours } from "../shared/working-hours";
import { windowsOf } from "./windows";

/** For how many days backups are kept, by how often they are made; 0 makes none. */
export interface BackupRetention {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export interface BackupRule {
  readonly ruleName: string;
  /** By the clock of São Paulo. */
  readonly schedule: string;
  /** Minutes until a backup must have begun, and until it must be done. */
  readonly startWindow: number;
  readonly completionWindow: number;
  readonly lifecycle: { readonly deleteAfter: number; readonly coldStorageAfter?: number };
}

/** Backups that are kept longer lie in cold storage, where AWS keeps them for 90 days at least. */
const warmDays = 90;

/** Days in warm storage of what goes on to cold storage. Databases stay warm: AWS ignores it for them. */
const daysUntilCold = 30;

/** Days of the week as cron counts them. */
const dayNumbers = { SUN: 1, MON: 2, TUE: 3, WED: 4, THU: 5, FRI: 6, SAT: 7 } as const;

/** Whether anything is backed up at all. */
export function keepsBackups(retention: BackupRetention): boolean {
  return keptDays(retention).length > 0;
}

/** Days that backups are kept, of the rules that make any. */
export function keptDays({ daily, weekly, monthly }: BackupRetention): readonly number[] {
  return [daily, weekly, monthly].filter((days) => days > 0);
}

/**
 * The rules of a backup plan. Weekly and monthly ones begin together with a daily one, of which AWS then
 * keeps the one backup for the longer time.
 */
export function backupRules(
  retention: BackupRetention,
  hours: WorkingHours | undefined,
): readonly BackupRule[] {
  const day = dayNumbers[hours?.days[0] ?? "SUN"];
  const daysOfWeek = {
    // In cron: every day.
    daily: hours?.days.join(",") ?? "*",
    weekly: String(day),
    monthly: `${day}#1`,
  };
  const { backupPlan } = windowsOf(hours);
  return (["daily", "weekly", "monthly"] as const)
    .filter((often) => retention[often] > 0)
    .map((often) => ({
      ruleName: often,
      schedule: cronAt(backupPlan, daysOfWeek[often]),
      startWindow: 60,
      completionWindow: 180,
      lifecycle: {
        deleteAfter: retention[often],
        ...(retention[often] > warmDays && { coldStorageAfter: daysUntilCold }),
      },
    }));
}
