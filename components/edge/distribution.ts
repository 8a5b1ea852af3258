import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { securityHeaders } from "./security-headers";
import { origins, pageFunction, siteRoutes, type SiteMode } from "./site-routes";

/** Where distributions serve from, in order of price; the last alone includes South America. */
export type PriceClass = "PriceClass_100" | "PriceClass_200" | "PriceClass_All";

export interface DistributionArgs {
  readonly mode: SiteMode;
  readonly priceClass: PriceClass;
  readonly domain: string;
  /** A certificate of us-east-1. */
  readonly certificateArn: pulumi.Input<string>;
  /** A web ACL of scope CLOUDFRONT. */
  readonly webAclArn: pulumi.Input<string>;
  /** The bucket's own host name, as in `site.s3.sa-east-1.amazonaws.com`. */
  readonly contentHost: pulumi.Input<string>;
  /** The load balancer's host name; its certificate is of the domain. */
  readonly servicesHost: pulumi.Input<string>;
  readonly durable: boolean;
}

/**
 * The domain, served by CloudFront: files from a bucket that answers nobody else, the rest from the services,
 * with headers that keep browsers safe. Billed by requests and by what is sent.
 */
export class Distribution extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  /** Where the domain leads. */
  readonly target: {
    readonly dnsName: pulumi.Output<string>;
    readonly zoneId: pulumi.Output<string>;
    readonly healthKnown: false;
  };

  constructor(name: string, args: DistributionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:Distribution", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("edge");

    const signature = new aws.cloudfront.OriginAccessControl(
      `${name}-content`,
      { originAccessControlOriginType: "s3", signingBehavior: "always", signingProtocol: "sigv4" },
      owned,
    );
    const headers = new aws.cloudfront.ResponseHeadersPolicy(
      `${name}-headers`,
      { securityHeadersConfig: securityHeaders },
      owned,
    );
    const { byDefault, ordered } = siteRoutes(
      args.mode,
      { responseHeadersPolicyId: headers.id },
      args.mode === "s3" ? this.#findPages(name) : {},
    );
    const distribution = new aws.cloudfront.Distribution(
      name,
      {
        enabled: true,
        aliases: [args.domain],
        httpVersion: "http2and3",
        priceClass: args.priceClass,
        webAclId: args.webAclArn,
        defaultRootObject: "index.html",
        origins: [
          {
            originId: origins.content,
            domainName: args.contentHost,
            originAccessControlId: signature.id,
          },
          {
            originId: origins.services,
            domainName: args.servicesHost,
            customOriginConfig: {
              ...{ httpPort: 80, httpsPort: 443 },
              ...{ originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
            },
          },
        ],
        defaultCacheBehavior: byDefault,
        orderedCacheBehaviors: [...ordered],
        restrictions: { geoRestriction: { restrictionType: "none" } },
        viewerCertificate: {
          acmCertificateArn: args.certificateArn,
          sslSupportMethod: "sni-only",
          minimumProtocolVersion: "TLSv1.2_2021",
        },
        tags,
      },
      { ...owned, protect: args.durable },
    );

    this.arn = distribution.arn;
    this.target = {
      dnsName: distribution.domainName,
      zoneId: distribution.hostedZoneId,
      healthKnown: false,
    };
    this.registerOutputs({ arn: this.arn });
  }

  #findPages(name: string) {
    const pages = new aws.cloudfront.Function(
      `${name}-pages`,
      { runtime: "cloudfront-js-2.0", code: pageFunction, publish: true, tags: tierTags("edge") },
      { parent: this },
    );
    return { functionAssociations: [{ eventType: "viewer-request", functionArn: pages.arn }] };
  }
}
