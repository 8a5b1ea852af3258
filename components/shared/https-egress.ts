import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags, type Tier } from "./tags";

export interface HttpsEgressArgs {
  readonly securityGroupId: pulumi.Input<string>;
  /** What is reached. */
  readonly description: string;
  readonly tier: Tier;
}

/** A way out to anywhere over TLS: AWS itself has no addresses of its own that a rule could name. */
export const httpsEgress = (
  name: string,
  { securityGroupId, description, tier }: HttpsEgressArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.vpc.SecurityGroupEgressRule =>
  new aws.vpc.SecurityGroupEgressRule(
    name,
    {
      ...{ securityGroupId, description, cidrIpv4: "0.0.0.0/0" },
      ...{ ipProtocol: "tcp", fromPort: 443, toPort: 443, tags: tierTags(tier) },
    },
    owned,
  );
