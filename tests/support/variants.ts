import { changed, type Variant } from "./variant";

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
    what: "in one zone",
    ...{ stack: "hom", change: changed("hom", "network", { zones: ["a"] }) },
    // Subnets of a second zone stay, since load balancers and stores want two.
    gone: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "in one zone without a way out",
    stack: "hom",
    change: {
      ...changed("hom", "network", { zones: ["a"], nat: "none" }),
      ...changed("hom", "backend", { image }),
      ...changed("hom", "frontend", { image }),
      telemetry: false,
    },
    gone: [
      ...["Eip network-1", "NatGateway network-1"],
      ...["RolePolicy backend-telemetry", "RolePolicy frontend-telemetry"],
      ...["Route network-app-1", "Route network-app-2"],
      ...["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ],
    made: ["ServiceEndpoints network-endpoints"],
    stopped: [],
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
      "AnomalyMonitor costs-services",
      "AnomalySubscription costs-anomalies",
      "Bucket config-history",
      "Bucket trail-quarantine",
      "Bucket trail-records",
      "CostAllocationTags bill",
      "FollowUp follow-up",
      "ImageScanning image-scanning",
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
    ...{ gone: [], made: ["WebhookNotifier webhook"], stopped: [] },
  },
  {
    what: "into which people are let",
    ...{ stack: "prod", change: { identityCenter } },
    ...{ gone: [], made: ["PeopleAccess people"], stopped: [] },
  },
];
