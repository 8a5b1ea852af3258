import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { planAcls, type AclPlanArgs, type AclRule } from "./acl-rules";
import { subnetTiers, type SubnetTier } from "./subnet-plan";

export interface TierAclsArgs extends AclPlanArgs {
  readonly vpcId: pulumi.Input<string>;
  /** The ACL that AWS made with the VPC. */
  readonly defaultAclId: pulumi.Input<string>;
  readonly subnetIds: Readonly<Record<SubnetTier, pulumi.Input<string[]>>>;
}

/** A network ACL for each tier, and an empty default one, which refuses all to a subnet that has no tier. Free. */
export class TierAcls extends pulumi.ComponentResource {
  constructor(name: string, args: TierAclsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:network:TierAcls", name, {}, opts);
    const tags = tierTags("network");
    const plan = planAcls(args);
    const acls = subnetTiers.map(
      (tier) =>
        new aws.ec2.NetworkAcl(
          `${name}-${tier}`,
          {
            vpcId: args.vpcId,
            subnetIds: args.subnetIds[tier],
            ingress: plan[tier].ingress.map(entry),
            egress: plan[tier].egress.map(entry),
            tags: { ...tags, Name: `${name}-${tier}` },
          },
          { parent: this },
        ),
    );
    new aws.ec2.DefaultNetworkAcl(
      `${name}-default-closed`,
      { defaultNetworkAclId: args.defaultAclId, tags },
      // Emptied before its subnets have moved to their own ACLs, it would cut them off. AWS gives it the
      // subnets that nobody else claims, which is no difference to undo.
      { parent: this, dependsOn: acls, ignoreChanges: ["subnetIds"] },
    );
    this.registerOutputs();
  }
}

/** As AWS gives it back, with protocols by number: any other form reads as a change. */
function entry({ number, action, traffic, cidr }: AclRule) {
  const common = { ruleNo: number, action, cidrBlock: cidr };
  switch (traffic.kind) {
    case "tcp":
      return { ...common, protocol: "6", fromPort: traffic.from, toPort: traffic.to };
    case "fragmentationNeeded":
      return { ...common, protocol: "1", icmpType: 3, icmpCode: 4, fromPort: 0, toPort: 0 };
    case "all":
      return { ...common, protocol: "-1", fromPort: 0, toPort: 0 };
  }
}
