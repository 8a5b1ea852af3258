import assert from "node:assert/strict";
import { defaultRootObject, securityHeaders } from "../../../policy/rules/cloudfront-content";
import { judge, unknown } from "../support";

const distribution = "aws:cloudfront/distribution:Distribution";
const policy = "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy";

describe("cloudfront-security-headers", () => {
  const year = {
    accessControlMaxAgeSec: 31_536_000,
    includeSubdomains: true,
    override: true,
    preload: true,
  };
  const path = "securityHeadersConfig.strictTransportSecurity";
  const judged = (strictTransportSecurity: object | undefined) =>
    judge(securityHeaders, policy, {
      securityHeadersConfig: { strictTransportSecurity },
    });

  it("accepts behaviors with a policy, be it not made yet", () => {
    const behavior = { responseHeadersPolicyId: unknown };
    const props = { defaultCacheBehavior: behavior, orderedCacheBehaviors: [behavior] };
    assert.deepEqual(judge(securityHeaders, distribution, props), []);
  });

  it("rejects each behavior without one", () => {
    assert.deepEqual(judge(securityHeaders, distribution, { orderedCacheBehaviors: [{}] }), [
      "defaultCacheBehavior.responseHeadersPolicyId is not set; name a ResponseHeadersPolicy.",
      "orderedCacheBehaviors[0].responseHeadersPolicyId is not set; name a ResponseHeadersPolicy.",
    ]);
  });

  it("accepts a policy of HTTPS for a year or more", () => {
    assert.deepEqual(judged(year), []);
    assert.deepEqual(judged({ ...year, accessControlMaxAgeSec: 63_072_000 }), []);
  });

  it("rejects a policy without, for less, or for less than all", () => {
    assert.deepEqual(judge(securityHeaders, policy, {}), [`${path} is not set; set it.`]);
    assert.deepEqual(judged(undefined), [`${path} is not set; set it.`]);
    assert.deepEqual(judged({ ...year, accessControlMaxAgeSec: 31_535_999 }), [
      `${path}.accessControlMaxAgeSec is 31535999; set it to 31536000 or more.`,
    ]);
    assert.deepEqual(judged({ ...year, accessControlMaxAgeSec: undefined }), [
      `${path}.accessControlMaxAgeSec is not set; set it to 31536000 or more.`,
    ]);
    for (const flag of ["includeSubdomains", "preload", "override"]) {
      assert.deepEqual(judged({ ...year, [flag]: false }), [
        `${path}.${flag} is false; set it to true.`,
      ]);
    }
  });

  it("does not decide on an unknown policy", () => {
    assert.deepEqual(judged({ ...year, preload: unknown }), [
      `Not evaluated: ${path}.preload is unknown until the deployment`,
    ]);
  });
});

describe("cloudfront-default-root-object", () => {
  const origins = [{ domainName: unknown, originAccessControlId: unknown }];
  const unset = "defaultRootObject is not set; name the page of the root.";

  it("accepts a distribution of a bucket with a root", () => {
    const props = { origins, defaultRootObject: "index.html" };
    assert.deepEqual(judge(defaultRootObject, distribution, props), []);
  });

  it("rejects one without", () => {
    assert.deepEqual(judge(defaultRootObject, distribution, { origins }), [unset]);
    const custom = { customOriginConfig: { originProtocolPolicy: "https-only" } };
    assert.deepEqual(judge(defaultRootObject, distribution, { origins: [custom, ...origins] }), [
      unset,
    ]);
  });

  it("asks nothing of one that has no bucket", () => {
    const custom = { customOriginConfig: { originProtocolPolicy: "https-only" } };
    assert.deepEqual(judge(defaultRootObject, distribution, { origins: [custom] }), []);
    assert.deepEqual(judge(defaultRootObject, distribution, {}), []);
  });

  it("does not decide on unknown origins, unless there is a root", () => {
    assert.deepEqual(judge(defaultRootObject, distribution, { origins: unknown }), [
      "Not evaluated: origins is unknown until the deployment",
    ]);
    const props = { origins: unknown, defaultRootObject: "index.html" };
    assert.deepEqual(judge(defaultRootObject, distribution, props), []);
  });
});
