import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { distributionRegion } from "./cloudfront";

export interface CertificateArgs {
  /** As in `dev.meddiflux.example`. */
  readonly domain: string;
  /** Route 53 zone that answers for the domain; the proof of ownership is written into it. */
  readonly hostedZoneId: string;
  /** Whether a distribution needs a copy: CloudFront takes certificates of us-east-1 only. */
  readonly forDistribution: boolean;
}

/**
 * A public certificate, proved by a DNS record that stays, so that ACM renews it by itself. Free of charge.
 */
export class Certificate extends pulumi.ComponentResource {
  /** Known once the certificate is issued, so that nothing uses it before. */
  readonly arn: pulumi.Output<string>;
  /** The copy for a distribution, where one is wanted. */
  readonly distributionArn: pulumi.Output<string> | undefined;

  constructor(name: string, args: CertificateArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:Certificate", name, {}, opts);
    const owned = { parent: this };
    const request = {
      domainName: args.domain,
      validationMethod: "DNS",
      tags: tierTags("edge"),
    };

    const certificate = new aws.acm.Certificate(name, request, owned);
    // One name on the certificate, hence one proof.
    const proof = certificate.domainValidationOptions.apply(([option]) => {
      if (!option) throw new Error(`${name}: ACM asks for no proof of ${args.domain}`);
      return option;
    });
    const record = new aws.route53.Record(
      `${name}-proof`,
      {
        zoneId: args.hostedZoneId,
        name: proof.apply((option) => option.resourceRecordName),
        type: proof.apply((option) => option.resourceRecordType),
        records: [proof.apply((option) => option.resourceRecordValue)],
        ttl: 300,
        allowOverwrite: true,
      },
      owned,
    );
    const issued = new aws.acm.CertificateValidation(
      `${name}-issued`,
      { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn] },
      owned,
    );

    this.arn = issued.certificateArn;
    this.distributionArn = args.forDistribution
      ? this.#copyForDistribution(name, request, record)
      : undefined;
    this.registerOutputs({ arn: this.arn });
  }
  /** ACM asks each account for one record a domain, whatever the region: the same proof serves the copy. */
  #copyForDistribution(
    name: string,
    request: aws.acm.CertificateArgs,
    record: aws.route53.Record,
  ): pulumi.Output<string> {
    const owned = { parent: this };
    const copy = new aws.acm.Certificate(
      `${name}-global`,
      { ...request, region: distributionRegion },
      owned,
    );
    const issued = new aws.acm.CertificateValidation(
      `${name}-global-issued`,
      {
        region: distributionRegion,
        certificateArn: copy.arn,
        validationRecordFqdns: [record.fqdn],
      },
      owned,
    );
    return issued.certificateArn;
  }
}
