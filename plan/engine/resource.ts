import type { Properties } from "../protocol/wire";
import { noOptions, type OwnOptions, type ResourceOptions } from "./resource-options";
import type { Transform } from "./transforms";
import type { Urn } from "./urn";

/** A place in the program, its file relative to the project. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** Which resources the value of each input is made of. */
export type PropertyDependencies = Readonly<Record<string, readonly Urn[]>>;

/** A former identity: a URN, or what differs from the present one. */
export type Alias =
  | { readonly urn: Urn }
  | {
      readonly name?: string;
      readonly type?: string;
      readonly stack?: string;
      readonly project?: string;
      readonly parent?: Urn;
      /** It had no parent but the stack. */
      readonly noParent?: boolean;
    };

/** What a program, or a component of a plugin, asks the engine to register. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly parent?: Urn;
  /** Managed by a provider; otherwise a component. */
  readonly custom: boolean;
  /** A component whose children a plugin registers. */
  readonly remote: boolean;
  readonly inputs: Properties;
  readonly dependencies: readonly Urn[];
  readonly propertyDependencies: PropertyDependencies;
  /** Reference (`urn::id`) of the provider that was named for it. */
  readonly provider?: string;
  /** References of the providers that a component hands down, by package. */
  readonly providers: Readonly<Record<string, string>>;
  /** Version of the SDK that asks; names the default provider. */
  readonly version: string;
  /** Undefined where the parent's setting counts. */
  readonly protect: boolean | undefined;
  readonly retainOnDelete: boolean | undefined;
  readonly options: OwnOptions;
  readonly aliases: readonly Alias[];
  /** Its own; those of its parents and of the stack come on top. */
  readonly transforms: readonly Transform[];
  readonly source: Source | undefined;
}

/** A resource as the engine knows it after its provider has checked and previewed it. */
export interface Resource {
  readonly urn: Urn;
  readonly type: string;
  readonly name: string;
  readonly parent: Urn | undefined;
  readonly custom: boolean;
  /** Unknown sentinel in a preview; empty for a component. */
  readonly id: string;
  /** As checked by the provider. */
  readonly inputs: Properties;
  readonly outputs: Properties;
  /** URN of the provider resource that manages it; undefined for components and providers. */
  readonly provider: Urn | undefined;
  readonly dependencies: readonly Urn[];
  readonly propertyDependencies: PropertyDependencies;
  readonly options: ResourceOptions;
  readonly source: Source | undefined;
}

/** A registration that asks for nothing in particular. */
export const blank: Registration = {
  type: "",
  name: "",
  custom: true,
  remote: false,
  inputs: {},
  dependencies: [],
  propertyDependencies: {},
  providers: {},
  version: "",
  protect: undefined,
  retainOnDelete: undefined,
  options: noOptions,
  aliases: [],
  transforms: [],
  source: undefined,
};
