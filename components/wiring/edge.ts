import type * as pulumi from "@pulumi/pulumi";
import type { StackConfig } from "../config/load";
import { Bucket } from "../data/bucket";
import { accessLogDays, distributionLogs, loadBalancerLogs } from "../edge/access-logs";
import { Entrance, type EntranceArgs } from "../edge/entrance";
import { contentDelivery, Site } from "../edge/site";
import { SiteKeys } from "../edge/site-keys";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";

export interface EdgeParts extends Pick<EntranceArgs, "network" | "topicArn"> {
  readonly account: Account;
  readonly logsKey: KeyReference;
  /** Starts the names of log groups. */
  readonly prefix: string;
}

type Inside = pulumi.ComponentResourceOptions;

/** The edge with the buckets it needs: the entrance, and a site in front of it where the stack wants one. */
export function openEdge(config: StackConfig, parts: EdgeParts, inside: Inside): Entrance {
  const { durable, edge } = config;
  const { account, network, topicArn } = parts;
  const behindDistribution = edge.frontend.mode !== "ecs";
  const logs = new Bucket(
    "access-logs",
    {
      ...{ tier: "edge", classification: "personal", keyArn: undefined, durable },
      expireAfterDays: accessLogDays,
      allow: (bucket) => [
        ...loadBalancerLogs(account, bucket),
        ...(behindDistribution ? distributionLogs(account, bucket) : []),
      ],
    },
    inside,
  );
  const entrance = new Entrance(
    "edge",
    {
      ...{ account, network, topicArn, durable, behindDistribution },
      ...{ domain: edge.domain, networkCidr: config.network.cidr, logBucket: logs.name },
      webAcl: edge.webAcl ? webAclLogs(config, parts.prefix, parts.logsKey.arn) : undefined,
    },
    inside,
  );
  openSite(config, { ...parts, entrance, logBucket: logs.name }, inside);
  return entrance;
}

function openSite(
  { durable, edge, ...config }: StackConfig,
  parts: EdgeParts & { readonly entrance: Entrance; readonly logBucket: pulumi.Input<string> },
  inside: Inside,
): void {
  const { account, entrance, logBucket, prefix } = parts;
  const { domain } = edge;
  const { mode, priceClass } = edge.frontend;
  const { dnsName, distributionCertificateArn } = entrance;
  if (mode === "ecs" || !domain || !distributionCertificateArn) return;

  const keys = new SiteKeys("site-keys", { account, durable }, inside);
  const content = new Bucket(
    "site-content",
    {
      ...{ tier: "edge", classification: "public", keyArn: keys.contentArn, durable },
      allow: (bucket) => contentDelivery(account, bucket),
    },
    inside,
  );
  new Site(
    "site",
    {
      ...{ account, mode, priceClass, domain, durable, logBucket, contentBucket: content.name },
      entrance: { dnsName, distributionCertificateArn },
      webAclLogs: webAclLogs(config, `${prefix}-site`, keys.logsArn),
    },
    inside,
  );
}

/** AWS WAF wants this beginning of the name. */
function webAclLogs(
  { logRetentionDays }: Pick<StackConfig, "logRetentionDays">,
  prefix: string,
  keyArn: pulumi.Input<string>,
) {
  return { group: `aws-waf-logs-${prefix}`, keyArn, retentionDays: logRetentionDays };
}
