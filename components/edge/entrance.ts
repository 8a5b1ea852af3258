import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import { Certificate } from "./certificate";
import { certificateAlarms } from "./certificate-alarms";
import { originFacingPrefixList } from "./cloudfront";
import { DomainRecord } from "./domain-record";
import { LoadBalancer } from "./load-balancer";
import type { Reach } from "./reach";
import { WebAcl, type WebAclLogs } from "./web-acl";

/** A name that the platform answers to. */
export interface Domain {
  /** As in `dev.meddiflux.example`. */
  readonly name: string;
  /** Route 53 zone that answers for it. */
  readonly hostedZoneId: string;
}

export interface EntranceArgs {
  readonly account: Account;
  readonly network: {
    readonly vpcId: pulumi.Input<string>;
    readonly publicSubnetIds: pulumi.Input<string[]>;
    readonly appSubnetIds: pulumi.Input<string[]>;
  };
  /** Addresses of the whole network. */
  readonly networkCidr: string;
  /** Null leaves the platform without a certificate, and so without a way in but from inside the network. */
  readonly domain: Domain | null;
  /** Whether the domain leads to a distribution, and only through it to this entrance. */
  readonly behindDistribution: boolean;
  /** The logs of the web ACL in front; undefined leaves it out. */
  readonly webAcl: WebAclLogs | undefined;
  /** See {@link LoadBalancer}. */
  readonly logBucket: pulumi.Input<string>;
  /** Told when the certificate is not renewed. */
  readonly topicArn: pulumi.Input<string>;
  readonly durable: boolean;
}

/** The way in: the domain, its certificate, a web ACL and the load balancer where services claim paths. */
export class Entrance extends pulumi.ComponentResource {
  readonly dnsName: pulumi.Output<string>;
  /** Where people, or without a domain those inside, begin. */
  readonly url: pulumi.Output<string>;
  readonly entry: LoadBalancer["entry"];
  /** The certificate for a distribution, where one stands in front. */
  readonly distributionCertificateArn: pulumi.Output<string> | undefined;

  constructor(name: string, args: EntranceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:Entrance", name, {}, opts);
    const { domain, network, logBucket, durable } = args;
    const certificate = domain ? this.#certify(name, domain, args) : undefined;
    if (!certificate) void pulumi.log.warn(withoutDomain, this);

    const reach = reachOf(args, certificate);
    const balancer = new LoadBalancer(
      name,
      {
        ...{ reach, logBucket, durable, vpcId: network.vpcId },
        subnetIds: reach.from === "inside" ? network.appSubnetIds : network.publicSubnetIds,
      },
      { parent: this },
    );
    if (reach.from !== "inside") this.#guard(name, args, balancer);
    if (domain && reach.from === "internet") {
      new DomainRecord(
        `${name}-domain`,
        {
          ...{ domain: domain.name, hostedZoneId: domain.hostedZoneId },
          target: { dnsName: balancer.dnsName, zoneId: balancer.zoneId, healthKnown: true },
        },
        { parent: this },
      );
    }

    this.dnsName = balancer.dnsName;
    this.url = domain
      ? pulumi.output(`https://${domain.name}`)
      : pulumi.interpolate`http://${this.dnsName}`;
    this.entry = balancer.entry;
    this.distributionCertificateArn = certificate?.distributionArn;
    this.registerOutputs({ url: this.url });
  }

  #certify(name: string, domain: Domain, args: EntranceArgs): Certificate {
    const certificate = new Certificate(
      `${name}-certificate`,
      {
        ...{ domain: domain.name, hostedZoneId: domain.hostedZoneId },
        forDistribution: args.behindDistribution,
      },
      { parent: this },
    );
    new Alarms(
      `${name}-certificate-alarms`,
      { tier: "edge", topicArn: args.topicArn, alarms: certificateAlarms(certificate.arn) },
      { parent: this },
    );
    return certificate;
  }

  #guard(
    name: string,
    { account, webAcl, behindDistribution }: EntranceArgs,
    balancer: LoadBalancer,
  ): void {
    if (!webAcl) return;
    new WebAcl(
      `${name}-web-acl`,
      {
        ...{ account, logs: webAcl, guards: { loadBalancerArn: balancer.arn } },
        limitsAddresses: !behindDistribution,
      },
      { parent: this },
    );
  }
}

function reachOf(
  { account, behindDistribution, networkCidr }: EntranceArgs,
  certificate: Certificate | undefined,
): Reach {
  if (!certificate) return { from: "inside", cidr: networkCidr };
  const certificateArn = certificate.arn;
  return behindDistribution
    ? {
        ...{ from: "distributions", certificateArn },
        prefixListId: originFacingPrefixList(account.region),
      }
    : { from: "internet", certificateArn };
}

const withoutDomain =
  "there is no domain, so there is no certificate, no HTTPS, no web ACL and no public address; the load balancer answers over HTTP from inside the network only. Once you have a domain in a Route 53 zone, give its name and the id of the zone in edge.domain.";
