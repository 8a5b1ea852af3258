import assert from "node:assert/strict";
import { minimumTls, originHttps, viewerHttps } from "../../../policy/rules/cloudfront-tls";
import { judge, unknown } from "../support";

const type = "aws:cloudfront/distribution:Distribution";

describe("cloudfront-viewer-https", () => {
  const use = "use redirect-to-https or https-only.";
  const behavior = (viewerProtocolPolicy?: string) => ({ viewerProtocolPolicy });

  it("accepts HTTPS alone and a redirect to it, in every behavior", () => {
    for (const policy of ["https-only", "redirect-to-https"]) {
      const props = {
        defaultCacheBehavior: behavior(policy),
        orderedCacheBehaviors: [behavior(policy)],
      };
      assert.deepEqual(judge(viewerHttps, type, props), []);
    }
  });

  it("rejects each behavior that also takes HTTP, or does not say", () => {
    const props = {
      defaultCacheBehavior: behavior("allow-all"),
      orderedCacheBehaviors: [behavior("https-only"), behavior("allow-all"), {}],
    };
    assert.deepEqual(judge(viewerHttps, type, props), [
      `defaultCacheBehavior.viewerProtocolPolicy is allow-all; ${use}`,
      `orderedCacheBehaviors[1].viewerProtocolPolicy is allow-all; ${use}`,
      `orderedCacheBehaviors[2].viewerProtocolPolicy is not set; ${use}`,
    ]);
    assert.deepEqual(judge(viewerHttps, type, {}), [
      `defaultCacheBehavior.viewerProtocolPolicy is not set; ${use}`,
    ]);
  });

  it("decides on the behaviors that are known", () => {
    const props = {
      defaultCacheBehavior: unknown,
      orderedCacheBehaviors: [behavior(unknown), behavior("allow-all")],
    };
    assert.deepEqual(judge(viewerHttps, type, props), [
      "Not evaluated: defaultCacheBehavior is unknown until the deployment",
      "Not evaluated: orderedCacheBehaviors[0].viewerProtocolPolicy is unknown until the deployment",
      `orderedCacheBehaviors[1].viewerProtocolPolicy is allow-all; ${use}`,
    ]);
  });
});

describe("cloudfront-minimum-tls", () => {
  const use = "use TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025.";
  const own = { acmCertificateArn: unknown, sslSupportMethod: "sni-only" };

  for (const minimumProtocolVersion of ["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"]) {
    it(`accepts ${minimumProtocolVersion}`, () => {
      const props = { viewerCertificate: { ...own, minimumProtocolVersion } };
      assert.deepEqual(judge(minimumTls, type, props), []);
    });
  }

  for (const minimumProtocolVersion of ["SSLv3", "TLSv1", "TLSv1.1_2016", "TLSv1.2_2019"]) {
    it(`rejects ${minimumProtocolVersion}`, () => {
      const props = { viewerCertificate: { ...own, minimumProtocolVersion } };
      assert.deepEqual(judge(minimumTls, type, props), [
        `viewerCertificate.minimumProtocolVersion is ${minimumProtocolVersion}; ${use}`,
      ]);
    });
  }

  it("rejects the certificate of CloudFront, whatever version is asked for", () => {
    const props = {
      viewerCertificate: {
        cloudfrontDefaultCertificate: true,
        minimumProtocolVersion: "TLSv1.2_2021",
      },
    };
    assert.deepEqual(judge(minimumTls, type, props), [
      "viewerCertificate.cloudfrontDefaultCertificate is true, which means TLS 1.0; use a certificate of your own.",
    ]);
  });

  it("rejects a version that is not set", () => {
    const unset = `viewerCertificate.minimumProtocolVersion is not set; ${use}`;
    assert.deepEqual(judge(minimumTls, type, {}), [unset]);
    assert.deepEqual(judge(minimumTls, type, { viewerCertificate: own }), [unset]);
  });

  it("does not decide on an unknown version", () => {
    const props = { viewerCertificate: { ...own, minimumProtocolVersion: unknown } };
    assert.deepEqual(judge(minimumTls, type, props), [
      "Not evaluated: viewerCertificate.minimumProtocolVersion is unknown until the deployment",
    ]);
  });
});

describe("cloudfront-origin-https", () => {
  const https = { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] };
  const judged = (...origins: readonly object[]) =>
    judge(originHttps, type, {
      origins: origins.map((custom) => ({ customOriginConfig: custom })),
    });

  it("accepts HTTPS by TLS 1.2", () => {
    assert.deepEqual(judged(https), []);
  });

  it("asks nothing of a bucket or of an origin in a VPC", () => {
    const origins = [{ domainName: unknown }, { vpcOriginConfig: { vpcOriginId: unknown } }];
    assert.deepEqual(judge(originHttps, type, { origins }), []);
    assert.deepEqual(judge(originHttps, type, {}), []);
  });

  it("rejects HTTP, and whatever the viewer came by", () => {
    const path = "customOriginConfig.originProtocolPolicy";
    assert.deepEqual(
      judged(
        https,
        { ...https, originProtocolPolicy: "http-only" },
        { ...https, originProtocolPolicy: "match-viewer" },
        { originSslProtocols: ["TLSv1.2"] },
      ),
      [
        `origins[1].${path} is http-only; set it to https-only.`,
        `origins[2].${path} is match-viewer; set it to https-only.`,
        `origins[3].${path} is not set; set it to https-only.`,
      ],
    );
  });

  it("rejects each older protocol", () => {
    const older = { ...https, originSslProtocols: ["TLSv1.2", "SSLv3", "TLSv1.1"] };
    assert.deepEqual(judged(older), [
      "origins[0].customOriginConfig.originSslProtocols[1] is SSLv3; keep TLSv1.2 alone.",
      "origins[0].customOriginConfig.originSslProtocols[2] is TLSv1.1; keep TLSv1.2 alone.",
    ]);
  });

  it("decides on what is known of an origin", () => {
    const half = { originProtocolPolicy: unknown, originSslProtocols: ["TLSv1"] };
    assert.deepEqual(judged(half), [
      "Not evaluated: origins[0].customOriginConfig.originProtocolPolicy is unknown until the deployment",
      "origins[0].customOriginConfig.originSslProtocols[0] is TLSv1; keep TLSv1.2 alone.",
    ]);
    assert.deepEqual(judged(unknown), [
      "Not evaluated: origins[0].customOriginConfig is unknown until the deployment",
    ]);
  });
});
