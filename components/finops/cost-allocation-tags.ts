import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** The tags by which people ask for cost: who, where, which part, and who pays. */
const keys = ["Project", "Environment", "Component", "CostCenter"] as const;

/**
 * Makes the bill of the account divisible by tags. AWS refuses a key that it has not seen on any bill, which
 * takes up to a day from its first use, so a new account has to be deployed once without this.
 * Source: docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html
 */
export class CostAllocationTags extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:finops:CostAllocationTags", name, {}, opts);
    for (const key of keys) {
      new aws.costexplorer.CostAllocationTag(
        `${name}-${key}`,
        { tagKey: key, status: "Active" },
        { parent: this },
      );
    }
    this.registerOutputs();
  }
}
