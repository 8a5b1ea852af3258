import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { SecurityStandard } from "./guardrail-choices";

/** How AWS names each (docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html). */
const standardPaths: Readonly<Record<SecurityStandard, string>> = {
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  cis: "cis-aws-foundations-benchmark/v/3.0.0",
};

export interface SecurityHubArgs {
  /** Must run first: nearly all controls ask AWS Config. */
  readonly recorder: pulumi.Resource;
  readonly region: string;
  /** Each is billed by its checks; controls that two share are checked, and billed, once. */
  readonly standards: readonly SecurityStandard[];
}

/** Security Hub, which checks the account against standards. */
export class SecurityHub extends pulumi.ComponentResource {
  constructor(name: string, args: SecurityHubArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:SecurityHub", name, {}, opts);
    const owned = { parent: this };
    const hub = new aws.securityhub.Account(
      name,
      {
        // Otherwise standards that nobody chose come with it.
        enableDefaultStandards: false,
        controlFindingGenerator: "SECURITY_CONTROL",
        autoEnableControls: true,
      },
      { ...owned, dependsOn: [args.recorder] },
    );
    for (const standard of args.standards) {
      new aws.securityhub.StandardsSubscription(
        `${name}-${standard}`,
        {
          standardsArn: `arn:aws:securityhub:${args.region}::standards/${standardPaths[standard]}`,
        },
        { ...owned, dependsOn: [hub] },
      );
    }
    this.registerOutputs();
  }
}
