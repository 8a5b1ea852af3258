import { utc, type WorkingHours } from "../shared/working-hours";

/** When AWS may work on a database, and when its backups are made. */
export interface Windows {
  /** Of the database's own daily backup, in UTC: `hh24:mi-hh24:mi`. */
  readonly backup: string;
  /** In UTC: `ddd:hh24:mi-ddd:hh24:mi`. */
  readonly maintenance: string;
  /**
   * When AWS Backup starts, in minutes since midnight in São Paulo. It refuses to during the two windows
   * and in the hour before each.
   */
  readonly backupPlan: number;
}

/** Early morning in São Paulo, the one after the other. */
const atNight: Windows = {
  backup: "05:00-06:00",
  maintenance: "sun:06:30-sun:07:30",
  backupPlan: 5 * 60,
};

/**
 * The windows of a database that runs in working hours only, or always. AWS neither backs up nor maintains
 * one that is stopped, so both happen in the first hours of the day, when it has just been started.
 */
export function windowsOf(hours: WorkingHours | undefined): Windows {
  const [firstDay] = hours?.days ?? [];
  if (!hours || !firstDay) return atNight;
  const at = (minutes: number) => utc(hours.from + minutes, firstDay);
  const [backup, maintenance, end] = [at(30), at(60), at(90)];
  return {
    backup: `${backup.time}-${maintenance.time}`,
    maintenance: `${maintenance.day}:${maintenance.time}-${end.day}:${end.time}`,
    backupPlan: hours.from + 120,
  };
}
