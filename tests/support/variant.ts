import { stackConfig } from "./stacks";

/** A stack whose configuration differs from its file, to see that each choice holds. */
export interface Variant {
  /** Follows the name of the stack. */
  readonly what: string;
  readonly stack: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** What the stack has only without the change, outermost: class and name. */
  readonly gone: readonly string[];
  /** What it has only with it. */
  readonly made: readonly string[];
  /** What the policy pack has against it: rule and resource. */
  readonly stopped: readonly string[];
}

/** A key of a stack's configuration with some of its values changed. */
export const changed = (stack: string, key: string, values: object) => ({
  [key]: { ...(stackConfig(stack)[key] as object), ...values },
});
