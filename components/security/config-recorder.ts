import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { forAccount } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import { conformanceTemplate } from "./conformance";
import type { RecordingFrequency } from "./guardrail-choices";

export interface ConfigRecorderArgs {
  readonly frequency: RecordingFrequency;
  /** Must allow what {@link configDelivery} says, before the channel is made. */
  readonly bucket: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  /** Whether what no standard of Security Hub asks is checked too, billed by the evaluation. */
  readonly conformance: boolean;
}

/** AWS has one recorder and one channel a region, and calls them so. */
const theOne = "default";

/** AWS Config: what there is in the account, how it was set up at any time, and what departs from the rules. */
export class ConfigRecorder extends pulumi.ComponentResource {
  constructor(name: string, args: ConfigRecorderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:ConfigRecorder", name, {}, opts);
    const owned = { parent: this };

    // AWS keeps its rights up with new types of resources, and Security Hub accepts no other (Config.1).
    // An account that had Config before has the role: `pulumi import` it.
    const role = new aws.iam.ServiceLinkedRole(
      `${name}-role`,
      { awsServiceName: "config.amazonaws.com", tags: tierTags("security") },
      owned,
    );
    const recorder = new aws.cfg.Recorder(
      name,
      {
        name: theOne,
        roleArn: role.arn,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
        recordingMode: { recordingFrequency: args.frequency === "daily" ? "DAILY" : "CONTINUOUS" },
      },
      owned,
    );
    const channel = new aws.cfg.DeliveryChannel(
      `${name}-channel`,
      { name: theOne, s3BucketName: args.bucket, s3KmsKeyArn: args.keyArn },
      // AWS refuses a channel without a recorder, and starts no recorder without a channel.
      { ...owned, dependsOn: [recorder] },
    );
    const running = new aws.cfg.RecorderStatus(
      `${name}-running`,
      { name: recorder.name, isEnabled: true },
      { ...owned, dependsOn: [channel] },
    );
    if (args.conformance) {
      new aws.cfg.ConformancePack(
        `${name}-conformance`,
        { templateBody: conformanceTemplate() },
        { ...owned, dependsOn: [running] },
      );
    }
    this.registerOutputs();
  }
}

/** What a bucket must allow so that Config, for this account alone, can write its history there. */
export function configDelivery(
  account: Account,
  bucket: { readonly arn: string },
): readonly Statement[] {
  const config = {
    principal: { Service: "config.amazonaws.com" },
    conditions: forAccount(account),
  };
  return [
    {
      ...config,
      sid: "ConfigChecksBucket",
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: [bucket.arn],
    },
    {
      ...config,
      sid: "ConfigWrites",
      actions: ["s3:PutObject"],
      resources: [`${bucket.arn}/AWSLogs/${account.id}/Config/*`],
    },
  ];
}
