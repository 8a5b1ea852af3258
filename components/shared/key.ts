import type * as pulumi from "@pulumi/pulumi";

/** A key as the components that encrypt with it see it. */
export interface KeyReference {
  /** Unknown before the deployment. */
  readonly arn: pulumi.Output<string>;
  /** As in `alias/meddiflux-dev-data`: known in a preview, so IAM policies name keys by it. */
  readonly alias: string;
}
