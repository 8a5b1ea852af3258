import type * as pulumi from "@pulumi/pulumi";
import type { StackConfig } from "../config/load";
import { AccessLogBucket } from "../data/access-log-bucket";
import { Bucket } from "../data/bucket";
import { accessLogDays, distributionLogs, loadBalancerLogs } from "../edge/access-logs";
import { Entrance, type EntranceArgs } from "../edge/entrance";
import { contentDelivery, Site } from "../edge/site";
import { SiteKeys } from "../edge/site-keys";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { webAclLogGroup } from "./log-groups";

export interface EdgeParts extends Pick<EntranceArgs, "network" | "topicArn"> {
  readonly account: Account;
  readonly logsKey: KeyReference;
  /** Bucket of the logs of access. */
  readonly logBucket: pulumi.Input<string>;
}

type Inside = pulumi.ComponentResourceOptions;

/** Whether a distribution is in front of the load balancer. */
const isBehindDistribution = ({ edge }: StackConfig): boolean => edge.frontend.mode !== "ecs";

/** Where whatever is asked writes down by whom. */
export function openAccessLogs(
  config: StackConfig,
  account: Account,
  inside: Inside,
): AccessLogBucket {
  return new AccessLogBucket(
    "access-logs",
    {
      ...{ account, durable: config.durable, expireAfterDays: accessLogDays },
      allow: (bucket) => [
        ...loadBalancerLogs(account, bucket),
        ...(isBehindDistribution(config) ? distributionLogs(account, bucket) : []),
      ],
    },
    inside,
  );
}

/** The edge: the entrance, and a site in front of it where the stack wants one. */
export function openEdge(config: StackConfig, parts: EdgeParts, inside: Inside): Entrance {
  const { durable, edge } = config;
  const { account, network, topicArn, logBucket } = parts;
  const behindDistribution = isBehindDistribution(config);
  const entrance = new Entrance(
    "edge",
    {
      ...{ account, network, topicArn, durable, behindDistribution },
      ...{ domain: edge.domain, networkCidr: config.network.cidr, logBucket },
      webAcl: edge.webAcl
        ? { ...webAclLogGroup(config, "entrance"), keyArn: parts.logsKey.arn }
        : undefined,
    },
    inside,
  );
  openSite(config, { ...parts, entrance }, inside);
  return entrance;
}

function openSite(
  { durable, edge, ...config }: StackConfig,
  parts: EdgeParts & { readonly entrance: Entrance },
  inside: Inside,
): void {
  const { account, entrance, logBucket } = parts;
  const { domain } = edge;
  const { mode, priceClass } = edge.frontend;
  const { dnsName, distributionCertificateArn } = entrance;
  if (mode === "ecs" || !domain || !distributionCertificateArn) return;

  const keys = new SiteKeys("site-keys", { account, durable }, inside);
  const content = new Bucket(
    "site-content",
    {
      ...{ tier: "edge", classification: "public", keyArn: keys.contentArn, durable },
      accessLogs: logBucket,
      allow: (bucket) => contentDelivery(account, bucket),
    },
    inside,
  );
  new Site(
    "site",
    {
      ...{ account, mode, priceClass, domain, durable, logBucket, contentBucket: content.name },
      entrance: { dnsName, distributionCertificateArn },
      webAclLogs: { ...webAclLogGroup(config, "site"), keyArn: keys.logsArn },
    },
    inside,
  );
}
