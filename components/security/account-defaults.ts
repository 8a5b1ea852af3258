import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface AccountDefaultsArgs {
  /** Encrypts the volumes of all that names no key. */
  readonly volumeKeyArn: pulumi.Input<string>;
}

/**
 * What holds in the account, and in this region of it, for everything that says nothing of its own: volumes
 * are encrypted, buckets, snapshots and images stay private, instances ask for a token before they hand out
 * credentials, and passwords are as CIS wants them. All of it is free.
 */
export class AccountDefaults extends pulumi.ComponentResource {
  constructor(name: string, args: AccountDefaultsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:AccountDefaults", name, {}, opts);
    const owned = { parent: this };

    new aws.ebs.EncryptionByDefault(`${name}-volumes`, { enabled: true }, owned);
    new aws.ebs.DefaultKmsKey(`${name}-volume-key`, { keyArn: args.volumeKeyArn }, owned);
    new aws.ebs.SnapshotBlockPublicAccess(
      `${name}-snapshots`,
      { state: "block-all-sharing" },
      owned,
    );
    new aws.ec2.ImageBlockPublicAccess(`${name}-images`, { state: "block-new-sharing" }, owned);
    new aws.ec2.InstanceMetadataDefaults(
      `${name}-instances`,
      // One hop: a container on the instance does not reach the credentials of its host.
      { httpTokens: "required", httpPutResponseHopLimit: 1 },
      owned,
    );
    new aws.s3.AccountPublicAccessBlock(
      `${name}-buckets`,
      {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      owned,
    );
    // People sign in by Identity Center; this is for the user that should not be there.
    new aws.iam.AccountPasswordPolicy(
      `${name}-passwords`,
      {
        minimumPasswordLength: 14,
        passwordReusePrevention: 24,
        maxPasswordAge: 90,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        allowUsersToChangePassword: true,
      },
      owned,
    );
    this.registerOutputs();
  }
}
