import { eachCacheBehavior, isBucketOrigin } from "../read/cloudfront";
import { given } from "../read/inputs";
import { asList, isSet, isTrue, listed, received, textOf } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

export const cloudfrontWaf = rule({
  name: "cloudfront-waf-attached",
  description: "In prod, a distribution is behind a web ACL.",
  severity: "high",
  kind: "network",
  remediation:
    "Set `webAclId` to the `arn` of an `aws.wafv2.WebAcl` of scope CLOUDFRONT, which lives in us-east-1.",
  refs: ["CKV_AWS_68", "CloudFront.6", "AWS-0011"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check: ({ props }, { environment }) =>
    environment !== "prod" || isSet(props, "webAclId")
      ? undefined
      : `${received("webAclId", props.webAclId)}; name a web ACL of scope CLOUDFRONT.`,
});

export const originAccessControl = rule({
  name: "cloudfront-s3-origin-access-control",
  description:
    "A distribution signs what it asks of a bucket, so that the bucket can refuse others.",
  severity: "high",
  kind: "network",
  remediation:
    'Set `originAccessControlId` of the origin to an `aws.cloudfront.OriginAccessControl` with `signingBehavior: "always"`, and drop `originAccessIdentity`, the older way, which cannot read what KMS encrypts.',
  refs: ["CKV2_AWS_46", "CloudFront.13"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check: ({ props }) =>
    each(asList(props.origins), (origin, index) =>
      !isBucketOrigin(origin) || isSet(origin, "originAccessControlId")
        ? undefined
        : `origins[${index}].originAccessControlId is not set; name an OriginAccessControl.`,
    ),
});

export const cloudfrontAccessLogs = rule({
  name: "cloudfront-access-logs",
  description: "A distribution keeps a log of the requests that it took.",
  severity: "medium",
  kind: "logging",
  remediation:
    "Set `loggingConfig.bucket`, or deliver the logs by an `aws.cloudwatch.LogDeliverySource` whose `resourceArn` is the `arn` of the distribution.",
  refs: ["CKV_AWS_86", "CloudFront.5", "AWS-0010"],
  source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
  checkStack: (stack) =>
    eachResource(stack.all("aws:cloudfront/distribution:Distribution"), (distribution) => {
      const sources = stack.linkedBy(
        distribution,
        "resourceArn",
        "aws:cloudwatch/logDeliverySource:LogDeliverySource",
      );
      if (sources.length > 0) return undefined;
      return isSet(given(distribution, "loggingConfig") ?? {}, "bucket")
        ? undefined
        : "neither loggingConfig.bucket nor a LogDeliverySource takes its logs; set one.";
    }),
});

export const priceClass = rule({
  name: "cloudfront-price-class",
  description: "A distribution serves from no dearer places than its environment needs.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Outside prod, set `priceClass: "PriceClass_100"`. In prod `PriceClass_All` is right for users in South America, whose edge locations no other class has.',
  refs: ["CB CLOUDFRONT-1"],
  source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  parameters: {
    classes: {
      dev: ["PriceClass_100"],
      hom: ["PriceClass_100"],
      prod: ["PriceClass_100", "PriceClass_200", "PriceClass_All"],
    },
  },
  check({ props }, { environment, parameters: { classes } }) {
    const set = isSet(props, "priceClass");
    const wanted = set ? textOf(props.priceClass) : "PriceClass_All";
    if (wanted !== undefined && classes.some((allowed) => allowed === wanted)) return undefined;
    const found = received("priceClass", props.priceClass);
    const means = set ? "" : ", which means PriceClass_All";
    return `${found}${means}; ${environment} takes ${listed(classes, "or")}.`;
  },
});

export const compress = rule({
  name: "cloudfront-compress",
  description: "A distribution compresses what it sends, which is paid by the byte.",
  severity: "low",
  kind: "finops",
  remediation: "Set `compress: true` in every cache behavior.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check: ({ props }) =>
    eachCacheBehavior(props, ({ compress: given }, path) =>
      isTrue(given) ? undefined : `${received(`${path}.compress`, given)}; set it to true.`,
    ),
});
