import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import { distributionRegion } from "./cloudfront";

/** Where a load balancer puts its logs within their bucket; each kind has columns of its own. */
export const logPrefixes = { requests: "requests", connections: "connections" } as const;

/**
 * How long a record of access is kept: six months, which providers of applications owe (Marco Civil da
 * Internet, Lei 12.965/2014, art. 15), and not much longer, since addresses are personal data.
 */
export const accessLogDays = 190;

/** What a bucket must allow so that the load balancers of this account can write their logs there. */
export function loadBalancerLogs(
  account: Account,
  bucket: { readonly arn: string },
): readonly Statement[] {
  return [
    {
      sid: "LoadBalancerWrites",
      principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      actions: ["s3:PutObject"],
      // The path holds it to this account: AWS itself writes the id of the balancer's account there
      // (docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
      resources: Object.values(logPrefixes).map(
        (prefix) => `${bucket.arn}/${prefix}/AWSLogs/${account.id}/*`,
      ),
    },
  ];
}

/** What a bucket must allow so that the logs of this account's distributions can be delivered there. */
export function distributionLogs(
  { id }: Account,
  bucket: { readonly arn: string },
): readonly Statement[] {
  return [
    {
      sid: "DistributionLogsArrive",
      principal: { Service: "delivery.logs.amazonaws.com" },
      actions: ["s3:PutObject"],
      // Below where the delivery writes by itself; each file has a name of its own.
      resources: [`${bucket.arn}/AWSLogs/${id}/*`],
      conditions: {
        StringEquals: { "aws:SourceAccount": id, "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: {
          // Any delivery of this account, which alone can make some.
          "aws:SourceArn": arn({ id, region: distributionRegion }, "logs", "delivery-source:*"),
        },
      },
    },
  ];
}
