import * as pulumi from "@pulumi/pulumi";
import { AccountWatch, type AccountWatchArgs } from "../../components/audit/account-watch";
import { Cluster, type ClusterArgs } from "../../components/compute/cluster";
import { FargateService, type FargateServiceArgs } from "../../components/compute/fargate-service";
import {
  ImageRepositories,
  type ImageRepositoriesArgs,
} from "../../components/compute/image-repositories";
import { Backup, type BackupArgs } from "../../components/data/backup";
import { Bucket, type BucketArgs } from "../../components/data/bucket";
import { Cache, type CacheArgs } from "../../components/data/cache";
import { Database, type DatabaseArgs } from "../../components/data/database";
import { Certificate } from "../../components/edge/certificate";
import { DomainRecord } from "../../components/edge/domain-record";
import { Entrance, type EntranceArgs } from "../../components/edge/entrance";
import { LoadBalancer, type LoadBalancerArgs } from "../../components/edge/load-balancer";
import { CostAllocationTags } from "../../components/finops/cost-allocation-tags";
import { Site, type SiteArgs } from "../../components/edge/site";
import { SiteKeys } from "../../components/edge/site-keys";
import { WebAcl, type WebAclArgs } from "../../components/edge/web-acl";
import { CostGuardrails, type CostGuardrailsArgs } from "../../components/finops/cost-guardrails";
import { Bastion } from "../../components/network/bastion";
import { FlowLogs } from "../../components/network/flow-logs";
import { OfficeHours, type OfficeHoursArgs } from "../../components/finops/office-hours";
import { Network, type NetworkArgs } from "../../components/network/network";
import { AlarmTopic } from "../../components/observability/alarm-topic";
import {
  AccountGuardrails,
  type AccountGuardrailsArgs,
} from "../../components/security/account-guardrails";
import { EncryptionKeys } from "../../components/security/encryption-keys";
import { PeopleAccess, type PeopleAccessArgs } from "../../components/security/people-access";
import { Alarms, type AlarmsArgs } from "../../components/shared/alarms";
import type { WorkingHours } from "../../components/shared/working-hours";

export const account = { id: "111122223333", region: "sa-east-1" };

const key = (purpose: string) => ({
  arn: pulumi.output(`arn:key:${purpose}`),
  alias: `alias/meddiflux-dev-${purpose}`,
});

const place = { vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2"] };

export const costGuardrails: CostGuardrailsArgs = {
  account,
  owner: true,
  environment: "dev",
  monthlyBudgetUsd: 250,
  anomalyThresholdUsd: 20,
  email: "finops@meddiflux.example",
};

export const network: NetworkArgs = {
  account,
  cidr: "10.10.0.0/16",
  zones: ["a", "b"],
  nat: "single",
  bastion: false,
  appPorts: [3001],
  dataPorts: [5432, 6379],
};

export const loadBalancer: LoadBalancerArgs = {
  ...place,
  reach: { from: "internet", certificateArn: "arn:certificate" },
  logBucket: "access-logs",
  durable: false,
};

const webAclLogs = { group: "aws-waf-logs-edge", keyArn: "arn:key:logs", retentionDays: 30 };

export const entrance: EntranceArgs = {
  account,
  network: { vpcId: "vpc-1", publicSubnetIds: ["public-1"], appSubnetIds: ["app-1"] },
  networkCidr: "10.10.0.0/16",
  domain: { name: "dev.meddiflux.example", hostedZoneId: "Z1" },
  behindDistribution: false,
  webAcl: webAclLogs,
  logBucket: "access-logs",
  topicArn: "arn:topic",
  durable: false,
};

export const site: SiteArgs = {
  account,
  mode: "s3",
  priceClass: "PriceClass_100",
  domain: { name: "dev.meddiflux.example", hostedZoneId: "Z1" },
  contentBucket: "site-content",
  entrance: { dnsName: "edge.elb.test", distributionCertificateArn: "arn:certificate:global" },
  webAclLogs,
  logBucket: "access-logs",
  durable: false,
};

export const webAcl: WebAclArgs = {
  account,
  guards: { loadBalancerArn: "arn:balancer" },
  limitsAddresses: true,
  logs: webAclLogs,
};

export const cluster: ClusterArgs = {
  insights: false,
  sessions: { group: "/meddiflux/dev/sessions", keyArn: "arn:key:logs", retentionDays: 30 },
};

export const service: FargateServiceArgs = {
  ...place,
  account,
  cluster: { arn: "arn:cluster", name: "cluster" },
  container: {
    image: "registry.example/api:1",
    port: 3001,
    user: "1000:1000",
    healthPath: "/health",
    healthCommand: ["CMD", "healthy"],
    environment: { NODE_ENV: "production" },
    writablePaths: ["/tmp"],
  },
  telemetry: false,
  cpu: 256,
  memoryMiB: 512,
  scaling: {
    plan: {
      day: { min: 2, max: 8 },
      night: { min: 1, max: 4 },
      weekend: { min: 1, max: 3 },
      requestsPerTask: 600,
    },
    clock: { timezone: "America/Sao_Paulo", morning: "07:00", evening: "20:30" },
    reassert: false,
  },
  capacity: { onDemandBase: 1, onDemandWeight: 0, spotWeight: 1 },
  route: {
    listenerArn: "arn:listener",
    securityGroupId: "sg-edge",
    balancer: "app/edge/1",
    paths: ["/api/*"],
    priority: 100,
  },
  logs: { group: "/meddiflux/dev/api", keyArn: "arn:key:logs", retentionDays: 30 },
};

export const imageRepositories: ImageRepositoriesArgs = {
  account,
  prefix: "meddiflux-dev",
  services: ["backend", "frontend"],
  keyArn: "arn:key:data",
  durable: false,
  replicateTo: "us-east-1",
};

export const database: DatabaseArgs = {
  ...place,
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  storageGiB: 20,
  maxStorageGiB: 50,
  multiAz: false,
  backupRetentionDays: 1,
  hours: undefined,
  durable: false,
  clients: { api: "sg-api" },
  keyArn: "arn:key:data",
  secretKeyArn: "arn:key:secrets",
};

export const cache: CacheArgs = {
  ...place,
  nodeType: "cache.t4g.micro",
  replicas: 0,
  snapshotDays: 0,
  userPrefix: "meddiflux-dev",
  clients: { api: "sg-api" },
  keyArn: "arn:key:data",
  durable: false,
  logs: { group: "/meddiflux/dev/cache", keyArn: "arn:key:logs", retentionDays: 30 },
};

export const hours: WorkingHours = { days: ["MON", "TUE"], from: 8 * 60 + 30, to: 18 * 60 };

export const backup: BackupArgs = {
  account,
  retention: { daily: 7, weekly: 0, monthly: 0 },
  hours: undefined,
  databases: ["orders"],
  keyArn: "arn:key:data",
  durable: false,
};

export const officeHours: OfficeHoursArgs = {
  account,
  hours,
  services: {
    api: {
      resourceId: pulumi.output("service/cluster/api"),
      scalableDimension: pulumi.output("ecs:service:DesiredCount"),
      serviceNamespace: pulumi.output("ecs"),
      awake: { min: 1, max: 2 },
    },
  },
  databases: { orders: "orders-1" },
  key: key("messaging"),
  topicArn: "arn:topic",
};

export const bucket: BucketArgs = {
  tier: "data",
  classification: "internal",
  keyArn: "arn:key:data",
  durable: false,
};

export const alarms: AlarmsArgs = {
  tier: "data",
  topicArn: "arn:topic",
  alarms: {
    full: {
      description: "The disk is nearly full.",
      namespace: "AWS/RDS",
      metric: "FreeStorageSpace",
      dimensions: { DBInstanceIdentifier: "db" },
      statistic: "Minimum",
      rings: { below: 5_000_000_000 },
      periodSeconds: 300,
      periods: 2,
      silence: "wrong",
    },
  },
};

/** Made inside the deployment, since its buckets are resources. */
export const accountWatch = (): AccountWatchArgs => ({
  account,
  trailName: "meddiflux-dev",
  records: new Bucket("records", bucket),
  quarantine: new Bucket("quarantine", bucket),
  keys: { audit: key("audit"), messaging: key("messaging"), logs: key("logs") },
  code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset("// code") }),
  handler: "index.handler",
  emails: { high: ["oncall@meddiflux.example"], medium: ["security@meddiflux.example"], info: [] },
  logs: { group: "/meddiflux/dev/alerts", retentionDays: 30 },
  durable: false,
});

/** Made inside the deployment, since its bucket is a resource. */
export const accountGuardrails = (): AccountGuardrailsArgs => ({
  account,
  keys: { data: key("data"), audit: key("audit") },
  threatFeatures: ["RDS_LOGIN_EVENTS"],
  unusedAccess: true,
  recording: {
    frequency: "daily",
    history: new Bucket("history", bucket),
    conformance: true,
    standards: ["fsbp", "cis"],
  },
});

export const peopleAccess: PeopleAccessArgs = {
  accountId: account.id,
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

/** Each component of the platform, made with the arguments above. */
export const components: Readonly<Record<string, () => pulumi.ComponentResource>> = {
  CostGuardrails: () => new CostGuardrails("costs", costGuardrails),
  CostAllocationTags: () => new CostAllocationTags("bill"),
  EncryptionKeys: () =>
    new EncryptionKeys("keys", { account, aliasPrefix: "meddiflux-dev", durable: false }),
  AccountGuardrails: () => new AccountGuardrails("guardrails", accountGuardrails()),
  PeopleAccess: () => new PeopleAccess("people", peopleAccess),
  Network: () => new Network("network", network),
  NetworkWithoutNat: () => new Network("network", { ...network, nat: "none" }),
  FlowLogs: () => new FlowLogs("flows", { vpcId: "vpc-1", bucket: "flows" }),
  Bastion: () => new Bastion("bastion", { ...place, keyArn: "arn:key:data" }),
  Certificate: () =>
    new Certificate("certificate", {
      domain: "dev.meddiflux.example",
      hostedZoneId: "Z1",
      forDistribution: true,
    }),
  LoadBalancer: () => new LoadBalancer("edge", loadBalancer),
  WebAcl: () => new WebAcl("web-acl", webAcl),
  Entrance: () => new Entrance("edge", entrance),
  SiteKeys: () => new SiteKeys("site-keys", { account, durable: false }),
  Site: () => new Site("site", site),
  DomainRecord: () =>
    new DomainRecord("domain", {
      domain: "dev.meddiflux.example",
      hostedZoneId: "Z1",
      target: { dnsName: "edge.elb.test", zoneId: "Z2", healthKnown: true },
    }),
  Cluster: () => new Cluster("cluster", cluster),
  ImageRepositories: () => new ImageRepositories("images", imageRepositories),
  FargateService: () => new FargateService("api", service),
  Database: () => new Database("database", database),
  Cache: () => new Cache("cache", cache),
  Bucket: () => new Bucket("files", bucket),
  AlarmTopic: () =>
    new AlarmTopic("alarms", { keyArn: "arn:key:messaging", emails: ["team@meddiflux.example"] }),
  Backup: () => new Backup("backup", backup),
  OfficeHours: () => new OfficeHours("hours", officeHours),
  Alarms: () => new Alarms("alarms", alarms),
  AccountWatch: () => new AccountWatch("watch", accountWatch()),
};
