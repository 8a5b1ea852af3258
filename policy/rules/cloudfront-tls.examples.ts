import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cloudfront-minimum-tls": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" } },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { viewerCertificate: {} },
        says: "viewerCertificate.minimumProtocolVersion is not set; use TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { viewerCertificate: { minimumProtocolVersion: unknown } },
        says: "viewerCertificate.minimumProtocolVersion is unknown until the deployment",
      },
    ],
  },
  "cloudfront-origin-https": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {
          origins: [
            {
              customOriginConfig: {
                originProtocolPolicy: "https-only",
                originSslProtocols: ["TLSv1.2"],
              },
            },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {
          origins: [
            {
              customOriginConfig: {
                originProtocolPolicy: "http-only",
                originSslProtocols: ["TLSv1.2"],
              },
            },
          ],
        },
        says: "origins[0].customOriginConfig.originProtocolPolicy is http-only; set it to https-only.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { origins: [{ customOriginConfig: unknown }] },
        says: "origins[0].customOriginConfig is unknown until the deployment",
      },
    ],
  },
  "cloudfront-viewer-https": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          orderedCacheBehaviors: [{ viewerProtocolPolicy: "https-only" }],
        },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {},
        says: "defaultCacheBehavior.viewerProtocolPolicy is not set; use redirect-to-https or https-only.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          orderedCacheBehaviors: unknown,
        },
        says: "orderedCacheBehaviors is unknown until the deployment",
      },
    ],
  },
};
