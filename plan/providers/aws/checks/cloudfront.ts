import type { ServiceChecks } from "./check";
import { port } from "./expect/number";
import { length, oneOf } from "./expect/text";

const viewerProtocol = oneOf("allow-all", "https-only", "redirect-to-https");

export const cloudfront: ServiceChecks = {
  "aws:cloudfront/distribution:Distribution": {
    source: "internal/service/cloudfront/distribution.go",
    arguments: {
      comment: length(0, 128),
      "defaultCacheBehavior.viewerProtocolPolicy": viewerProtocol,
      httpVersion: oneOf("http1.1", "http2", "http2and3", "http3"),
      "orderedCacheBehaviors[].viewerProtocolPolicy": viewerProtocol,
      "origins[].customOriginConfig.httpPort": port,
      "origins[].customOriginConfig.httpsPort": port,
      "origins[].customOriginConfig.originProtocolPolicy": oneOf(
        "http-only",
        "https-only",
        "match-viewer",
      ),
      "restrictions.geoRestriction.restrictionType": oneOf("blacklist", "none", "whitelist"),
      "viewerCertificate.sslSupportMethod": oneOf("sni-only", "static-ip", "vip"),
    },
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": {
    source: "internal/service/cloudfront/origin_access_control.go",
    arguments: {
      description: length(0, 256),
      name: length(1, 64),
      originAccessControlOriginType: oneOf("lambda", "mediapackagev2", "mediastore", "s3"),
      signingBehavior: oneOf("always", "never", "no-override"),
      signingProtocol: oneOf("sigv4"),
    },
  },
};
