import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { threatFeatures, type ThreatFeature } from "./guardrail-choices";

/**
 * Protections that are off whatever a stack chooses. There is no EKS and no volume of EC2 here; runtime
 * monitoring puts an agent beside each task on Fargate, which needs an image, a way out and a right to pull
 * that the execution roles do not give
 * (docs.aws.amazon.com/guardduty/latest/ug/prereq-runtime-monitoring-ecs-support.html).
 */
const unused = ["EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RUNTIME_MONITORING"] as const;

export interface ThreatDetectionArgs {
  /** What is read beside CloudTrail, DNS and flow logs, which GuardDuty always reads. */
  readonly features: readonly ThreatFeature[];
}

/** GuardDuty, which finds signs of attack in what the account logs. It has its own copy of the logs. */
export class ThreatDetection extends pulumi.ComponentResource {
  constructor(name: string, args: ThreatDetectionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:ThreatDetection", name, {}, opts);
    const owned = { parent: this };
    const detector = new aws.guardduty.Detector(
      name,
      { enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES", tags: tierTags("security") },
      owned,
    );
    const chosen = new Set<string>(args.features);
    // A new detector has nearly every feature on, and bills it: so each is said to be on or off.
    for (const feature of [...threatFeatures, ...unused]) {
      new aws.guardduty.DetectorFeature(
        `${name}-${feature}`,
        {
          detectorId: detector.id,
          name: feature,
          status: chosen.has(feature) ? "ENABLED" : "DISABLED",
        },
        owned,
      );
    }
    this.registerOutputs();
  }
}
