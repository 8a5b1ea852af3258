import { asText } from "../json";
import { serviceOf, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isService } from "./caller";
import { defineTheme } from "./detection";

/** Their events say where the request went, not where anything is. */
const globalServices = new Set([
  "account",
  "artifact",
  "billingconsole",
  "budgets",
  "ce",
  "cloudfront",
  "globalaccelerator",
  "health",
  "iam",
  "networkmanager",
  "organizations",
  "route53",
  "route53domains",
  "savingsplans",
  "shield",
  "signin",
  "sts",
  "support",
  "trustedadvisor",
  "waf",
]);

/** A change that somebody asked for, rather than a service that serves another call. */
const isOwnChange = (record: TrailRecord): boolean =>
  (record.readOnly === false || record.readOnly === "false") &&
  record.eventType !== "AwsServiceEvent" &&
  !isService(record) &&
  text(record, "userIdentity.invokedBy") === undefined &&
  !globalServices.has(serviceOf(asText(record.eventSource) ?? ""));

export const anomalies = defineTheme("anomalies", [
  {
    id: "unused-region-activity",
    title: "Something was changed in a region that is not used",
    severity: "medium",
    events: "*",
    when: (record, { allowedRegions }) => {
      const region = asText(record.awsRegion);
      return (
        allowedRegions !== undefined &&
        region !== undefined &&
        !allowedRegions.has(region) &&
        isOwnChange(record)
      );
    },
    attack: technique("T1535"),
    why: "Where nobody looks, machines mine and data leaves unseen.",
    respond: [
      "Read eventName and requestParameters, and list what is in awsRegion.",
      "Remove it unless its owner is known; add the region to the allowed ones if it is.",
    ],
    falsePositives: "The console set to the wrong region; a new region before it is listed.",
  },
  {
    id: "cloudtrail-insight",
    title: "CloudTrail noticed an unusual rate of calls or errors",
    severity: "medium",
    events: "*",
    when: (record) =>
      record.eventCategory === "Insight" && text(record, "insightDetails.state") === "Start",
    attack: technique("T1526"),
    why: "The rate of one call, or of its errors, left what is usual for the account.",
    respond: [
      "Read insightDetails: eventName, insightType, and baseline against insight in insightContext.",
      "Read its attributions: which identities and user agents stand out.",
    ],
    falsePositives: "A first deployment, a migration or a load test.",
  },
]);
