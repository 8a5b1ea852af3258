import assert from "node:assert/strict";
import {
  cloudfrontAccessLogs,
  cloudfrontWaf,
  compress,
  originAccessControl,
  priceClass,
} from "../../../policy/rules/cloudfront";
import { judge, judgeAll, resource, unknown } from "../support";

const type = "aws:cloudfront/distribution:Distribution";

describe("cloudfront-waf-attached", () => {
  it("accepts a web ACL, be it not made yet", () => {
    assert.deepEqual(judge(cloudfrontWaf, type, { webAclId: unknown }), []);
  });

  it("rejects none in prod", () => {
    const name = "name a web ACL of scope CLOUDFRONT.";
    assert.deepEqual(judge(cloudfrontWaf, type, {}), [`webAclId is not set; ${name}`]);
    assert.deepEqual(judge(cloudfrontWaf, type, { webAclId: "" }), [`webAclId is empty; ${name}`]);
  });

  for (const environment of ["dev", "hom"] as const) {
    it(`asks for none in ${environment}`, () => {
      assert.deepEqual(judge(cloudfrontWaf, type, {}, { environment }), []);
    });
  }
});

describe("cloudfront-s3-origin-access-control", () => {
  it("accepts a bucket with an access control, be it not made yet", () => {
    const origins = [{ domainName: unknown, originAccessControlId: unknown }];
    assert.deepEqual(judge(originAccessControl, type, { origins }), []);
  });

  it("rejects a bucket without one, and one with the older identity", () => {
    const origins = [
      { domainName: "assets.s3.sa-east-1.amazonaws.com" },
      { domainName: unknown, s3OriginConfig: { originAccessIdentity: unknown } },
    ];
    assert.deepEqual(judge(originAccessControl, type, { origins }), [
      "origins[0].originAccessControlId is not set; name an OriginAccessControl.",
      "origins[1].originAccessControlId is not set; name an OriginAccessControl.",
    ]);
  });

  it("asks nothing of other origins", () => {
    const origins = [
      { domainName: "api.example", customOriginConfig: { originProtocolPolicy: "https-only" } },
      { domainName: "api.example", vpcOriginConfig: unknown },
    ];
    assert.deepEqual(judge(originAccessControl, type, { origins }), []);
    assert.deepEqual(judge(originAccessControl, type, {}), []);
  });

  it("does not decide on unknown origins", () => {
    assert.deepEqual(judge(originAccessControl, type, { origins: unknown }), [
      "Not evaluated: origins is unknown until the deployment",
    ]);
  });
});

describe("cloudfront-access-logs", () => {
  const none =
    "site: neither loggingConfig.bucket nor a LogDeliverySource takes its logs; set one.";

  it("accepts logs to a bucket, be it not made yet", () => {
    const site = resource(type, "site", { loggingConfig: { bucket: unknown } });
    assert.deepEqual(judgeAll(cloudfrontAccessLogs, [site]), []);
  });

  it("accepts a log delivery", () => {
    const site = resource(type, "site", {});
    const source = resource(
      "aws:cloudwatch/logDeliverySource:LogDeliverySource",
      "source",
      { logType: "ACCESS_LOGS", resourceArn: unknown },
      { resourceArn: [site] },
    );
    assert.deepEqual(judgeAll(cloudfrontAccessLogs, [site, source]), []);
    const other = resource("aws:cloudwatch/logDeliverySource:LogDeliverySource", "source", {});
    assert.deepEqual(judgeAll(cloudfrontAccessLogs, [site, other]), [none]);
  });

  it("rejects logs that go nowhere", () => {
    for (const props of [
      {},
      { loggingConfig: { includeCookies: true } },
      { loggingConfig: { bucket: "" } },
      { loggingConfig: unknown },
    ]) {
      assert.deepEqual(judgeAll(cloudfrontAccessLogs, [resource(type, "site", props)]), [none]);
    }
  });

  it("does not decide on logging that another resource decides", () => {
    const bucket = resource("aws:s3/bucket:Bucket", "logs", {});
    const made = { loggingConfig: [bucket] };
    const site = resource(type, "site", { loggingConfig: unknown }, made);
    assert.deepEqual(judgeAll(cloudfrontAccessLogs, [site]), [
      "site: Not evaluated: loggingConfig is unknown until the deployment",
    ]);
  });
});

describe("cloudfront-price-class", () => {
  for (const environment of ["dev", "hom"] as const) {
    it(`takes the cheapest class only in ${environment}`, () => {
      const judged = (props: { priceClass?: string }) =>
        judge(priceClass, type, props, { environment });
      assert.deepEqual(judged({ priceClass: "PriceClass_100" }), []);
      assert.deepEqual(judged({ priceClass: "PriceClass_200" }), [
        `priceClass is PriceClass_200; ${environment} takes PriceClass_100.`,
      ]);
      assert.deepEqual(judged({}), [
        `priceClass is not set, which means PriceClass_All; ${environment} takes PriceClass_100.`,
      ]);
    });
  }

  it("takes any class of AWS in prod, where users may be anywhere", () => {
    for (const given of [undefined, "PriceClass_100", "PriceClass_200", "PriceClass_All"]) {
      assert.deepEqual(judge(priceClass, type, { priceClass: given }), []);
    }
    assert.deepEqual(judge(priceClass, type, { priceClass: "PriceClass_300" }), [
      "priceClass is PriceClass_300; prod takes PriceClass_100, PriceClass_200 or PriceClass_All.",
    ]);
  });

  it("does not decide on an unknown class", () => {
    assert.deepEqual(judge(priceClass, type, { priceClass: unknown }), [
      "Not evaluated: priceClass is unknown until the deployment",
    ]);
  });
});

describe("cloudfront-compress", () => {
  it("accepts behaviors that compress", () => {
    const props = {
      defaultCacheBehavior: { compress: true },
      orderedCacheBehaviors: [{ compress: true }],
    };
    assert.deepEqual(judge(compress, type, props), []);
  });

  it("rejects each that does not", () => {
    const props = {
      defaultCacheBehavior: { compress: false },
      orderedCacheBehaviors: [{}, { compress: unknown }],
    };
    assert.deepEqual(judge(compress, type, props), [
      "defaultCacheBehavior.compress is false; set it to true.",
      "orderedCacheBehaviors[0].compress is not set; set it to true.",
      "Not evaluated: orderedCacheBehaviors[1].compress is unknown until the deployment",
    ]);
  });
});
