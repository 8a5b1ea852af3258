import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface DomainRecordArgs {
  readonly domain: string;
  readonly hostedZoneId: string;
  /** Where the domain leads: a load balancer, or a distribution. */
  readonly target: {
    readonly dnsName: pulumi.Input<string>;
    readonly zoneId: pulumi.Input<string>;
    /** Whether Route 53 can ask it for its health; a distribution has none. */
    readonly healthKnown: boolean;
  };
}

/** The public name of the platform. Answers as long as its target is known to be healthy. */
export class DomainRecord extends pulumi.ComponentResource {
  constructor(name: string, args: DomainRecordArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:DomainRecord", name, {}, opts);
    const { dnsName, zoneId, healthKnown } = args.target;
    new aws.route53.Record(
      name,
      {
        zoneId: args.hostedZoneId,
        name: args.domain,
        type: "A",
        aliases: [{ name: dnsName, zoneId, evaluateTargetHealth: healthKnown }],
      },
      { parent: this },
    );
    this.registerOutputs({ domain: args.domain });
  }
}
