import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { httpsEgress } from "../shared/https-egress";
import { tierTags } from "../shared/tags";

export interface ServiceFirewallArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Where its tasks listen. */
  readonly port: number;
  /** The group that requests come from. */
  readonly balancerGroupId: pulumi.Input<string>;
}

/**
 * The security group of a service's tasks: in from the load balancer, out to the internet over TLS for images and
 * AWS. It is there before the service, so that stores can let it in before the first task starts. Free.
 */
export class ServiceFirewall extends pulumi.ComponentResource {
  readonly securityGroupId: pulumi.Output<string>;

  constructor(name: string, args: ServiceFirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:ServiceFirewall", name, {}, opts);
    const owned = { parent: this };
    const { vpcId, port, balancerGroupId } = args;
    const tags = tierTags("compute");
    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId, description: `Tasks of ${name}`, tags },
      owned,
    );
    const tcp = { ipProtocol: "tcp", fromPort: port, toPort: port, tags };
    new aws.vpc.SecurityGroupIngressRule(
      `${name}-from-load-balancer`,
      {
        ...tcp,
        securityGroupId: firewall.id,
        referencedSecurityGroupId: balancerGroupId,
        description: "Requests from the load balancer",
      },
      owned,
    );
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-to-targets`,
      {
        ...tcp,
        securityGroupId: balancerGroupId,
        referencedSecurityGroupId: firewall.id,
        description: `Requests to ${name}`,
      },
      owned,
    );
    httpsEgress(
      `${name}-to-https`,
      {
        securityGroupId: firewall.id,
        description: "Images, logs and AWS itself, over TLS",
        tier: "compute",
      },
      owned,
    );
    this.securityGroupId = firewall.id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }
}
