import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";

export interface AccessAnalysisArgs {
  /** Whether access that nobody uses is looked for too, billed by the role and user a month. */
  readonly unusedAccess: boolean;
}

/** A quarter: what no job of three months has used is not used. */
const unusedAfterDays = 90;

/** IAM Access Analyzer: who outside the account reaches what is in it, and which rights lie idle. */
export class AccessAnalysis extends pulumi.ComponentResource {
  constructor(name: string, args: AccessAnalysisArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:AccessAnalysis", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("security");
    new aws.accessanalyzer.Analyzer(
      `${name}-external`,
      { analyzerName: "external-access", type: "ACCOUNT", tags },
      owned,
    );
    if (args.unusedAccess) {
      new aws.accessanalyzer.Analyzer(
        `${name}-unused`,
        {
          analyzerName: "unused-access",
          type: "ACCOUNT_UNUSED_ACCESS",
          configuration: { unusedAccess: { unusedAccessAge: unusedAfterDays } },
          tags,
        },
        owned,
      );
    }
    this.registerOutputs();
  }
}
