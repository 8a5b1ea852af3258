import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import { distributionRegion, ofDistributions } from "./cloudfront";
import { Distribution, type PriceClass } from "./distribution";
import { DistributionLogs } from "./distribution-logs";
import { DomainRecord } from "./domain-record";
import type { Domain } from "./entrance";
import type { SiteMode } from "./site-routes";
import { WebAcl, type WebAclLogs } from "./web-acl";

export interface SiteArgs {
  readonly account: Account;
  readonly mode: SiteMode;
  readonly priceClass: PriceClass;
  readonly domain: Domain;
  /** The bucket of its files, which must allow what {@link contentDelivery} says. */
  readonly contentBucket: pulumi.Input<string>;
  /** The entrance behind it. */
  readonly entrance: {
    readonly dnsName: pulumi.Input<string>;
    readonly distributionCertificateArn: pulumi.Input<string>;
  };
  /** Of the web ACL, with a key of us-east-1. */
  readonly webAclLogs: WebAclLogs;
  /** A name that waits for the bucket's policy, which allows what `distributionLogs` says. */
  readonly logBucket: pulumi.Input<string>;
  readonly durable: boolean;
}

/** The domain as people see it: one distribution for files and services, behind a web ACL, with logs. */
export class Site extends pulumi.ComponentResource {
  constructor(name: string, args: SiteArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:Site", name, {}, opts);
    const owned = { parent: this };
    const { account, mode, priceClass, domain, entrance, durable } = args;

    const webAcl = new WebAcl(
      `${name}-web-acl`,
      {
        account: { id: account.id, region: distributionRegion },
        ...{ guards: "distribution", limitsAddresses: true, logs: args.webAclLogs },
      },
      owned,
    );
    const distribution = new Distribution(
      name,
      {
        ...{ mode, priceClass, durable, domain: domain.name, webAclArn: webAcl.arn },
        certificateArn: entrance.distributionCertificateArn,
        contentHost: pulumi.interpolate`${args.contentBucket}.s3.${account.region}.amazonaws.com`,
        servicesHost: entrance.dnsName,
      },
      owned,
    );
    new DistributionLogs(
      `${name}-logs`,
      { distributionArn: distribution.arn, logBucket: args.logBucket },
      owned,
    );
    new DomainRecord(
      `${name}-domain`,
      {
        ...{ domain: domain.name, hostedZoneId: domain.hostedZoneId },
        target: distribution.target,
      },
      owned,
    );
    this.registerOutputs();
  }
}

/** What a bucket must allow so that the distributions of this account, and nobody else, can read it. */
export function contentDelivery(
  account: Account,
  bucket: { readonly arn: string },
): readonly Statement[] {
  return [
    {
      sid: "DistributionReads",
      principal: { Service: "cloudfront.amazonaws.com" },
      actions: ["s3:GetObject"],
      // All files: the bucket holds nothing else.
      resources: [`${bucket.arn}/*`],
      conditions: ofDistributions(account),
    },
  ];
}
