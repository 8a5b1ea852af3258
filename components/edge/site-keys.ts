import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { forLogGroups, keyPolicy, type ServiceGrant } from "../shared/key-policy";
import { tierTags } from "../shared/tags";
import { distributionRegion, ofDistributions } from "./cloudfront";

export interface SiteKeysArgs {
  readonly account: Account;
  readonly durable: boolean;
}

/**
 * The keys of a site: one for its files, which CloudFront may read, and one in the region of CloudFront for
 * logs there. Costs two USD a month.
 */
export class SiteKeys extends pulumi.ComponentResource {
  readonly contentArn: pulumi.Output<string>;
  readonly logsArn: pulumi.Output<string>;

  constructor(name: string, args: SiteKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:SiteKeys", name, {}, opts);
    const { account } = args;
    const there = { id: account.id, region: distributionRegion };
    const keyFor = (
      purpose: string,
      description: string,
      grant: ServiceGrant,
      place: { readonly region?: string } = {},
    ) =>
      new aws.kms.Key(
        `${name}-${purpose}`,
        {
          ...place,
          description,
          enableKeyRotation: true,
          deletionWindowInDays: 30,
          policy: keyPolicy(account, grant),
          tags: tierTags("edge"),
        },
        { parent: this, protect: args.durable },
      );

    this.contentArn = keyFor("content", "Files of the site", {
      sid: "CloudFrontReads",
      service: "cloudfront.amazonaws.com",
      actions: ["kms:Decrypt"],
      conditions: ofDistributions(account),
    }).arn;
    this.logsArn = keyFor("logs", "CloudWatch log groups of the site", forLogGroups(there), {
      region: distributionRegion,
    }).arn;
    this.registerOutputs({ contentArn: this.contentArn, logsArn: this.logsArn });
  }
}
