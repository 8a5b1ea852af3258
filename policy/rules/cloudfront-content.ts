import { eachCacheBehavior, isBucketOrigin } from "../read/cloudfront";
import { allOf, anyOf } from "../read/known";
import { asList, isSet, isTrue, numberOf, received } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";

export const securityHeaders = rule({
  name: "cloudfront-security-headers",
  description: "A distribution tells browsers to keep to HTTPS, for a year and for all subdomains.",
  severity: "low",
  kind: "network",
  remediation:
    "Set `responseHeadersPolicyId` in every cache behavior. A policy of your own has `securityHeadersConfig.strictTransportSecurity` with `accessControlMaxAgeSec: 31536000` and `includeSubdomains`, `preload` and `override` true.",
  refs: ["CKV2_AWS_32", "CKV_AWS_259"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
  on: [
    "aws:cloudfront/distribution:Distribution",
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
  ],
  parameters: { minimumSeconds: everywhere(31_536_000) },
  check(subject, { parameters: { minimumSeconds } }) {
    if (subject.type === "aws:cloudfront/distribution:Distribution") {
      return eachCacheBehavior(subject.props, (behavior, path) =>
        isSet(behavior, "responseHeadersPolicyId")
          ? undefined
          : `${path}.responseHeadersPolicyId is not set; name a ResponseHeadersPolicy.`,
      );
    }
    const path = "securityHeadersConfig.strictTransportSecurity";
    const headers = subject.props.securityHeadersConfig?.strictTransportSecurity;
    if (!headers) return `${path} is not set; set it.`;
    const age = headers.accessControlMaxAgeSec;
    if ((numberOf(age) ?? 0) < minimumSeconds) {
      return `${received(`${path}.accessControlMaxAgeSec`, age)}; set it to ${minimumSeconds} or more.`;
    }
    const off = (["includeSubdomains", "preload", "override"] as const).find(
      (flag) => !isTrue(headers[flag]),
    );
    return off && `${received(`${path}.${off}`, headers[off])}; set it to true.`;
  },
});

export const defaultRootObject = rule({
  name: "cloudfront-default-root-object",
  description: "A distribution of a bucket has a page for its root, not a list of what is in it.",
  severity: "low",
  kind: "network",
  remediation: 'Set `defaultRootObject`, as in `"index.html"`.',
  refs: ["CKV_AWS_305", "CloudFront.1"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check({ props }) {
    // Which origin is the default one often cannot be told: the ids of both ends may be unknown.
    const lacksRoot = allOf(
      () => !isSet(props, "defaultRootObject"),
      () => anyOf(asList(props.origins), isBucketOrigin),
    );
    return lacksRoot ? "defaultRootObject is not set; name the page of the root." : undefined;
  },
});
