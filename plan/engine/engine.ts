import type { InvokeRequest, Monitor, Provider, ProviderPlugin } from "../providers/provider";
import { SecretTexts } from "../protocol/secrets";
import type { Properties } from "../protocol/wire";
import { builtinPackage, builtinPlugin } from "./builtin";
import { withoutDefaultProvider, type Deployment } from "./deployment";
import { ResourceGraph } from "./graph";
import { Hooks } from "./hooks";
import type { Inspector } from "./inspector";
import type { Invocation, InvokeTransform } from "./invocation";
import { ProviderRegistry } from "./provider-registry";
import { Registrar, type Registered } from "./registrar";
import { blank, type Registration } from "./resource";
import { Transforms } from "./transforms";
import { packageOf, type Urn } from "./urn";

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
  readonly transforms: Transforms;
  readonly hooks = new Hooks((message, urn) => {
    this.warn(message, urn);
  });
  /** All that is secret in what was registered. */
  readonly secrets = new SecretTexts();
  readonly warnings: Warning[] = [];
  readonly #invokeTransforms: InvokeTransform[] = [];
  readonly #outputs = new Map<Urn, Properties>();
  readonly #providers: ProviderRegistry;
  readonly #registrar: Registrar;
  readonly #builtin: Provider;

  constructor(deployment: Deployment, plugins: readonly ProviderPlugin[], inspector: Inspector) {
    const { hooks, secrets } = this;
    const graph = new ResourceGraph(deployment);
    const builtin = builtinPlugin((urn) => graph.get(urn));
    this.#builtin = builtin.configure({});
    const barred = withoutDefaultProvider(deployment);
    const providers = new ProviderRegistry([...plugins, builtin], barred);
    const parts = { deployment, graph, providers, hooks, inspector, secrets, monitor: this };
    this.graph = graph;
    this.transforms = new Transforms(graph);
    this.#providers = providers;
    this.#registrar = new Registrar(parts);
  }

  async register(registration: Registration): Promise<Registered> {
    this.secrets.learn(registration.inputs);
    const asked = this.#providers.withProvider(this.graph.inheriting(registration));
    const transformed = await this.transforms.apply(asked);
    this.secrets.learn(transformed.inputs);
    const registered = await this.#registrar.settle(transformed);
    this.transforms.keep(registered.urn, transformed);
    return registered;
  }

  /** What a component, or the stack, publishes; the component is complete then. */
  async registerOutputs(urn: Urn, outputs: Properties): Promise<void> {
    this.secrets.learn(outputs);
    this.#outputs.set(urn, outputs);
    const resource = this.graph.get(urn);
    if (resource) await this.hooks.run("afterCreate", { resource, outputs });
  }

  /** What a component, or the stack, has published; undefined before it has. */
  outputsOf(urn: Urn): Properties | undefined {
    return this.#outputs.get(urn);
  }

  warn(message: string, urn?: Urn): void {
    this.warnings.push({ message, urn });
  }

  /** Looks up a resource that exists already (`Class.get`). */
  read(registration: Registration, id: string): Promise<Registered> {
    this.secrets.learn(registration.inputs);
    return this.#registrar.read(registration, id);
  }

  addInvokeTransform(transform: InvokeTransform): void {
    this.#invokeTransforms.push(transform);
  }

  async invoke(request: InvokeRequest, provider?: string, version = ""): Promise<Properties> {
    let asked: Invocation = { ...request, version, ...(provider && { provider }) };
    for (const transform of this.#invokeTransforms) asked = await transform(asked);
    const { token, args, version: wanted, provider: given } = asked;
    // The engine's own functions need no provider resource.
    if (packageOf(token) === builtinPackage) return this.#builtin.invoke({ token, args });
    const asking = { ...blank, type: token, version: wanted };
    const managing = await this.#registrar.managing(
      given === undefined ? asking : { ...asking, provider: given },
    );
    return managing.provider.invoke({ token, args });
  }
}
