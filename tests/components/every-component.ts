import type * as pulumi from "@pulumi/pulumi";
import { AlertArchive } from "../../components/analytics/alert-archive";
import { AlertDataSet } from "../../components/analytics/alert-data-set";
import { QueryWorkgroup } from "../../components/analytics/query-workgroup";
import { RecordCatalog } from "../../components/analytics/record-catalog";
import { AccountWatch } from "../../components/audit/account-watch";
import { FollowUp } from "../../components/audit/follow-up";
import { WebhookNotifier } from "../../components/audit/webhook-notifier";
import { Cluster } from "../../components/compute/cluster";
import { FargateService } from "../../components/compute/fargate-service";
import { ImageRepositories } from "../../components/compute/image-repositories";
import { ImageScanning } from "../../components/compute/image-scanning";
import { ServiceFirewall } from "../../components/compute/service-firewall";
import { AccessLogBucket } from "../../components/data/access-log-bucket";
import { Backup } from "../../components/data/backup";
import { Bucket } from "../../components/data/bucket";
import { Cache } from "../../components/data/cache";
import { Database } from "../../components/data/database";
import { Certificate } from "../../components/edge/certificate";
import { DomainRecord } from "../../components/edge/domain-record";
import { Entrance } from "../../components/edge/entrance";
import { LoadBalancer } from "../../components/edge/load-balancer";
import { CostAllocationTags } from "../../components/finops/cost-allocation-tags";
import { Site } from "../../components/edge/site";
import { SiteKeys } from "../../components/edge/site-keys";
import { WebAcl } from "../../components/edge/web-acl";
import { CostGuardrails } from "../../components/finops/cost-guardrails";
import { Bastion } from "../../components/network/bastion";
import { FlowLogs } from "../../components/network/flow-logs";
import { OfficeHours } from "../../components/finops/office-hours";
import { Network } from "../../components/network/network";
import { AlarmTopic } from "../../components/observability/alarm-topic";
import { AccountGuardrails } from "../../components/security/account-guardrails";
import { EncryptionKeys } from "../../components/security/encryption-keys";
import { PeopleAccess } from "../../components/security/people-access";
import { SigningKeys } from "../../components/security/signing-keys";
import { Alarms } from "../../components/shared/alarms";
import {
  accessLogBucket,
  account,
  accountGuardrails,
  accountWatch,
  alarms,
  alertArchive,
  alertDataSet,
  backup,
  bucket,
  cache,
  cluster,
  costGuardrails,
  database,
  entrance,
  followUp,
  imageRepositories,
  loadBalancer,
  network,
  officeHours,
  peopleAccess,
  place,
  queryWorkgroup,
  recordCatalog,
  service,
  serviceFirewall,
  signingKeys,
  site,
  webAcl,
  webhookNotifier,
} from "./fixtures";

/** Each component of the platform, made with the arguments above. */
export const components: Readonly<Record<string, () => pulumi.ComponentResource>> = {
  CostGuardrails: () => new CostGuardrails("costs", costGuardrails),
  CostAllocationTags: () => new CostAllocationTags("bill"),
  EncryptionKeys: () =>
    new EncryptionKeys("keys", { account, aliasPrefix: "meddiflux-dev", durable: false }),
  AccountGuardrails: () => new AccountGuardrails("guardrails", accountGuardrails()),
  PeopleAccess: () => new PeopleAccess("people", peopleAccess),
  SigningKeys: () => new SigningKeys("signing", signingKeys()),
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
  ImageScanning: () => new ImageScanning("scans", { type: "basic" }),
  ServiceFirewall: () => new ServiceFirewall("api", serviceFirewall),
  FargateService: () => new FargateService("api", service),
  Database: () => new Database("database", database),
  Cache: () => new Cache("cache", cache),
  AccessLogBucket: () => new AccessLogBucket("access-logs", accessLogBucket),
  Bucket: () => new Bucket("files", bucket),
  AlarmTopic: () =>
    new AlarmTopic("alarms", {
      ...{ account, keyArn: "arn:key:messaging", emails: ["team@meddiflux.example"] },
    }),
  Backup: () => new Backup("backup", backup),
  OfficeHours: () => new OfficeHours("hours", officeHours),
  Alarms: () => new Alarms("alarms", alarms),
  AccountWatch: () => new AccountWatch("watch", accountWatch()),
  FollowUp: () => new FollowUp("follow-up", followUp),
  AlertArchive: () => new AlertArchive("archive", alertArchive),
  AlertDataSet: () => new AlertDataSet("charts", alertDataSet),
  RecordCatalog: () => new RecordCatalog("records", recordCatalog),
  QueryWorkgroup: () => new QueryWorkgroup("queries", queryWorkgroup),
  WebhookNotifier: () => new WebhookNotifier("webhook", webhookNotifier),
};
