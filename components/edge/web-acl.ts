import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { policyDocument } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import { visibility, webAclRules } from "./web-acl-rules";

export interface WebAclLogs {
  /** Physical name of the log group, which AWS WAF wants to start with `aws-waf-logs-`. */
  readonly group: string;
  /** A key of the region that the web ACL is in. */
  readonly keyArn: pulumi.Input<string>;
  readonly retentionDays: number;
}

export interface WebAclArgs {
  /** Its region is where the web ACL is: us-east-1 for a distribution. */
  readonly account: Account;
  /** What stands behind it; a distribution names its web ACL itself. */
  readonly guards: { readonly loadBalancerArn: pulumi.Input<string> } | "distribution";
  /** Whether it limits what one address sends; not where all requests come from those of a distribution. */
  readonly limitsAddresses: boolean;
  readonly logs: WebAclLogs;
}

/** Headers whose values let somebody act as a patient: they stay out of the logs. */
const redactedHeaders = ["authorization", "cookie"];

/**
 * Stops attacks before they reach the platform: floods, senders of bad repute, known exploits, SQL
 * injection. What it blocked or counted is logged; what passed is in the logs of what stands behind it.
 * Costs five USD a month, one for each rule, and 0.60 for each million requests.
 */
export class WebAcl extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: WebAclArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:WebAcl", name, {}, opts);
    const owned = { parent: this };
    const { guards } = args;
    const place = guards === "distribution" ? { region: args.account.region } : {};

    const acl = new aws.wafv2.WebAcl(
      name,
      {
        ...place,
        scope: guards === "distribution" ? "CLOUDFRONT" : "REGIONAL",
        defaultAction: { allow: {} },
        rules: [...webAclRules(args.limitsAddresses)],
        visibilityConfig: visibility(name),
        tags: tierTags("edge"),
      },
      owned,
    );
    this.#keepLogs(name, args, place, acl);
    if (guards !== "distribution") {
      new aws.wafv2.WebAclAssociation(
        name,
        { resourceArn: guards.loadBalancerArn, webAclArn: acl.arn },
        owned,
      );
    }

    this.arn = acl.arn;
    this.registerOutputs({ arn: this.arn });
  }

  #keepLogs(
    name: string,
    { account, logs }: WebAclArgs,
    place: { readonly region?: string },
    acl: aws.wafv2.WebAcl,
  ): void {
    const owned = { parent: this };
    const group = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        ...place,
        name: logs.group,
        kmsKeyId: logs.keyArn,
        retentionInDays: logs.retentionDays,
        tags: tierTags("edge"),
      },
      owned,
    );
    const delivery = new aws.cloudwatch.LogResourcePolicy(
      `${name}-delivery`,
      { ...place, policyName: logs.group, policyDocument: logDelivery(account, logs.group) },
      owned,
    );
    new aws.wafv2.WebAclLoggingConfiguration(
      `${name}-logging`,
      {
        ...place,
        resourceArn: acl.arn,
        logDestinationConfigs: [group.arn],
        redactedFields: redactedHeaders.map((header) => ({ singleHeader: { name: header } })),
        loggingFilter: {
          defaultBehavior: "DROP",
          filters: [
            {
              behavior: "KEEP",
              requirement: "MEETS_ANY",
              conditions: [
                { actionCondition: { action: "BLOCK" } },
                { actionCondition: { action: "COUNT" } },
              ],
            },
          ],
        },
      },
      // AWS WAF tries the group at once.
      { ...owned, dependsOn: [delivery] },
    );
  }
}

/** Lets the delivery of logs write into the group, for this account alone. */
function logDelivery(account: Account, group: string): pulumi.Output<string> {
  return policyDocument({
    sid: "WebAclLogs",
    principal: { Service: "delivery.logs.amazonaws.com" },
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    // The streams of the group.
    resources: [arn(account, "logs", `log-group:${group}:*`)],
    conditions: {
      StringEquals: { "aws:SourceAccount": account.id },
      // Any of CloudWatch Logs in this account and region.
      ArnLike: { "aws:SourceArn": arn(account, "logs", "*") },
    },
  });
}
