import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn } from "../shared/account";
import { trustOf } from "../shared/policy-document";
import { httpsEgress } from "../shared/https-egress";
import { tierTags } from "../shared/tags";

export interface BastionArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Subnets of the `app` tier; it stands in the first. */
  readonly subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** Of its disk. */
  readonly keyArn: pulumi.Input<string>;
}

/** Amazon Linux 2023 as AWS has it at the launch: its Systems Manager agent is already there. */
const image = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";

/**
 * An instance to reach the stores from, by sessions and port forwarding of Systems Manager. IAM decides who
 * gets in and CloudTrail records it: there is no key, no public address and no way in over the network,
 * which is why it stands in the `app` tier. Costs a `t4g.nano` by the hour, and its disk.
 */
export class Bastion extends pulumi.ComponentResource {
  /** For stores that admit it. */
  readonly securityGroupId: pulumi.Output<string>;

  constructor(name: string, args: BastionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:network:Bastion", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("network");

    const firewall = new aws.ec2.SecurityGroup(
      `${name}-firewall`,
      { vpcId: args.vpcId, description: "Out of the bastion; nothing gets in", tags },
      owned,
    );
    httpsEgress(
      `${name}-to-https`,
      {
        securityGroupId: firewall.id,
        description: "Systems Manager and packages, over TLS",
        tier: "network",
      },
      owned,
    );
    const launch = new aws.ec2.LaunchTemplate(
      name,
      {
        imageId: image,
        instanceType: "t4g.nano",
        updateDefaultVersion: true,
        iamInstanceProfile: { arn: this.#managed(name).arn },
        metadataOptions: {
          httpEndpoint: "enabled",
          httpTokens: "required",
          httpPutResponseHopLimit: 1,
        },
        networkInterfaces: [
          {
            subnetId: pulumi.output(args.subnetIds).apply(([first = ""]) => first),
            securityGroups: [firewall.id],
            associatePublicIpAddress: "false",
            deleteOnTermination: "true",
          },
        ],
        blockDeviceMappings: [
          {
            deviceName: "/dev/xvda",
            ebs: {
              volumeSize: 8,
              volumeType: "gp3",
              encrypted: "true",
              kmsKeyId: args.keyArn,
              deleteOnTermination: "true",
            },
          },
        ],
        tags,
      },
      owned,
    );
    new aws.ec2.Instance(
      name,
      {
        launchTemplate: { id: launch.id, version: "$Latest" },
        tags: { ...tags, Name: name },
        volumeTags: tags,
      },
      owned,
    );

    this.securityGroupId = firewall.id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }

  /** What lets Systems Manager reach the instance, and nothing else. */
  #managed(name: string): aws.iam.InstanceProfile {
    const owned = { parent: this };
    const tags = tierTags("network");
    const role = new aws.iam.Role(
      `${name}-role`,
      { assumeRolePolicy: trustOf("ec2.amazonaws.com"), tags },
      owned,
    );
    const allowed = new aws.iam.RolePolicyAttachment(
      `${name}-managed`,
      { role: role.name, policyArn: managedPolicyArn("AmazonSSMManagedInstanceCore") },
      owned,
    );
    // An agent that finds itself without permission tries again only half an hour later.
    return new aws.iam.InstanceProfile(
      name,
      { role: role.name, tags },
      { ...owned, dependsOn: [allowed] },
    );
  }
}
