import type * as pulumi from "@pulumi/pulumi";

/** Between how many tasks a service is kept. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** A service whose number of tasks moves, as those who move it see it: one target has one owner. */
export interface ScalableTarget {
  /** As in `service/CLUSTER/SERVICE`; made by the target, so that who uses it waits for it. */
  readonly resourceId: pulumi.Output<string>;
  readonly scalableDimension: pulumi.Output<string>;
  readonly serviceNamespace: pulumi.Output<string>;
  /** Where the limits are while people work: what a service that was switched off comes back to. */
  readonly awake: Limits;
}
