import type { Properties } from "../protocol/wire";

/** A function of a provider that a program calls. */
export interface Invocation {
  readonly token: string;
  readonly args: Properties;
  /** Reference (`urn::id`) of the provider that was named for it. */
  readonly provider?: string;
  /** Version of the SDK that asks; names the default provider. */
  readonly version: string;
}

/** Changes what is asked before a provider answers; a function of the program. */
export type InvokeTransform = (invocation: Invocation) => Promise<Invocation>;
