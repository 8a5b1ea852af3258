import { stackConfig } from "./stacks";

/** A stack whose configuration differs from its file, to see that each choice holds. */
export interface Variant {
  /** Follows the name of the stack. */
  readonly what: string;
  readonly stack: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** What the stack has only without the change, outermost: class and name. */
  readonly gone: readonly string[];
  /** What it has only with it. */
  readonly made: readonly string[];
  /** What the policy pack has against it: rule and resource. */
  readonly stopped: readonly string[];
}

const changed = (stack: string, key: string, values: object) => ({
  [key]: { ...(stackConfig(stack)[key] as object), ...values },
});

const image = `777788889999.dkr.ecr.sa-east-1.amazonaws.com/meddiflux-prod@sha256:${"0".repeat(64)}`;
const frontend = (mode: string) =>
  changed("prod", "edge", { frontend: { mode, priceClass: "PriceClass_All" } });

const identityCenter = {
  instanceArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
  permissionSets: [
    {
      name: "Operator",
      description: "Looks at everything",
      policies: ["ReadOnlyAccess"],
      sessionHours: 4,
      groups: ["11111111-2222-3333-4444-555555555555"],
    },
  ],
};

/** What stands in for a load balancer that faces the internet once a distribution does. */
const behindDistribution = {
  gone: [
    "DomainRecord edge-domain",
    "Listener edge-http",
    "SecurityGroupIngressRule edge-http-from-internet",
    "SecurityGroupIngressRule edge-https-from-internet",
  ],
  made: [
    "Bucket site-content",
    "Certificate edge-certificate-global",
    "CertificateValidation edge-certificate-global-issued",
    "SecurityGroupIngressRule edge-https-from-distributions",
    "Site site",
    "SiteKeys site-keys",
  ],
  stopped: [],
};

/** One choice each, in the stack that would make it. */
export const variants: readonly Variant[] = [
  {
    what: "in a zone less",
    ...{ stack: "prod", change: changed("prod", "network", { zones: ["a", "b"] }) },
    gone: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "in a zone more",
    ...{ stack: "dev", change: changed("dev", "network", { zones: ["a", "b", "c"] }) },
    made: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ gone: [], stopped: [] },
  },
  {
    what: "with one NAT gateway",
    ...{ stack: "prod", change: changed("prod", "network", { nat: "single" }) },
    gone: ["Eip network-2", "Eip network-3", "NatGateway network-2", "NatGateway network-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "with a NAT gateway in each zone",
    ...{ stack: "dev", change: changed("dev", "network", { nat: "perZone" }) },
    made: ["Eip network-2", "NatGateway network-2"],
    gone: [],
    // One is enough where nobody is paid to be there.
    stopped: ["nat-gateway-strategy on network-2"],
  },
  {
    what: "without a way out",
    stack: "prod",
    change: {
      ...changed("prod", "network", { nat: "none" }),
      ...changed("prod", "backend", { image }),
      ...changed("prod", "frontend", { image }),
      telemetry: false,
    },
    gone: [
      ...["Eip network-1", "Eip network-2", "Eip network-3"],
      ...["NatGateway network-1", "NatGateway network-2", "NatGateway network-3"],
      ...["RolePolicy backend-telemetry", "RolePolicy frontend-telemetry"],
      ...["Route network-app-1", "Route network-app-2", "Route network-app-3"],
    ],
    made: ["ServiceEndpoints network-endpoints"],
    stopped: [],
  },
  {
    what: "with a bastion",
    ...{ stack: "prod", change: changed("prod", "network", { bastion: true }) },
    gone: [],
    made: [
      "Bastion bastion",
      "SecurityGroupEgressRule cache-way-of-bastion",
      "SecurityGroupEgressRule database-way-of-bastion",
      "SecurityGroupIngressRule cache-from-bastion",
      "SecurityGroupIngressRule database-from-bastion",
    ],
    // The price sheet has no instances, and says so rather than that they are free.
    stopped: ["monthly-cost-ceiling on bastion"],
  },
  {
    what: "with its pages in a bucket",
    ...{ stack: "prod", change: frontend("s3") },
    ...behindDistribution,
    gone: [...behindDistribution.gone, "FargateService frontend"].sort(),
  },
  {
    what: "with its assets in a bucket",
    ...{ stack: "prod", change: frontend("both") },
    ...behindDistribution,
  },
  {
    what: "without a domain",
    ...{ stack: "prod", change: changed("prod", "edge", { domain: null }) },
    gone: [
      "Alarms edge-certificate-alarms",
      "Certificate edge-certificate",
      "DomainRecord edge-domain",
      "Listener edge-http",
      "Listener edge-https",
      "SecurityGroupIngressRule edge-http-from-internet",
      "SecurityGroupIngressRule edge-https-from-internet",
      "WebAcl edge-web-acl",
    ],
    made: ["Listener edge-inside", "SecurityGroupIngressRule edge-http-from-inside"],
    // There is no certificate without a domain, and no prod without a certificate.
    stopped: ["alb-listener-https on edge-inside"],
  },
  {
    what: "that does not own its account",
    ...{ stack: "prod", change: changed("prod", "account", { owner: false }) },
    gone: [
      "AccountGuardrails guardrails",
      "AccountWatch watch",
      "AlertArchive alert-archive",
      "AnomalyMonitor costs-services",
      "AnomalySubscription costs-anomalies",
      "Bucket alert-records",
      "Bucket config-history",
      "Bucket trail-quarantine",
      "Bucket trail-records",
      "CatalogTable records-alerts",
      "CatalogTable records-trail",
      "CostAllocationTags bill",
      "FollowUp follow-up",
      "ImageScanning image-scanning",
      "NamedQuery queries-alerts-by-detection",
      "NamedQuery queries-alerts-by-principal",
      "NamedQuery queries-changes-by-role",
      "NamedQuery queries-console-logins",
      "NamedQuery queries-denied-calls",
      "NamedQuery queries-who-did-what",
      "ReplicationConfiguration images-copies",
      "RepositoryCreationTemplate images-copies",
    ],
    ...{ made: [], stopped: [] },
  },
  {
    what: "that posts its alerts",
    ...{ stack: "prod", change: changed("prod", "audit", { webhook: "slack" }) },
    ...{ gone: [], made: ["WebhookNotifier webhook"], stopped: [] },
  },
  {
    what: "with its alerts in QuickSight",
    stack: "prod",
    change: changed("prod", "analytics", {
      quickSight: "arn:aws:quicksight:sa-east-1:777788889999:group/default/security",
    }),
    ...{ gone: [], made: ["AlertDataSet alert-charts"], stopped: [] },
  },
  {
    what: "that watches an organization",
    stack: "prod",
    change: changed("prod", "audit", { organizationId: "o-exampleorgid" }),
    ...{ gone: [], made: [], stopped: [] },
  },
  {
    what: "into which people are let",
    ...{ stack: "prod", change: { identityCenter } },
    ...{ gone: [], made: ["PeopleAccess people"], stopped: [] },
  },
];
