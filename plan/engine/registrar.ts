import type { Monitor, State } from "../providers/provider";
import { withIds } from "../protocol/references";
import type { SecretTexts } from "../protocol/secrets";
import { isSecret, secret, unknown, type Properties } from "../protocol/wire";
import { configOf, type Deployment } from "./deployment";
import { refuse } from "./errors";
import type { ResourceGraph } from "./graph";
import type { Hooks } from "./hooks";
import type { Inspector } from "./inspector";
import type { Managing, ProviderRegistry } from "./provider-registry";
import { blank, type PropertyDependencies, type Registration } from "./resource";
import { secondsOf } from "./timeouts";
import { providedPackage, type Urn } from "./urn";

/** What a registration came to. */
export interface Registered extends State {
  readonly urn: Urn;
  /** Set for components of plugins, whose outputs come from their children. */
  readonly outputDependencies?: PropertyDependencies;
}

/** What a registrar works with. */
interface Parts {
  readonly deployment: Deployment;
  readonly graph: ResourceGraph;
  readonly providers: ProviderRegistry;
  readonly hooks: Hooks;
  readonly inspector: Inspector;
  readonly secrets: SecretTexts;
  /** What components of plugins register their children with. */
  readonly monitor: Monitor;
}

/** Registers what is asked for as it stands: no transform changes it any more. */
export class Registrar {
  constructor(private readonly parts: Parts) {}

  async settle(registration: Registration): Promise<Registered> {
    if (registration.remote) return this.#construct(registration);
    for (const timeout of Object.values(registration.options.timeouts)) secondsOf(timeout);
    const urn = this.parts.graph.reserve(registration);
    const provided = providedPackage(registration.type);
    if (provided !== undefined) return this.#registerProvider(urn, provided, registration);
    return registration.custom
      ? this.#registerCustom(urn, registration)
      : this.#registerComponent(urn, registration);
  }

  /** Looks up a resource that exists already (`Class.get`). */
  async read(registration: Registration, id: string): Promise<Registered> {
    const { graph, secrets } = this.parts;
    const urn = graph.reserve(registration);
    const managing = await this.managing(registration);
    const { type, inputs, options } = registration;
    const { outputs } = managing.provider.read({ urn, type, id, inputs });
    const state = { id, outputs: withSecrets(outputs, options.additionalSecretOutputs) };
    secrets.learn(state.outputs);
    graph.keep(urn, registration, { ...state, inputs, provider: managing.urn });
    return { urn, ...state };
  }

  /** The provider of a registration, or of a function; the default one is registered when it is needed. */
  async managing(registration: Registration): Promise<Managing> {
    const { deployment, providers } = this.parts;
    const reference = await providers.reference(registration, async (name, version) => {
      const { urn, id } = await this.settle({
        ...blank,
        type: `pulumi:providers:${name}`,
        name: version ? `default_${version.replaceAll(/[-.+]/g, "_")}` : "default",
        inputs: { ...configOf(deployment, name), ...(version && { version }) },
      });
      return `${urn}::${id}`;
    });
    return providers.resolve(reference);
  }

  async #registerComponent(urn: Urn, registration: Registration): Promise<Registered> {
    const { graph, providers, hooks } = this.parts;
    providers.handDown(urn, registration);
    const { inputs } = registration;
    const decided = { id: "", inputs, outputs: {}, provider: undefined };
    const resource = graph.keep(urn, registration, decided);
    await hooks.run("beforeCreate", { resource });
    return { urn, id: "", outputs: {} };
  }

  async #registerProvider(
    urn: Urn,
    provided: string,
    registration: Registration,
  ): Promise<Registered> {
    const { providers } = this.parts;
    const { type, name, version } = registration;
    // The plugin that the SDK was made for.
    const news = { ...registration.inputs, ...(version && { version }) };
    const checked = providers.plugin(provided).checkConfig({ urn, type, name, news });
    refuse(urn, checked.failures);
    const inputs = await this.#inspect(urn, registration, checked.inputs, undefined);
    providers.configure(urn, provided, inputs);
    const state = { id: unknown, outputs: inputs };
    await this.#create(urn, registration, inputs, undefined, () => state);
    return { urn, ...state };
  }

  async #registerCustom(urn: Urn, registration: Registration): Promise<Registered> {
    const { type, name, options } = registration;
    const { provider, urn: managing } = await this.managing(registration);
    const checked = provider.check({ urn, type, name, news: withIds(registration.inputs) });
    refuse(urn, checked.failures);
    const inputs = await this.#inspect(urn, registration, checked.inputs, managing);
    const { importId: id } = options;
    if (id) await this.#sayImported(urn, id);
    const state = await this.#create(urn, registration, inputs, managing, () => {
      const made = id
        ? provider.read({ urn, type, id, inputs })
        : provider.create({ urn, type, name, inputs, preview: true });
      return { ...made, outputs: withSecrets(made.outputs, options.additionalSecretOutputs) };
    });
    return { urn, ...state };
  }

  /** Creates a resource between its hooks, and keeps it. */
  async #create(
    urn: Urn,
    registration: Registration,
    inputs: Properties,
    provider: Urn | undefined,
    create: () => State,
  ): Promise<State> {
    const { graph, hooks, secrets } = this.parts;
    const planned = { id: unknown, inputs, outputs: {}, provider };
    await hooks.run("beforeCreate", { resource: graph.describe(urn, registration, planned) });
    const state = create();
    secrets.learn(state.outputs);
    const resource = graph.keep(urn, registration, { ...planned, ...state });
    await hooks.run("afterCreate", { resource, outputs: state.outputs });
    return state;
  }

  async #construct(registration: Registration): Promise<Registered> {
    const { providers, monitor } = this.parts;
    const { provider } = await this.managing(registration);
    const inherited = providers.providersFrom(registration.parent);
    const handed = { ...inherited, ...registration.providers };
    const constructed = await provider.construct({ registration, providers: handed }, monitor);
    return { id: "", ...constructed };
  }

  #inspect(
    urn: Urn,
    registration: Registration,
    inputs: Properties,
    provider: Urn | undefined,
  ): Promise<Properties> {
    const { graph, inspector } = this.parts;
    const decided = { id: unknown, inputs, outputs: {}, provider };
    return inspector.inspect(graph.describe(urn, registration, decided), graph.get(provider));
  }

  /** What exists already cannot be looked at offline. */
  async #sayImported(urn: Urn, id: string): Promise<void> {
    await this.parts.monitor.warn(
      `imports ${id}, whose present state an offline plan cannot read: it is planned as the program declares it, and a difference between the two is not shown`,
      urn,
    );
  }
}

function withSecrets(outputs: Properties, properties: readonly string[]): Properties {
  const secrets = properties.flatMap((property) => {
    const value = outputs[property];
    return value === undefined || isSecret(value) ? [] : [[property, secret(value)] as const];
  });
  return { ...outputs, ...Object.fromEntries(secrets) };
}
