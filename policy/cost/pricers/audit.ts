import { unpricedUse, use, type UseCharge } from "../charge";
import { flat, pricer } from "../pricer";
import { entryOf, list, records, text } from "../read";

export const trail = pricer(
  ["aws:cloudtrail/trail:Trail"],
  [
    () => [
      use("management events, first trail", "cloudtrail.management.first-copy"),
      use("management events, further trails", "cloudtrail.management.additional-100k"),
    ],
    (props) =>
      [...records(props, "eventSelectors"), ...records(props, "advancedEventSelectors")].length > 0
        ? use("data events", "cloudtrail.data-events.100k")
        : undefined,
    (props) =>
      list(props, "insightSelectors").length > 0
        ? use("events analysed for insights", "cloudtrail.insights.100k")
        : undefined,
  ],
);

export const detector = flat(
  ["aws:guardduty/detector:Detector"],
  [
    use("management events analysed", "guardduty.cloudtrail-events.million"),
    use("flow and DNS logs analysed", "guardduty.flow-dns.gb"),
  ],
);

const features: Readonly<Record<string, UseCharge>> = {
  RDS_LOGIN_EVENTS: use("databases protected", "guardduty.rds-protection.vcpu-month"),
  RUNTIME_MONITORING: use("tasks monitored", "guardduty.fargate-runtime.vcpu-month"),
  S3_DATA_EVENTS: use("S3 events analysed", "guardduty.s3-events.million"),
};

export const detectorFeature = pricer(
  ["aws:guardduty/detectorFeature:DetectorFeature"],
  [
    (props) => {
      if (text(props, "status") !== "ENABLED") return undefined;
      const name = text(props, "name");
      return entryOf(features, name) ?? unpricedUse(name);
    },
  ],
);

const analyzersByUse = /_(UNUSED|INTERNAL)_ACCESS$/;

/** Findings about access from outside are free. */
export const analyzer = pricer(
  ["aws:accessanalyzer/analyzer:Analyzer"],
  [
    (props) => {
      const type = text(props, "type", "ACCOUNT");
      return analyzersByUse.test(type) ? unpricedUse(`${type} analysis`) : undefined;
    },
  ],
);

export const backupPlan = pricer(
  ["aws:backup/plan:Plan"],
  [
    () => use("backups of databases", "backup.rds.warm.gb-month"),
    (plan) =>
      records(plan, "rules").some((rule) => list(rule, "copyActions").length > 0)
        ? use("data copied to another region", "backup.cross-region-copy.gb")
        : undefined,
  ],
);
