import type { Wire } from "../protocol/wire";
import type { Urn } from "./urn";

/** When a hook runs: before or after what is done to a resource, or when that fails. */
export const hookPhases = [
  "beforeCreate",
  "afterCreate",
  "beforeUpdate",
  "afterUpdate",
  "beforeDelete",
  "afterDelete",
  "onError",
] as const;

export type HookPhase = (typeof hookPhases)[number];

/** Names of registered hooks by the phase that they are for. */
export type HookNames = Readonly<Partial<Record<HookPhase, readonly string[]>>>;

export const operations = ["create", "update", "delete", "read"] as const;

/** How long an operation may take, as the program writes it (`30m`); absent: the provider's default. */
export type Timeouts = Readonly<Partial<Record<(typeof operations)[number], string>>>;

/** Options that decide how the engine treats a resource, as they reach it from a program. */
export interface ResourceOptions {
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  readonly retainOnDelete: boolean;
  /** Undefined leaves it to the provider. */
  readonly deleteBeforeReplace: boolean | undefined;
  readonly replaceOnChanges: readonly string[];
  readonly replaceWith: readonly Urn[];
  /** A value whose change replaces the resource. */
  readonly replacementTrigger: Wire | undefined;
  readonly hideDiffs: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly aliases: readonly Urn[];
  /** Empty for a resource that is deleted by itself. */
  readonly deletedWith: Urn;
  /** Id of a resource that exists already and is to be taken over; empty for a new one. */
  readonly importId: string;
  readonly timeouts: Timeouts;
  readonly hooks: HookNames;
}

/** Those that no resource inherits, and aliases apart, as a program gives them. */
export type OwnOptions = Omit<ResourceOptions, "protect" | "retainOnDelete" | "aliases">;

export const noOptions: OwnOptions = {
  ignoreChanges: [],
  deleteBeforeReplace: undefined,
  replaceOnChanges: [],
  replaceWith: [],
  replacementTrigger: undefined,
  hideDiffs: [],
  additionalSecretOutputs: [],
  deletedWith: "",
  importId: "",
  timeouts: {},
  hooks: {},
};
