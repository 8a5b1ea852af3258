import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { logPrefixes } from "./access-logs";
import { doorOf, type Reach } from "./reach";

export interface LoadBalancerArgs {
  readonly vpcId: pulumi.Input<string>;
  /** One a zone, at least two; public ones unless it is reached from inside only. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly reach: Reach;
  /**
   * Bucket of the logs of requests and of connections. AWS tries it at once, so the name must be an output
   * that waits for the bucket's policy, which allows what `loadBalancerLogs` says.
   */
  readonly logBucket: pulumi.Input<string>;
  /** Whether AWS refuses to delete it. */
  readonly durable: boolean;
}

/** TLS 1.3, and 1.2 for clients that have no better, with forward secrecy only. */
const tlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

const notFound = { contentType: "text/plain", messageBody: "Not found", statusCode: "404" };

/**
 * The entrance, which answers 404 until a service claims a path: over HTTPS, to which HTTP only redirects.
 * Costs 0.034 USD an hour in sa-east-1, its capacity units, and a public address in each zone.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly dnsName: pulumi.Output<string>;
  readonly zoneId: pulumi.Output<string>;
  /** Where services claim their paths, and the group that their requests come from. */
  readonly entry: {
    readonly listenerArn: pulumi.Output<string>;
    readonly securityGroupId: pulumi.Output<string>;
    /** The end of its ARN, which its metrics have. */
    readonly balancer: pulumi.Output<string>;
  };

  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:LoadBalancer", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("edge");

    const { reach } = args;
    const firewall = this.#admit(name, args);
    const balancer = new aws.lb.LoadBalancer(
      name,
      {
        loadBalancerType: "application",
        internal: reach.from === "inside",
        subnets: args.subnetIds,
        securityGroups: [firewall.id],
        dropInvalidHeaderFields: true,
        desyncMitigationMode: "strictest",
        enableDeletionProtection: args.durable,
        accessLogs: { enabled: true, bucket: args.logBucket, prefix: logPrefixes.requests },
        connectionLogs: { enabled: true, bucket: args.logBucket, prefix: logPrefixes.connections },
        tags,
      },
      { ...owned, protect: args.durable },
    );
    if (reach.from === "internet") this.#redirectHttp(name, balancer);
    const listener = new aws.lb.Listener(
      reach.from === "inside" ? `${name}-inside` : `${name}-https`,
      {
        loadBalancerArn: balancer.arn,
        ...(reach.from === "inside"
          ? { port: 80, protocol: "HTTP" }
          : {
              ...{ port: 443, protocol: "HTTPS" },
              ...{ sslPolicy: tlsPolicy, certificateArn: reach.certificateArn },
            }),
        defaultActions: [{ type: "fixed-response", fixedResponse: notFound }],
        tags,
      },
      owned,
    );

    this.arn = balancer.arn;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.entry = {
      listenerArn: listener.arn,
      securityGroupId: firewall.id,
      balancer: balancer.arnSuffix,
    };
    this.registerOutputs({ dnsName: this.dnsName });
  }

  #admit(name: string, { vpcId, reach }: LoadBalancerArgs): aws.ec2.SecurityGroup {
    const owned = { parent: this };
    const tags = tierTags("edge");
    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId, description: "Internet to load balancer", tags },
      owned,
    );
    const { words, source, ports } = doorOf(reach);
    for (const [protocol, port] of ports) {
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-${protocol}-from-${reach.from}`,
        {
          ...source,
          securityGroupId: firewall.id,
          description: `${protocol} from ${words}`,
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          tags,
        },
        owned,
      );
    }
    return firewall;
  }

  #redirectHttp(name: string, balancer: aws.lb.LoadBalancer): void {
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
        tags: tierTags("edge"),
      },
      { parent: this },
    );
  }
}
