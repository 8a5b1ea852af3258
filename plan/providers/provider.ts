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
  /** Inputs of the last deployment. */
  readonly olds: Properties;
  readonly news: Properties;
}

export interface DiffResponse {
  /** Top-level properties whose values differ. */
  readonly changes: readonly string[];
  /** Those of them that AWS cannot change on what exists, so that it is replaced. */
  readonly replaces: readonly string[];
}

export interface CreateRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly name: string;
  readonly inputs: Properties;
  /** Whether nothing is made: all that only AWS would know is unknown then. */
  readonly preview: boolean;
}

export interface ReadRequest {
  readonly urn: Urn;
  readonly type: string;
  readonly id: string;
  /** What the program knows of it. */
  readonly inputs: Properties;
  /** Outputs of the last deployment; absent for what was not deployed here. */
  readonly state?: Properties;
}

export interface UpdateRequest extends CreateRequest {
  readonly id: string;
  /** Outputs of the last deployment. */
  readonly state: Properties;
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
  registerOutputs(urn: Urn, outputs: Properties): Promise<void>;
  /** @param version names the default provider, where no provider is given */
  invoke(request: InvokeRequest, provider?: string, version?: string): Promise<Properties>;
  warn(message: string, urn?: Urn): Promise<void> | void;
}

/**
 * A stand-in for a configured provider plugin: the operations that the engine asks of one.
 * Written without knowledge of who asks, so that the same code can be served to another engine.
 */
export interface Provider {
  check(request: CheckRequest): CheckResponse;
  diff(request: DiffRequest): DiffResponse;
  create(request: CreateRequest): State;
  read(request: ReadRequest): State;
  update(request: UpdateRequest): State;
  /** The stand-in keeps nothing, so there is nothing to remove; a provider may refuse. */
  delete(request: Pick<UpdateRequest, "urn" | "type" | "id">): void;
  invoke(request: InvokeRequest): Properties;
  construct(request: ConstructRequest, monitor: Monitor): Promise<ConstructResponse>;
}

/** A plugin before it is configured. */
export interface ProviderPlugin {
  /** The package it provides, as in type tokens. */
  readonly package: string;
  /** Version of the SDK that it stands in for; an engine wants the plugin's to be no older. */
  readonly version: string;
  checkConfig(request: CheckRequest): CheckResponse;
  /** Which properties of the provider's configuration changed, and which of them replace what it manages. */
  diffConfig(request: Pick<DiffRequest, "olds" | "news">): DiffResponse;
  configure(config: Properties): Provider;
}

/** The stand-in does not know what it was asked; nothing is guessed. */
export class NotEmulatedError extends Error {
  override readonly name = "NotEmulatedError";
}
