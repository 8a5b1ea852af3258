import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { pageFunction, siteRoutes } from "../../../components/edge/site-routes";

const headers = { responseHeadersPolicyId: "headers" };
const pages = {
  functionAssociations: [{ eventType: "viewer-request", functionArn: "arn:pages" }],
};

const all = { ...headers, compress: true, viewerProtocolPolicy: "redirect-to-https" };
const content = {
  ...all,
  targetOriginId: "content",
  allowedMethods: ["GET", "HEAD"],
  cachedMethods: ["GET", "HEAD"],
  cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
};
const services = {
  ...all,
  targetOriginId: "services",
  allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
  cachedMethods: ["GET", "HEAD"],
  cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  originRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
};

describe("the routes of a site", () => {
  it("in mode s3 lead everything to its files but /api/*", () => {
    assert.deepEqual(siteRoutes("s3", headers, pages), {
      byDefault: { ...content, ...pages },
      ordered: [{ ...services, pathPattern: "/api/*" }],
    });
  });

  it("in mode both lead everything to the services but /assets/*, whose paths stay as they are", () => {
    assert.deepEqual(siteRoutes("both", headers, {}), {
      byDefault: services,
      ordered: [{ ...content, pathPattern: "/assets/*" }],
    });
  });
});

describe("the function that finds pages", () => {
  // The very text that CloudFront runs.
  const handler = runInNewContext(`${pageFunction}; handler;`) as (event: {
    readonly request: { uri: string };
  }) => { readonly uri: string };
  for (const [asked, found] of [
    ["/", "/index.html"],
    ["/patients/42", "/index.html"],
    ["/v1.2/patients", "/index.html"],
    ["/index.html", "/index.html"],
    ["/assets/app.3f2a.js", "/assets/app.3f2a.js"],
    ["/favicon.ico", "/favicon.ico"],
  ] as const) {
    it(`answers ${asked} with ${found}`, () => {
      assert.equal(handler({ request: { uri: asked } }).uri, found);
    });
  }
});
