import { networkVariants } from "./network-variants";
import { changed, type Variant } from "./variant";

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
  ...networkVariants,
  {
    what: "on SQL Server",
    ...{ stack: "prod", change: changed("prod", "database", { engine: "sqlserver-se" }) },
    gone: [],
    // Its users cannot sign in by IAM, so that services are told where the password is.
    made: ["Parameter database-secret-arn"],
    // The price sheet has no licence, and says so rather than that it is free.
    stopped: ["monthly-cost-ceiling on database"],
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
    gone: [
      ...behindDistribution.gone,
      "FargateService frontend",
      "ServiceFirewall frontend",
    ].sort(),
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
      "FollowUp alert-follow-up",
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
    what: "whose account is new",
    ...{ stack: "prod", change: changed("prod", "account", { makesEcsRole: true }) },
    ...{ gone: [], made: ["ServiceLinkedRole cluster-service-role"], stopped: [] },
  },
  {
    what: "that posts its alerts",
    ...{ stack: "prod", change: changed("prod", "audit", { webhook: "slack" }) },
    ...{ gone: [], made: ["WebhookNotifier alert-webhook"], stopped: [] },
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
