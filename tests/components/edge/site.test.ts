import assert from "node:assert/strict";
import { securityHeaders } from "../../../components/edge/security-headers";
import { Site, type SiteArgs } from "../../../components/edge/site";
import { deploy } from "../../support/deploy";
import { site } from "../fixtures";

const build =
  (change: Partial<SiteArgs> = {}) =>
  () =>
    new Site("site", { ...site, ...change });

const type = {
  distribution: "aws:cloudfront/distribution:Distribution",
  signature: "aws:cloudfront/originAccessControl:OriginAccessControl",
  headers: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
  pages: "aws:cloudfront/function:Function",
  acl: "aws:wafv2/webAcl:WebAcl",
  record: "aws:route53/record:Record",
};

const tags = { Component: "edge" };

describe("Site", () => {
  it("serves the domain over TLS 1.2 or better, from files signed for and services over HTTPS", async () => {
    const cloud = await deploy(build());
    const { defaultCacheBehavior, orderedCacheBehaviors, ...inputs } = cloud.only(
      type.distribution,
    ).inputs;
    assert.deepEqual(inputs, {
      enabled: true,
      aliases: ["dev.meddiflux.example"],
      httpVersion: "http2and3",
      priceClass: "PriceClass_100",
      webAclId: "arn:aws:test:::site-web-acl",
      defaultRootObject: "index.html",
      origins: [
        {
          originId: "content",
          domainName: "site-content.s3.sa-east-1.amazonaws.com",
          originAccessControlId: "site-content-id",
        },
        {
          originId: "services",
          domainName: "edge.elb.test",
          customOriginConfig: {
            httpPort: 80,
            httpsPort: 443,
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
          },
        },
      ],
      restrictions: { geoRestriction: { restrictionType: "none" } },
      viewerCertificate: {
        acmCertificateArn: "arn:certificate:global",
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
      tags,
    });
    const { targetOriginId, functionAssociations, responseHeadersPolicyId } =
      defaultCacheBehavior as Record<string, unknown>;
    assert.deepEqual(
      [targetOriginId, functionAssociations, responseHeadersPolicyId],
      [
        "content",
        [{ eventType: "viewer-request", functionArn: "arn:aws:test:::site-pages" }],
        "site-headers-id",
      ],
    );
    assert.deepEqual(
      (orderedCacheBehaviors as Record<string, unknown>[]).map(({ pathPattern }) => pathPattern),
      ["/api/*"],
    );
  });

  it("signs all that it asks of its bucket", async () => {
    assert.deepEqual((await deploy(build())).only(type.signature).inputs, {
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    });
  });

  it("tells browsers to keep to HTTPS for a year, and leaves what pages load to pages that say so", async () => {
    const { inputs } = (await deploy(build())).only(type.headers);
    assert.deepEqual(inputs, { securityHeadersConfig: securityHeaders });
    assert.deepEqual(securityHeaders, {
      strictTransportSecurity: {
        accessControlMaxAgeSec: 31_536_000,
        includeSubdomains: true,
        preload: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: "DENY", override: true },
      referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: true },
      contentSecurityPolicy: {
        contentSecurityPolicy:
          "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
        override: false,
      },
    });
  });

  it("finds pages by a function only where the bucket has them", async () => {
    assert.equal((await deploy(build())).only(type.pages).inputs["runtime"], "cloudfront-js-2.0");
    const both = await deploy(build({ mode: "both" }));
    assert.deepEqual(both.all(type.pages), []);
    const behavior = both.only(type.distribution).inputs["defaultCacheBehavior"] as object;
    assert.equal("functionAssociations" in behavior, false);
  });

  it("stands behind a web ACL of us-east-1 that limits addresses", async () => {
    const { inputs } = (await deploy(build())).only(type.acl);
    assert.deepEqual([inputs["scope"], inputs["region"]], ["CLOUDFRONT", "us-east-1"]);
    const [first] = inputs["rules"] as readonly [{ readonly name: string }];
    assert.equal(first.name, "rate");
  });

  it("delivers its logs, from us-east-1, to the bucket", async () => {
    const cloud = await deploy(build());
    const place = { region: "us-east-1", tags };
    assert.deepEqual(cloud.only("aws:cloudwatch/logDeliverySource:LogDeliverySource").inputs, {
      ...place,
      logType: "ACCESS_LOGS",
      resourceArn: "arn:aws:test:::site",
    });
    assert.deepEqual(
      cloud.only("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination").inputs,
      {
        ...place,
        outputFormat: "json",
        deliveryDestinationConfiguration: { destinationResourceArn: "arn:aws:s3:::access-logs" },
      },
    );
    assert.deepEqual(cloud.only("aws:cloudwatch/logDelivery:LogDelivery").inputs, {
      ...place,
      deliverySourceName: "site-logs-0123456",
      deliveryDestinationArn: "arn:aws:test:::site-logs",
    });
  });

  it("leads the domain to the distribution, which has no health to ask for", async () => {
    assert.deepEqual((await deploy(build())).only(type.record).inputs["aliases"], [
      { name: "site.cloudfront.test", zoneId: "Z-CLOUDFRONT", evaluateTargetHealth: false },
    ]);
  });

  it("is protected where it matters", async () => {
    const { protect } = (await deploy(build({ durable: true }))).only(type.distribution);
    assert.equal(protect, true);
  });
});
