import assert from "node:assert/strict";
import { Certificate } from "../../../components/edge/certificate";
import { DomainRecord } from "../../../components/edge/domain-record";
import { deploy } from "../../support/deploy";

const domain = { domain: "dev.meddiflux.example", hostedZoneId: "Z1" };

describe("Certificate", () => {
  const build = () => new Certificate("certificate", domain);

  it("proves the domain by the record that ACM asks for", async () => {
    const cloud = await deploy(build);
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
    const cloud = await deploy(build);
    const issued = cloud.only("aws:acm/certificateValidation:CertificateValidation");
    assert.deepEqual(issued.inputs, {
      certificateArn: "arn:aws:test:::certificate",
      validationRecordFqdns: ["_proof.dev.meddiflux.example"],
    });
  });
});

describe("DomainRecord", () => {
  it("points the domain at its target, as long as that is healthy", async () => {
    const target = { dnsName: "edge.elb.test", zoneId: "Z-ELB" };
    const cloud = await deploy(() => new DomainRecord("domain", { ...domain, target }));
    assert.deepEqual(cloud.only("aws:route53/record:Record").inputs, {
      zoneId: "Z1",
      name: "dev.meddiflux.example",
      type: "A",
      aliases: [{ name: "edge.elb.test", zoneId: "Z-ELB", evaluateTargetHealth: true }],
    });
  });
});
