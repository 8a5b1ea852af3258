import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cloudfront-default-root-object": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { origins: [{}], defaultRootObject: "index.html" },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { origins: [{}] },
        says: "defaultRootObject is not set; name the page of the root.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { origins: unknown },
        says: "origins is unknown until the deployment",
      },
    ],
  },
  "cloudfront-security-headers": {
    pass: [
      {
        type: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
        props: {
          securityHeadersConfig: {
            strictTransportSecurity: {
              accessControlMaxAgeSec: 31536000,
              includeSubdomains: true,
              override: true,
              preload: true,
            },
          },
        },
      },
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { defaultCacheBehavior: { responseHeadersPolicyId: unknown } },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
        props: {
          securityHeadersConfig: {
            strictTransportSecurity: {
              accessControlMaxAgeSec: 300,
              includeSubdomains: true,
              override: true,
              preload: true,
            },
          },
        },
        says: "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec is 300; set it to 31536000 or more.",
      },
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { defaultCacheBehavior: {} },
        says: "defaultCacheBehavior.responseHeadersPolicyId is not set; name a ResponseHeadersPolicy.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
        props: {
          securityHeadersConfig: {
            strictTransportSecurity: {
              accessControlMaxAgeSec: 31536000,
              includeSubdomains: true,
              preload: unknown,
            },
          },
        },
        says: "securityHeadersConfig.strictTransportSecurity.preload is unknown until the deployment",
      },
    ],
  },
};
