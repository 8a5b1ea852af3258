import type {
  CheckFailure,
  ConstructResponse,
  InvokeRequest,
  Monitor,
  ProviderPlugin,
  State,
} from "../providers/provider";
import { isSecret, secret, unknown, type Properties } from "../protocol/wire";
import { RegistrationError } from "./errors";
import { ResourceGraph } from "./graph";
import { ProviderRegistry } from "./provider-registry";
import { blank, type PropertyDependencies, type Registration, type Resource } from "./resource";
import { nameOf, providedPackage, type Urn } from "./urn";

/** What is deployed, and with which configuration. */
export interface Deployment {
  readonly project: string;
  readonly stack: string;
  /** Configuration by full key (`aws:region`), values as text. */
  readonly config: Readonly<Record<string, string>>;
}

/** Looks at each resource before it is created, as policy packs do. */
export interface Inspector {
  /** The inputs to go on with: as they were, or as a remediation has them. */
  inspect(resource: Resource, provider: Resource | undefined): Promise<Properties>;
}

/** What a registration came to. */
export interface Registered extends State {
  readonly urn: Urn;
  /** Set for components of plugins, whose outputs come from their children. */
  readonly outputDependencies?: PropertyDependencies;
}

/** Something that was said about a resource, or about the stack. */
export interface Warning {
  readonly message: string;
  readonly urn: Urn | undefined;
}

/**
 * An engine that previews a first deployment: it gives URNs, resolves providers, lets them check and
 * preview each resource, and keeps the graph. The order of work is that of pulumi/pulumi
 * pkg/resource/deploy (source_eval.go, step_generator.go).
 */
export class Engine implements Monitor {
  readonly graph: ResourceGraph;
  readonly warnings: Warning[] = [];
  readonly #outputs = new Map<Urn, Properties>();
  readonly #providers: ProviderRegistry;

  constructor(
    readonly deployment: Deployment,
    plugins: readonly ProviderPlugin[],
    private readonly inspector: Inspector,
  ) {
    this.graph = new ResourceGraph(deployment);
    const barred = deployment.config["pulumi:disable-default-providers"];
    this.#providers = new ProviderRegistry(plugins, parseList(barred));
  }

  async register(registration: Registration): Promise<Registered> {
    if (registration.remote) return this.#construct(registration);
    const urn = this.graph.reserve(registration);
    const provided = providedPackage(registration.type);
    if (provided !== undefined) return this.#registerProvider(urn, provided, registration);
    return registration.custom
      ? this.#registerCustom(urn, registration)
      : this.#registerComponent(urn, registration);
  }

  registerOutputs(urn: Urn, outputs: Properties): void {
    this.#outputs.set(urn, outputs);
  }

  /** What a component, or the stack, has published. */
  outputsOf(urn: Urn): Properties {
    return this.#outputs.get(urn) ?? {};
  }

  warn(message: string, urn?: Urn): void {
    this.warnings.push({ message, urn });
  }

  async invoke(request: InvokeRequest, provider?: string, version = ""): Promise<Properties> {
    if (request.token === "pulumi:pulumi:getResource") return this.#getResource(request.args);
    const asking = { ...blank, type: request.token, version };
    const reference = await this.#reference(provider ? { ...asking, provider } : asking);
    return this.#providers.resolve(reference).provider.invoke(request);
  }

  /** Looks up a resource that exists already (`Class.get`). */
  async read(registration: Registration, id: string): Promise<Registered> {
    const urn = this.graph.reserve(registration);
    const managing = this.#providers.resolve(await this.#reference(registration));
    const { type, inputs } = registration;
    const state = managing.provider.read({ urn, type, id, inputs });
    this.graph.keep(urn, registration, { ...state, inputs, provider: managing.urn });
    return { urn, ...state };
  }

  /** What an SDK asks when it is given a reference to a resource instead of its outputs. */
  #getResource({ urn }: Properties): Properties {
    const resource = typeof urn === "string" ? this.graph.get(urn) : undefined;
    if (!resource) throw new RegistrationError(`unknown resource ${JSON.stringify(urn)}`);
    return { urn: resource.urn, id: resource.id, state: resource.outputs };
  }

  #registerComponent(urn: Urn, registration: Registration): Registered {
    this.#providers.handDown(urn, registration);
    const { inputs } = registration;
    this.graph.keep(urn, registration, { id: "", inputs, outputs: {}, provider: undefined });
    return { urn, id: "", outputs: {} };
  }

  async #registerProvider(
    urn: Urn,
    provided: string,
    registration: Registration,
  ): Promise<Registered> {
    const { type, name, inputs: given, version } = registration;
    // Which plugin it is belongs to a provider's inputs.
    const news = version === "" ? given : { ...given, version };
    const checked = this.#providers.plugin(provided).checkConfig({ urn, type, name, news });
    refuse(urn, checked.failures);
    const inputs = await this.#inspect(urn, registration, checked.inputs, undefined);
    this.#providers.configure(urn, provided, inputs);
    const state = { id: unknown, outputs: inputs };
    this.graph.keep(urn, registration, { ...state, inputs, provider: undefined });
    return { urn, ...state };
  }

  async #registerCustom(urn: Urn, registration: Registration): Promise<Registered> {
    const { type, name, inputs: news, options } = registration;
    const managing = this.#providers.resolve(await this.#reference(registration));
    const checked = managing.provider.check({ urn, type, name, news });
    refuse(urn, checked.failures);
    const inputs = await this.#inspect(urn, registration, checked.inputs, managing.urn);
    const { id, outputs } = managing.provider.create({ urn, type, name, inputs, preview: true });
    const state = { id, outputs: withSecrets(outputs, options.additionalSecretOutputs) };
    this.graph.keep(urn, registration, { ...state, inputs, provider: managing.urn });
    return { urn, ...state };
  }

  async #construct(registration: Registration): Promise<Registered> {
    const { provider } = this.#providers.resolve(await this.#reference(registration));
    const inherited = this.#providers.providersFrom(registration.parent);
    const providers = { ...inherited, ...registration.providers };
    const constructed: ConstructResponse = await provider.construct(
      { registration, providers },
      this,
    );
    return { id: "", ...constructed };
  }

  #inspect(
    urn: Urn,
    registration: Registration,
    inputs: Properties,
    provider: Urn | undefined,
  ): Promise<Properties> {
    const decided = { id: unknown, inputs, outputs: {}, provider };
    const resource = this.graph.describe(urn, registration, decided);
    return this.inspector.inspect(resource, this.graph.get(provider));
  }

  #reference(registration: Registration): Promise<string> {
    return this.#providers.reference(registration, async (name, version) => {
      const { urn, id } = await this.register({
        ...blank,
        type: `pulumi:providers:${name}`,
        name: version ? `default_${version.replaceAll(/[-.+]/g, "_")}` : "default",
        inputs: { ...configOf(this.deployment, name), ...(version && { version }) },
      });
      return `${urn}::${id}`;
    });
  }
}

function refuse(urn: Urn, failures: readonly CheckFailure[]): void {
  if (failures.length === 0) return;
  const problems = failures.map(({ property, reason }) => `${nameOf(urn)}: ${property}: ${reason}`);
  throw new RegistrationError(problems.join("\n"));
}

function withSecrets(outputs: Properties, properties: readonly string[]): Properties {
  const secrets = properties.flatMap((property) => {
    const value = outputs[property];
    return value === undefined || isSecret(value) ? [] : [[property, secret(value)] as const];
  });
  return { ...outputs, ...Object.fromEntries(secrets) };
}

/** The configuration of a package, as its default provider gets it. */
function configOf({ config }: Deployment, name: string): Properties {
  const prefix = `${name}:`;
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

function parseList(text = "[]"): readonly string[] {
  const list: unknown = JSON.parse(text);
  return Array.isArray(list) ? list.map(String) : [];
}
