import { set, setUnless, type Edit, type Edits, type Remedies } from "../rule/remedy";

/** The same property in each cache behavior of a distribution. */
function behaviors(property: string, edit: Edit): Edits {
  return {
    [`defaultCacheBehavior.${property}`]: edit,
    [`orderedCacheBehaviors[*].${property}`]: edit,
  };
}

const toHttps = {
  type: "redirect",
  redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
};

/**
 * The policy of AWS that sets the usual security headers.
 * Source: docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
const managedSecurityHeaders = "67f7725c-6f97-4210-82d7-5512b31e9d03";

export const edgeRemedies: Remedies = {
  "route53-ttl": {
    edits: (_, { parameters: { minimumSeconds } }) => ({ ttl: set(minimumSeconds) }),
  },
  "alb-listener-https": { edits: { defaultActions: set([toHttps]) } },
  "alb-listener-tls-policy": { edits: { sslPolicy: set("ELBSecurityPolicy-TLS13-1-2-2021-06") } },
  "alb-drop-invalid-headers": { edits: { dropInvalidHeaderFields: set(true) } },
  "alb-desync-mitigation": { edits: { desyncMitigationMode: set("defensive") } },
  "alb-deletion-protection": { edits: { enableDeletionProtection: set(true) } },
  "cloudfront-viewer-https": {
    edits: behaviors(
      "viewerProtocolPolicy",
      setUnless(["https-only", "redirect-to-https"], "redirect-to-https"),
    ),
  },
  "cloudfront-minimum-tls": {
    edits: { "viewerCertificate.minimumProtocolVersion": set("TLSv1.2_2021") },
  },
  "cloudfront-origin-https": {
    edits: {
      "origins[*].customOriginConfig?.originProtocolPolicy": set("https-only"),
      "origins[*].customOriginConfig?.originSslProtocols": set(["TLSv1.2"]),
    },
  },
  "cloudfront-security-headers": {
    edits: ({ type }, { parameters }): Edits =>
      type === "aws:cloudfront/distribution:Distribution"
        ? behaviors("responseHeadersPolicyId", (id) =>
            id === undefined || id === "" ? managedSecurityHeaders : id,
          )
        : {
            "securityHeadersConfig.strictTransportSecurity": set({
              accessControlMaxAgeSec: parameters["minimumSeconds"],
              ...{ includeSubdomains: true, preload: true, override: true },
            }),
          },
  },
  "cloudfront-default-root-object": { edits: { defaultRootObject: set("index.html") } },
  "cloudfront-price-class": {
    edits: (_, { parameters: { classes } }) => ({
      priceClass: set(Array.isArray(classes) ? classes.at(-1) : undefined),
    }),
  },
  "cloudfront-compress": { edits: behaviors("compress", set(true)) },
  "subnet-no-auto-public-ip": { edits: { mapPublicIpOnLaunch: set(false) } },
  "sg-rules-described": {
    needs: { description: "text" },
    edits: ({ type }, { given }): Edits => {
      const text: Edit = (present) =>
        typeof present === "string" && present.trim() !== "" && present !== "Managed by Pulumi"
          ? present
          : given["description"];
      const own = { description: text };
      return type === "aws:ec2/securityGroup:SecurityGroup"
        ? { ...own, "ingress[*].description": text, "egress[*].description": text }
        : own;
    },
  },
};
