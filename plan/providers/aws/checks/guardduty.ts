import type { ServiceChecks } from "./check";
import { oneOf } from "./expect/text";

const status = oneOf("DISABLED", "ENABLED");

export const guardduty: ServiceChecks = {
  "aws:guardduty/detector:Detector": { source: "internal/service/guardduty/detector.go" },
  "aws:guardduty/detectorFeature:DetectorFeature": {
    source: "internal/service/guardduty/detector_feature.go",
    arguments: {
      "additionalConfigurations[].name": oneOf(
        "EC2_AGENT_MANAGEMENT",
        "ECS_FARGATE_AGENT_MANAGEMENT",
        "EKS_ADDON_MANAGEMENT",
      ),
      "additionalConfigurations[].status": status,
      name: oneOf(
        "EBS_MALWARE_PROTECTION",
        "EKS_AUDIT_LOGS",
        "EKS_RUNTIME_MONITORING",
        "LAMBDA_NETWORK_LOGS",
        "RDS_LOGIN_EVENTS",
        "RUNTIME_MONITORING",
        "S3_DATA_EVENTS",
      ),
      status,
    },
  },
};
