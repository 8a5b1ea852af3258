import type { PropertyDependencies, Registration } from "../engine/resource";
import type { Urn } from "../engine/urn";
import type { Properties } from "../protocol/wire";

/** Something wrong with one input: the property's path and what the provider says about it. */
export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

export interface CheckRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly name: string;
  /** Inputs of the last deployment; absent for a new resource. */
  readonly olds?: Properties;
  readonly news: Properties;
}

export interface CheckResponse {
  /** The inputs with everything the provider fills in. */
  readonly inputs: Properties;
  readonly failures: readonly CheckFailure[];
}

export interface DiffRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly olds: Properties;
  readonly news: Properties;
}

export interface DiffResponse {
  /** Top-level properties whose values differ. */
  readonly changes: readonly string[];
}

export interface CreateRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly inputs: Properties;
}

export interface ReadRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly id: string;
  /** What the program knows of it. */
  readonly inputs: Properties;
}

export interface State {
  readonly id: string;
  readonly outputs: Properties;
}

export interface InvokeRequest {
  readonly token: string;
  readonly args: Properties;
}

export interface ConstructRequest {
  readonly registration: Registration;
  /** References of the providers for the children, by package. */
  readonly providers: Readonly<Record<string, string>>;
}

export interface ConstructResponse {
  readonly urn: Urn;
  readonly outputs: Properties;
  readonly outputDependencies: PropertyDependencies;
}

/** What a component of a plugin may ask of the engine while it is constructed. */
export interface Monitor {
  register(registration: Registration): Promise<State & { readonly urn: Urn }>;
  registerOutputs(urn: Urn, outputs: Properties): void;
  invoke(request: InvokeRequest, provider?: string): Promise<Properties>;
  warn(message: string, urn?: Urn): void;
}

/**
 * A stand-in for a configured provider plugin: the operations that the engine asks of one, in preview.
 * Written without knowledge of who asks, so that the same code can be served to another engine.
 */
export interface Provider {
  check(request: CheckRequest): CheckResponse;
  diff(request: DiffRequest): DiffResponse;
  create(request: CreateRequest): State;
  read(request: ReadRequest): State;
  invoke(request: InvokeRequest): Properties;
  construct(request: ConstructRequest, monitor: Monitor): Promise<ConstructResponse>;
}

/** A plugin before it is configured. */
export interface ProviderPlugin {
  /** The package it provides, as in type tokens. */
  readonly package: string;
  checkConfig(request: CheckRequest): CheckResponse;
  configure(config: Properties): Provider;
}

/** The stand-in does not know what it was asked; nothing is guessed. */
export class NotEmulatedError extends Error {
  override readonly name = "NotEmulatedError";
}
