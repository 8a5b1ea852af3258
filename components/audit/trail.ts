import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import type { InsightType } from "./trail-choices";

export interface TrailArgs {
  /** Physical name: the policy of its bucket names it, before it exists. */
  readonly trailName: string;
  /** Must allow what {@link trailDelivery} says, before the trail is made. */
  readonly bucket: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  /** What CloudTrail itself looks for; none costs nothing. */
  readonly insights: readonly InsightType[];
  /**
   * Records all accounts of this organization, of which the account must be the management account or a
   * delegated administrator.
   * @default - this account alone
   */
  readonly organizationId?: string;
  readonly durable: boolean;
}

/**
 * Every management event of the account, in all regions, encrypted and with digests that show whether a
 * file was changed. The first copy of management events is free; its storage is not.
 */
export class Trail extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: TrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:Trail", name, {}, opts);
    const trail = new aws.cloudtrail.Trail(
      name,
      {
        name: args.trailName,
        s3BucketName: args.bucket,
        kmsKeyId: args.keyArn,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        enableLogFileValidation: true,
        enableLogging: true,
        ...(args.organizationId !== undefined && { isOrganizationTrail: true }),
        ...(args.insights.length > 0 && {
          insightSelectors: args.insights.map((insightType) => ({ insightType })),
        }),
        tags: tierTags("audit"),
      },
      { parent: this, protect: args.durable },
    );

    this.arn = trail.arn;
    this.registerOutputs({ arn: this.arn });
  }
}

/**
 * Where the files of a trail lie in its bucket.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
export const trailPrefix = ({ id }: Account, organizationId?: string): string =>
  `AWSLogs/${organizationId ?? id}/`;

/** What a bucket must allow so that this one trail, and no other, can write its files there. */
export function trailDelivery(
  account: Account,
  trailName: string,
  bucket: { readonly arn: string },
  organizationId?: string,
): readonly Statement[] {
  const trail = {
    principal: { Service: "cloudtrail.amazonaws.com" },
    conditions: {
      StringEquals: { "aws:SourceArn": arn(account, "cloudtrail", `trail/${trailName}`) },
    },
  };
  return [
    { ...trail, sid: "TrailLooks", actions: ["s3:GetBucketAcl"], resources: [bucket.arn] },
    {
      ...trail,
      sid: "TrailWrites",
      actions: ["s3:PutObject"],
      // The trail of an organization writes under its own account's folder too, while it is made.
      resources: [...new Set([trailPrefix(account), trailPrefix(account, organizationId)])].map(
        (prefix) => `${bucket.arn}/${prefix}*`,
      ),
    },
  ];
}
