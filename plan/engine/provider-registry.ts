import { NotEmulatedError, type Provider, type ProviderPlugin } from "../providers/provider";
import type { Properties } from "../protocol/wire";
import { builtinPackage } from "./builtin";
import { RegistrationError } from "./errors";
import type { Registration } from "./resource";
import { packageOf, type Urn } from "./urn";

/** The package of resources whose provider is part of the program (`pulumi.dynamic.Resource`). */
const dynamicPackage = "pulumi-nodejs";

/** A provider and the resource that stands for it. */
export interface Managing {
  readonly urn: Urn;
  readonly provider: Provider;
}

/** Finds the provider that manages a resource: the one that was named, inherited, or the default one. */
export class ProviderRegistry {
  readonly #plugins: ReadonlyMap<string, ProviderPlugin>;
  readonly #configured = new Map<Urn, Provider>();
  /** Providers that components hand down to their children, by package. */
  readonly #handedDown = new Map<Urn, Readonly<Record<string, string>>>();
  readonly #defaults = new Map<string, Promise<string>>();

  constructor(
    plugins: readonly ProviderPlugin[],
    /** Packages without a default provider: `pulumi:disable-default-providers`, `*` for all. */
    private readonly withoutDefault: readonly string[],
  ) {
    this.#plugins = new Map(plugins.map((plugin) => [plugin.package, plugin]));
  }

  plugin(name: string): ProviderPlugin {
    const plugin = this.#plugins.get(name);
    if (plugin) return plugin;
    throw new NotEmulatedError(
      name === dynamicPackage
        ? "a dynamic provider runs code of the program when it is deployed, which an offline plan does not"
        : `the package ${name} is not emulated offline; emulated are ${this.#emulated()}`,
    );
  }

  /** Makes a provider resource usable by the resources that refer to it. */
  configure(urn: Urn, name: string, inputs: Properties): void {
    this.#configured.set(urn, this.plugin(name).configure(inputs));
  }

  /** Remembers what a component hands down: its own providers and those it was handed. */
  handDown(component: Urn, { parent, providers }: Registration): void {
    this.#handedDown.set(component, { ...this.providersFrom(parent), ...providers });
  }

  /** References of the providers that children of `parent` inherit, by package. */
  providersFrom(parent: Urn | undefined): Readonly<Record<string, string>> {
    return (parent === undefined ? undefined : this.#handedDown.get(parent)) ?? {};
  }

  /** The registration with the provider that it names or inherits, if there is one. */
  withProvider(registration: Registration): Registration {
    const { type, custom, remote, parent, providers } = registration;
    if (!custom && !remote) return registration;
    const name = packageOf(type);
    const given = registration.provider ?? providers[name] ?? this.providersFrom(parent)[name];
    return given === undefined ? registration : { ...registration, provider: given };
  }

  /** Reference (`urn::id`) of the provider for a resource; registers the default one when it is needed. */
  async reference(
    { type, provider, version }: Registration,
    registerDefault: (name: string, version: string) => Promise<string>,
  ): Promise<string> {
    if (provider !== undefined) return provider;
    const name = packageOf(type);
    this.plugin(name);
    if (this.#hasNoDefault(name)) {
      throw new RegistrationError(
        `Default provider for '${name}' disabled. '${type}' must use an explicit provider.`,
      );
    }
    const key = `${name}@${version}`;
    const known = this.#defaults.get(key) ?? registerDefault(name, version);
    this.#defaults.set(key, known);
    return known;
  }

  /** The provider a reference stands for. */
  resolve(reference: string): Managing {
    const urn = reference.slice(0, reference.lastIndexOf("::"));
    const provider = this.#configured.get(urn);
    if (!provider) throw new RegistrationError(`unknown provider '${reference}'`);
    return { urn, provider };
  }

  #hasNoDefault(name: string): boolean {
    if (name === builtinPackage) return false;
    return this.withoutDefault.some((barred) => barred === "*" || barred === name);
  }

  #emulated(): string {
    return [...this.#plugins.keys()].filter((name) => name !== builtinPackage).join(", ");
  }
}
