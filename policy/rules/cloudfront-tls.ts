import { eachCacheBehavior } from "../read/cloudfront";
import { asList, isTrue, isSet, listed, received, textOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";

export const viewerHttps = rule({
  name: "cloudfront-viewer-https",
  description: "A distribution answers over HTTPS only.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `viewerProtocolPolicy` of every cache behavior to `"redirect-to-https"` or `"https-only"`.',
  refs: ["CKV_AWS_34", "CloudFront.3", "AWS-0012"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check: ({ props }) =>
    eachCacheBehavior(props, ({ viewerProtocolPolicy: policy }, path) =>
      ["https-only", "redirect-to-https"].includes(textOf(policy) ?? "")
        ? undefined
        : `${received(`${path}.viewerProtocolPolicy`, policy)}; use redirect-to-https or https-only.`,
    ),
});

/**
 * TLSv1.2_2018 and TLSv1.2_2019 are of the right version, but with cipher suites in CBC mode; what AWS
 * recommends begins at 2021. checkov (CKV_AWS_174) takes all three.
 */
const minimumVersions = ["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"];

export const minimumTls = rule({
  name: "cloudfront-minimum-tls",
  description:
    "A distribution talks TLS 1.2 with forward secrecy at least, by a certificate of its own.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `viewerCertificate` with an `acmCertificateArn`, `sslSupportMethod: "sni-only"` and `minimumProtocolVersion: "TLSv1.2_2021"`. With the certificate of CloudFront it is TLS 1.0, whatever is asked for.',
  refs: ["CKV_AWS_174", "CloudFront.7", "AWS-0013"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  parameters: { versions: everywhere(minimumVersions) },
  check({ props }, { parameters: { versions } }) {
    const certificate = props.viewerCertificate;
    if (isTrue(certificate?.cloudfrontDefaultCertificate)) {
      return "viewerCertificate.cloudfrontDefaultCertificate is true, which means TLS 1.0; use a certificate of your own.";
    }
    const version = certificate?.minimumProtocolVersion;
    return versions.includes(textOf(version) ?? "")
      ? undefined
      : `${received("viewerCertificate.minimumProtocolVersion", version)}; use ${listed(versions, "or")}.`;
  },
});

export const originHttps = rule({
  name: "cloudfront-origin-https",
  description: "A distribution talks TLS 1.2 to its origins.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `customOriginConfig` of the origin with `originProtocolPolicy: "https-only"` and `originSslProtocols: ["TLSv1.2"]`. A website endpoint of S3 has no HTTPS: use the bucket itself with an origin access control.',
  refs: ["CKV2_AWS_72", "CKV2_AWS_54", "CloudFront.9", "CloudFront.10"],
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
  on: ["aws:cloudfront/distribution:Distribution"],
  check: ({ props }) =>
    each(asList(props.origins), (origin, index) =>
      isSet(origin, "customOriginConfig")
        ? judgeOrigin(`origins[${index}].customOriginConfig`, origin.customOriginConfig ?? {})
        : undefined,
    ),
});

interface CustomOrigin {
  readonly originProtocolPolicy?: string | undefined;
  readonly originSslProtocols?: readonly string[] | undefined;
}

function* judgeOrigin(path: string, origin: CustomOrigin): Iterable<Remark> {
  yield* each([origin], ({ originProtocolPolicy: policy }) =>
    policy === "https-only"
      ? undefined
      : `${received(`${path}.originProtocolPolicy`, policy)}; set it to https-only.`,
  );
  yield* each([origin], ({ originSslProtocols }) =>
    each(asList(originSslProtocols), (protocol, index) =>
      protocol === "TLSv1.2"
        ? undefined
        : `${received(`${path}.originSslProtocols[${index}]`, protocol)}; keep TLSv1.2 alone.`,
    ),
  );
}
