import type * as pulumi from "@pulumi/pulumi";
import type { ParameterReference } from "./parameter";
import type { Statement } from "./policy-document";

/** What a service is given to use a store, beside a way to it through the network. */
export interface StoreAccess {
  /** What its application reads, by variable. */
  readonly settings: Readonly<Record<string, string>>;
  /** What only the deployment knows: the parameters that hold it, by variable. */
  readonly parameters: Readonly<Record<string, ParameterReference>>;
  /** Changes when one of these parameters does. */
  readonly revision: pulumi.Input<string>;
  /** What its role needs to sign in. */
  readonly signIn: readonly Statement[];
  /** Are there when the store is, lets its clients in, and has said where it is. */
  readonly ready: readonly pulumi.Resource[];
}
