import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { computed } from "./computed";
import "./promise-traces";
import { quiet } from "./quiet";

/** A resource as it was registered. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly urn: string;
  readonly parent: string;
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  /** URNs of all that it waits for. */
  readonly dependencies: readonly string[];
  readonly provider: string;
}

export interface DeployOptions {
  readonly stack?: string;
  readonly preview?: boolean;
  /** Configuration of the project, by key. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Answers to provider functions, by token. A call without an answer fails the test. */
  readonly calls?: Readonly<Record<string, object>>;
}

export interface Deployment<T> {
  readonly result: T;
  readonly resources: readonly Resource[];
  /** All resources of that type. */
  all(type: string): readonly Resource[];
  /** The only resource of that type; fails when there are none or many. */
  only(type: string): Resource;
  /** The resource of that type and name. */
  named(type: string, name: string): Resource;
}

/** What the engine is told about a resource beyond its inputs. */
interface Registration {
  getType(): string;
  getName(): string;
  getParent(): string;
  getProtect(): boolean;
  getIgnorechangesList(): string[];
  getDependenciesList(): string[];
  getProvider(): string;
}

const project = "meddiflux";

/**
 * Runs `build` on a fresh in-memory engine and waits until the graph is quiet. Fails on any stray error,
 * an unanswered provider call, or a type and name declared twice. Mocks echo inputs: what AWS would refuse
 * or compute is not proved here.
 */
export async function deploy<T>(
  build: () => T,
  options: DeployOptions = {},
): Promise<Deployment<T>> {
  const { stack = "dev", preview = false, config = {}, calls = {} } = options;
  const inputs = new Map<string, Resource["inputs"]>();
  const registrations: Registration[] = [];
  const urns = new Map<Registration, string>();
  const failures = new Set<string>();
  let strayed: () => void;
  const stray = new Promise<void>((resolve) => (strayed = resolve));
  const onRejection = (reason: unknown) => {
    failures.add(String(reason));
    strayed();
  };

  await pulumi.runtime.setMocks(
    {
      newResource(args) {
        const key = `${args.type} ${args.name}`;
        const given = args.inputs as Resource["inputs"];
        if (inputs.has(key)) failures.add(`declared twice: ${key}`);
        inputs.set(key, given);
        if (preview) return { id: undefined, state: given };
        const outputs = computed[args.type]?.(args.name, given);
        return {
          id: `${args.name}-id`,
          // What nearly every type computes: an ARN, and the name that the provider makes up.
          state: {
            arn: `arn:aws:test:::${args.name}`,
            name: `${args.name}-0123456`,
            ...outputs,
            ...given,
          },
        };
      },
      call({ token, inputs: asked }) {
        if (!(token in calls)) failures.add(`no answer prepared for ${token}`);
        return { ...(asked as object), ...calls[token] };
      },
    },
    project,
    stack,
    preview,
  );
  observe(
    (registration) => registrations.push(registration),
    (registration, urn) => urns.set(registration, urn),
  );
  pulumi.runtime.setAllConfig(
    Object.fromEntries(
      Object.entries(config).map(([key, value]) => [
        `${project}:${key}`,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
  );

  process.on("unhandledRejection", onRejection);
  try {
    const result = build();
    await quiet(() => registrations.length, stray);
    assert.deepEqual([...failures], []);
    return recorded(
      result,
      registrations.map((registration) => describe(registration, inputs, urns)),
    );
  } finally {
    process.off("unhandledRejection", onRejection);
  }
}

function describe(
  registration: Registration,
  inputs: ReadonlyMap<string, Resource["inputs"]>,
  urns: ReadonlyMap<Registration, string>,
): Resource {
  const type = registration.getType();
  const name = registration.getName();
  return {
    ...{ type, name },
    urn: urns.get(registration) ?? "",
    inputs: inputs.get(`${type} ${name}`) ?? {},
    parent: registration.getParent(),
    protect: registration.getProtect(),
    ignoreChanges: registration.getIgnorechangesList(),
    dependencies: registration.getDependenciesList(),
    provider: registration.getProvider(),
  };
}

function recorded<T>(result: T, resources: readonly Resource[]): Deployment<T> {
  const all = (type: string) => resources.filter((resource) => resource.type === type);
  const single = (found: readonly Resource[], wanted: string) => {
    const [match, ...rest] = found;
    const have = resources.map(({ type, name }) => `${type} ${name}`).join("\n  ");
    assert.ok(match && rest.length === 0, `want one ${wanted}, have ${found.length} of\n  ${have}`);
    return match;
  };
  return {
    ...{ result, resources, all },
    only: (type) => single(all(type), type),
    named: (type, name) =>
      single(
        all(type).filter((resource) => resource.name === name),
        `${type} ${name}`,
      ),
  };
}

type Answer = (error: unknown, response: { getUrn(): string } | undefined) => void;

/** Mocks see only inputs; the request also carries parent, options and dependencies, the answer the URN. */
function observe(
  see: (registration: Registration) => void,
  answered: (registration: Registration, urn: string) => void,
): void {
  // The monitor is internal to the SDK: no type describes it.
  const monitor = pulumi.runtime.getMonitor() as unknown as {
    registerResource: (request: Registration, answer: Answer) => unknown;
  };
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, answer) => {
    see(request);
    return register(request, (error, response) => {
      if (response) answered(request, response.getUrn());
      answer(error, response);
    });
  };
}
