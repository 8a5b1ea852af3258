import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cloudfront-access-logs": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { loggingConfig: { bucket: unknown } },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { loggingConfig: unknown },
        says: "neither loggingConfig.bucket nor a LogDeliverySource takes its logs; set one.",
      },
    ],
    unknown: [],
  },
  "cloudfront-waf-attached": {
    pass: [{ type: "aws:cloudfront/distribution:Distribution", props: { webAclId: unknown } }],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {},
        says: "webAclId is not set; name a web ACL of scope CLOUDFRONT.",
      },
    ],
    unknown: [],
  },
  "cloudfront-compress": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { defaultCacheBehavior: { compress: true } },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { defaultCacheBehavior: { compress: false } },
        says: "defaultCacheBehavior.compress is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { defaultCacheBehavior: { compress: true }, orderedCacheBehaviors: unknown },
        says: "orderedCacheBehaviors is unknown until the deployment",
      },
    ],
  },
  "cloudfront-s3-origin-access-control": {
    pass: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: {
          origins: [
            { domainName: "assets.s3.sa-east-1.amazonaws.com", originAccessControlId: unknown },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { origins: [{ domainName: "assets.s3.sa-east-1.amazonaws.com" }] },
        says: "origins[0].originAccessControlId is not set; name an OriginAccessControl.",
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
  "cloudfront-price-class": {
    pass: [
      { type: "aws:cloudfront/distribution:Distribution", props: { priceClass: "PriceClass_100" } },
    ],
    fail: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { priceClass: "PriceClass_300" },
        says: "priceClass is PriceClass_300; prod takes PriceClass_100, PriceClass_200 or PriceClass_All.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudfront/distribution:Distribution",
        props: { priceClass: unknown },
        says: "priceClass is unknown until the deployment",
      },
    ],
  },
};
