import type { Wire } from "../../protocol/wire";

/** An output of a sibling: its value exists only once the sibling is registered. */
export class Ref {
  constructor(
    /** Key of the sibling, see {@link keyOf}. */
    readonly child: string,
    /** Name of the output, `id` included. */
    readonly property: string,
  ) {}
}

/** An input of a child: a value of the protocol in which references to siblings may stand. */
export type ChildInput =
  Wire | Ref | readonly ChildInput[] | { readonly [key: string]: ChildInput };

/** A resource that a component of the awsx plugin registers. */
export interface Child {
  readonly type: string;
  readonly name: string;
  /** Key of the sibling that is its parent; absent: the component itself. */
  readonly parent?: string;
  readonly inputs: Readonly<Record<string, ChildInput>>;
  /** Keys of the siblings it waits for beyond those its inputs name. */
  readonly dependsOn: readonly string[];
}

/** What a component expands to: children in an order in which parents and references come first. */
export interface Expansion {
  readonly children: readonly Child[];
  readonly outputs: Readonly<Record<string, ChildInput>>;
  /** Texts that the plugin logs as warnings. */
  readonly warnings: readonly string[];
}

/** Identifies a child among its siblings. */
export function keyOf({ type, name }: Pick<Child, "type" | "name">): string {
  return `${type}::${name}`;
}

/** The arguments of a component are wrong; the text is the plugin's own. */
export class ComponentArgumentError extends Error {
  override readonly name = "ComponentArgumentError";
}
