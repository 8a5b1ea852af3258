import assert from "node:assert/strict";
import { Certificate } from "../../../components/edge/certificate";
import { certificateAlarms } from "../../../components/edge/certificate-alarms";
import { DomainRecord } from "../../../components/edge/domain-record";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";

const domain = { domain: "dev.meddiflux.example", hostedZoneId: "Z1" };

describe("Certificate", () => {
  const build =
    (forDistribution = false) =>
    () =>
      new Certificate("certificate", { ...domain, forDistribution });

  it("proves the domain by the record that ACM asks for", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only("aws:acm/certificate:Certificate").inputs, {
      domainName: "dev.meddiflux.example",
      validationMethod: "DNS",
      tags: { Component: "edge" },
    });
    assert.deepEqual(cloud.only("aws:route53/record:Record").inputs, {
      zoneId: "Z1",
      name: "_proof.dev.meddiflux.example",
      type: "CNAME",
      records: ["_certificate.acm-validations.aws"],
      ttl: 300,
      allowOverwrite: true,
    });
  });

  it("hands out the certificate only once it is issued", async () => {
    const cloud = await deploy(build());
    const issued = cloud.only("aws:acm/certificateValidation:CertificateValidation");
    assert.deepEqual(issued.inputs, {
      certificateArn: "arn:aws:test:::certificate",
      validationRecordFqdns: ["_proof.dev.meddiflux.example"],
    });
  });

  it("has no copy unless a distribution needs one", async () => {
    const { result } = await deploy(build());
    assert.equal(result.distributionArn, undefined);
  });

  it("gives a distribution a copy in us-east-1, issued by the same proof", async () => {
    const cloud = await deploy(build(true));
    assert.deepEqual(cloud.named("aws:acm/certificate:Certificate", "certificate-global").inputs, {
      region: "us-east-1",
      domainName: "dev.meddiflux.example",
      validationMethod: "DNS",
      tags: { Component: "edge" },
    });
    const issued = "aws:acm/certificateValidation:CertificateValidation";
    assert.deepEqual(cloud.named(issued, "certificate-global-issued").inputs, {
      region: "us-east-1",
      certificateArn: "arn:aws:test:::certificate-global",
      validationRecordFqdns: ["_proof.dev.meddiflux.example"],
    });
    assert.equal(cloud.all("aws:route53/record:Record").length, 1);
    assert.ok(cloud.result.distributionArn);
    assert.equal(await valueOf(cloud.result.distributionArn), "arn:aws:test:::certificate-global");
  });
});

describe("DomainRecord", () => {
  for (const healthKnown of [true, false]) {
    it(`points the domain at its target, ${healthKnown ? "as long as that is healthy" : "whose health nobody knows"}`, async () => {
      const target = { dnsName: "edge.elb.test", zoneId: "Z-ELB", healthKnown };
      const cloud = await deploy(() => new DomainRecord("domain", { ...domain, target }));
      assert.deepEqual(cloud.only("aws:route53/record:Record").inputs, {
        zoneId: "Z1",
        name: "dev.meddiflux.example",
        type: "A",
        aliases: [{ name: "edge.elb.test", zoneId: "Z-ELB", evaluateTargetHealth: healthKnown }],
      });
    });
  }
});

describe("the alarm of a certificate", () => {
  it("rings when the certificate is not renewed, or nothing is known of it", () => {
    const { expiry, ...others } = certificateAlarms("arn:certificate");
    assert.deepEqual(others, {});
    assert.ok(expiry);
    const { description, ...alarm } = expiry;
    assert.match(description, /^The TLS certificate ends in less than 45 days/);
    assert.deepEqual(alarm, {
      namespace: "AWS/CertificateManager",
      metric: "DaysToExpiry",
      dimensions: { CertificateArn: "arn:certificate" },
      statistic: "Minimum",
      rings: { below: 45 },
      periodSeconds: 86_400,
      periods: 1,
      silence: "wrong",
    });
  });
});
