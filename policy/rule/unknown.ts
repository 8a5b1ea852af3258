import * as proxy from "@pulumi/policy/proxy";

/** Thrown when a rule reads a property that only the deployment will know. */
export interface UnknownValueError extends Error {
  /** Path of the property, from the resource inwards. */
  readonly props: readonly PropertyKey[];
}

// @pulumi/policy exports both since 1.21, but its declarations strip them as internal.
const runtime = proxy as unknown as {
  readonly unknownCheckingProxy: <T extends object>(props: T) => T;
  readonly UnknownValueError: new (...args: never[]) => UnknownValueError;
};

/** Wraps properties as the engine's policy server does: reading an unknown one throws. */
export const guardUnknown = runtime.unknownCheckingProxy;

/** What the engine writes for values that only the deployment will know, by type. */
const unknownTexts: ReadonlySet<unknown> = new Set(
  Object.entries(proxy)
    .filter(([name]) => /^unknown\w+Value$/.test(name))
    .map(([, text]): unknown => text),
);

/** Whether a value that nothing guards is unknown. */
export function isUnknown(value: unknown): boolean {
  return unknownTexts.has(value);
}

export function isUnknownValueError(error: unknown): error is UnknownValueError {
  return error instanceof runtime.UnknownValueError;
}

/** Something a rule needs to know and could not. It is reported, never taken for a pass. */
export class Undecided {
  constructor(
    /** What is not known, as a property path (`ingress[0].cidrBlocks`). */
    readonly path: string,
    readonly reason = `${path} is unknown until the deployment`,
  ) {}
}

/** What an error leaves undecided. One that is not about an unknown value is thrown again. */
export function undecidedFrom(error: unknown): Undecided {
  if (!isUnknownValueError(error)) throw error;
  const [first = "", ...rest] = error.props.map(String);
  return new Undecided(
    first + rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join(""),
  );
}
