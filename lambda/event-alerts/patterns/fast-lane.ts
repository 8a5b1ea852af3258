import type { Detection } from "../../cloudtrail-alerts/detections/detection";
import { packed, type EventPattern, type RulePattern } from "./event-pattern";

/**
 * Themes whose alerts cannot wait for a trail file, which comes after five minutes or more: identity,
 * escalation, tampering with the watch, and the organization.
 */
export const fastThemes: readonly string[] = [
  "root-user",
  "sign-in",
  "federation",
  "iam-policies",
  "iam-credentials",
  "workload-credentials",
  "audit-trail",
  "log-stores",
  "security-services",
  "monitor-tampering",
  "organization",
];

/** What all events of CloudTrail have in common, whether calls, sign-ins, Insights or what services do. */
export const viaCloudTrail = { suffix: " via CloudTrail" } as const;

/**
 * What events of AWS have in common, and no other can have.
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-structure.html
 */
export const ofAws = { prefix: "aws." } as const;

const trailEvents = { source: [ofAws], "detail-type": [viaCloudTrail] };

/** How detections that look at every event are narrowed to what they can match. */
const narrowed: Readonly<
  Record<string, { readonly reads: boolean; readonly detail: EventPattern }>
> = {
  // Root that only looks around is medium, which the trail's files tell soon enough.
  "root-activity": { reads: false, detail: { userIdentity: { type: ["Root"] } } },
  // An instance's session is named after it.
  "instance-credentials-off-instance": {
    reads: true,
    detail: { userIdentity: { principalId: [{ wildcard: "*:i-*" }] } },
  },
};

/** Services whose event names carry the version of their interface, as in `UpdateFunctionCode20150331v2`. */
const versionedServices: readonly string[] = ["lambda", "cloudfront"];

/** What EventBridge holds back unless a rule asks for it, by the beginnings of names. */
const isRead = (eventName: string): boolean => /^(?:Describe|Get|List)/.test(eventName);

/**
 * The rules of the fast lane, by name, made of the detections themselves, so that a detection cannot be
 * found in a trail file and be missed here. They let through more than is alerted: the classifier
 * decides, as it does for files. Detections that start at info are raised only by counting over time.
 */
export function fastLaneRules(
  detections: readonly Detection[],
): Readonly<Record<string, RulePattern>> {
  const rules: Record<string, RulePattern> = {
    // What CloudTrail itself finds unusual comes as an event of its own.
    insights: {
      pattern: { ...trailEvents, "detail-type": ["AWS Insight via CloudTrail"] },
      reads: false,
    },
  };
  for (const theme of fastThemes) {
    const urgent = detections.filter((it) => it.theme === theme && it.severity !== "info");
    for (const reads of [false, true]) {
      const details = detailsOf(urgent, reads).map((detail) => ({ detail }));
      const parts = packed(details, trailEvents);
      for (const [index, pattern] of parts.entries()) {
        const name = [theme, ...(reads ? ["reads"] : []), ...(index > 0 ? [index + 1] : [])].join(
          "-",
        );
        rules[name] = { pattern, reads };
      }
    }
  }
  return rules;
}

/** One pattern for each service, and for each detection that looks at all of them. */
function detailsOf(detections: readonly Detection[], reads: boolean): readonly EventPattern[] {
  const namesBy = new Map<string, Set<string>>();
  const details: EventPattern[] = [];
  for (const { id, events } of detections) {
    if (events === "*") {
      const narrow = narrowed[id];
      if (!narrow)
        throw new Error(
          `${id} looks at every event; say in narrowed which of them the fast lane takes`,
        );
      if (narrow.reads === reads) details.push(narrow.detail);
      continue;
    }
    for (const [service, names] of Object.entries(events))
      for (const name of names.filter((it) => isRead(it) === reads))
        namesBy.set(service, (namesBy.get(service) ?? new Set()).add(name));
  }
  for (const [service, names] of namesBy)
    details.push({
      eventSource: [`${service}.amazonaws.com`],
      eventName: versionedServices.includes(service)
        ? [...names].map((prefix) => ({ prefix }))
        : [...names],
    });
  return details;
}
