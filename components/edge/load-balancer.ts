import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface LoadBalancerArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Public subnets, one a zone, at least two. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly certificateArn: pulumi.Input<string>;
  /** Whether AWS refuses to delete it. */
  readonly durable: boolean;
}

/** TLS 1.3, and 1.2 for clients that have no better, with forward secrecy only. */
const tlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

/**
 * The public entrance: HTTP only redirects to HTTPS, which answers 404 until a service claims a path.
 * Costs 0.034 USD an hour in sa-east-1, its capacity units, and a public address in each zone.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly dnsName: pulumi.Output<string>;
  readonly zoneId: pulumi.Output<string>;
  /** Where services claim their paths, and the group that their requests come from. */
  readonly entry: {
    readonly listenerArn: pulumi.Output<string>;
    readonly securityGroupId: pulumi.Output<string>;
  };

  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:LoadBalancer", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("edge");

    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId: args.vpcId, description: "Internet to load balancer", tags },
      owned,
    );
    for (const [protocol, port] of [
      ["http", 80],
      ["https", 443],
    ] as const) {
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-${protocol}-from-internet`,
        {
          securityGroupId: firewall.id,
          description: `${protocol} from the internet`,
          cidrIpv4: "0.0.0.0/0",
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          tags,
        },
        owned,
      );
    }
    const balancer = new aws.lb.LoadBalancer(
      name,
      {
        loadBalancerType: "application",
        subnets: args.subnetIds,
        securityGroups: [firewall.id],
        dropInvalidHeaderFields: true,
        desyncMitigationMode: "strictest",
        enableDeletionProtection: args.durable,
        tags,
      },
      { ...owned, protect: args.durable },
    );
    new aws.lb.Listener(
      `${name}-http`,
      {
        loadBalancerArn: balancer.arn,
        port: 80,
        protocol: "HTTP",
        defaultActions: [
          {
            type: "redirect",
            redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
          },
        ],
        tags,
      },
      owned,
    );
    const https = new aws.lb.Listener(
      `${name}-https`,
      {
        loadBalancerArn: balancer.arn,
        port: 443,
        protocol: "HTTPS",
        sslPolicy: tlsPolicy,
        certificateArn: args.certificateArn,
        defaultActions: [
          {
            type: "fixed-response",
            fixedResponse: {
              contentType: "text/plain",
              messageBody: "Not found",
              statusCode: "404",
            },
          },
        ],
        tags,
      },
      owned,
    );

    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.entry = { listenerArn: https.arn, securityGroupId: firewall.id };
    this.registerOutputs({ dnsName: this.dnsName });
  }
}
