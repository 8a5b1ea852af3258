import type { AwsInputs, AwsType } from "../types/tokens";
import type { Environment } from "./environment";

/** What only the deployment will know, as the engine writes it. Fits any property. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9" as never;

interface ResourceOf<T extends AwsType> {
  readonly type: T;
  readonly props: AwsInputs[T];
  /** @default "example" */
  readonly name?: string;
  /** By property, the names of the resources whose outputs it is made of. */
  readonly links?: Readonly<Record<string, readonly string[]>>;
  /** @default false */
  readonly protect?: boolean;
  /** @default [] */
  readonly ignoreChanges?: readonly string[];
  /** Inputs of its provider. */
  readonly provider?: Readonly<Record<string, unknown>>;
}

/** A resource of an example. Its props follow from the token: a misspelt one does not compile. */
export type ExampleResource = { [T in AwsType]: ResourceOf<T> }[AwsType];

/** What a rule is shown: one resource, or those of a whole stack. */
export type Example = (ExampleResource | { readonly stack: readonly ExampleResource[] }) & {
  /** @default "prod" */
  readonly environment?: Environment;
};

/** An example with what the rule says of it; within a stack after the resource's name and a colon. */
export type Remarked = Example & { readonly says: string };

/** What a rule accepts and what not, for tests and people. */
export interface Examples {
  readonly pass: readonly Example[];
  readonly fail: readonly Remarked[];
  /** What a preview cannot decide; none for a rule that reads nothing. */
  readonly unknown: readonly Remarked[];
}

/** The examples of a family, by the names of its rules. */
export type ExamplesByRule = Readonly<Record<string, Examples>>;
