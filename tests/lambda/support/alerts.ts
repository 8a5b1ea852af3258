import {
  alertOf,
  createAlertGroups,
  type Alert,
} from "../../../lambda/cloudtrail-alerts/alerts/group";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";

export const classify = createClassifier(detections, { logBuckets: new Set(["trail"]) });

/** The alerts of some records, grouped as in one file. */
export function alertsOf(...records: readonly JsonObject[]): readonly Alert[] {
  const groups = createAlertGroups();
  records.forEach((record, index) => {
    for (const match of classify(record).matches) groups.add(alertOf(match, record, index));
  });
  return groups.list();
}

/** The alert of one detection. */
export function alertNamed(id: string, ...records: readonly JsonObject[]): Alert {
  const alert = alertsOf(...records).find(({ detection }) => detection.id === id);
  if (!alert) throw new Error(`no alert of ${id}`);
  return alert;
}
