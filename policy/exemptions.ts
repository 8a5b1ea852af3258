import type { Exemption } from "./rule/exemption";

const everywhere = ["dev", "hom", "prod"] as const;

/** Every finding that this project accepts. They show in every report, with their reasons. */
export const exemptions: readonly Exemption[] = [
  {
    rule: "s3-default-encryption-kms",
    stacks: everywhere,
    resource: "access-logs-encryption",
    reason:
      "Load balancers write their logs into buckets with SSE-S3 only (docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html); with a KMS key the logs would be lost.",
    owner: "platform@meddiflux.example",
    expires: "2027-12-31",
  },
  {
    rule: "alb-listener-https",
    stacks: everywhere,
    resource: "edge-inside",
    reason:
      "Exists only as long as a stack has no domain, which a certificate needs. The load balancer is then internal and its firewall admits the network alone.",
    owner: "platform@meddiflux.example",
    expires: "2027-12-31",
  },
];
