import type { types } from "@pulumi/aws";

type Behavior = types.input.cloudfront.DistributionDefaultCacheBehavior;
type OrderedBehavior = types.input.cloudfront.DistributionOrderedCacheBehavior;

/** Whether a distribution serves all pages from its bucket, or only what they load. */
export type SiteMode = "s3" | "both";

/** Names of the origins within a distribution. */
export const origins = { content: "content", services: "services" } as const;

/** Where each path of a distribution leads. */
export interface SiteRoutes {
  readonly byDefault: Behavior;
  readonly ordered: readonly OrderedBehavior[];
}

/**
 * Policies that AWS manages, the same in each account
 * (docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html and
 * using-managed-origin-request-policies.html).
 */
const managed = {
  cachingOptimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  cachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  allViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",
};

const reading = ["GET", "HEAD"];

const content = {
  targetOriginId: origins.content,
  allowedMethods: reading,
  cachedMethods: reading,
  cachePolicyId: managed.cachingOptimized,
};

const services = {
  targetOriginId: origins.services,
  allowedMethods: [...reading, "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
  cachedMethods: reading,
  // Answers are about one patient: nothing of them is kept.
  cachePolicyId: managed.cachingDisabled,
  // Passes the Host header on, by which the origin's certificate is checked.
  originRequestPolicyId: managed.allViewer,
};

/**
 * `s3`: everything is content but `/api/*`; `both`: everything is of the services but `/assets/*`.
 * @param pages adds what the pages of an application in the browser need to be found
 */
export function siteRoutes(
  mode: SiteMode,
  common: Pick<Behavior, "responseHeadersPolicyId">,
  pages: Pick<Behavior, "functionAssociations">,
): SiteRoutes {
  const all = { ...common, compress: true, viewerProtocolPolicy: "redirect-to-https" };
  return mode === "s3"
    ? {
        byDefault: { ...all, ...content, ...pages },
        ordered: [{ ...all, ...services, pathPattern: "/api/*" }],
      }
    : {
        byDefault: { ...all, ...services },
        ordered: [{ ...all, ...content, pathPattern: "/assets/*" }],
      };
}

/**
 * The paths of an application in the browser are no files: what has no extension is its one page. Answering
 * errors with that page instead would also turn errors of `/api/*` into pages.
 */
export const pageFunction = `function handler(event) {
  const request = event.request;
  if (!request.uri.split("/").pop().includes(".")) request.uri = "/index.html";
  return request;
}
`;
