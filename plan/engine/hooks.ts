import type { Properties } from "../protocol/wire";
import { RegistrationError } from "./errors";
import type { HookPhase } from "./resource-options";
import type { Resource } from "./resource";
import type { Urn } from "./urn";

/** What a hook is told of a resource that is being created. */
export interface HookEvent {
  readonly resource: Resource;
  /** Absent before there are any. */
  readonly outputs?: Properties;
}

/** All that a first deployment does to a resource is to create it. */
type CreatePhase = Extract<HookPhase, "beforeCreate" | "afterCreate">;

/** A function of the program that runs when something is done to a resource. */
export interface Hook {
  readonly onDryRun: boolean;
  /** Its failure is a warning. */
  readonly ignoreErrors: boolean;
  /** Throws what the function throws. */
  readonly run: (event: HookEvent) => Promise<void>;
}

/**
 * The hooks of a program, by name. In a preview those run that ask for it; hooks on errors never do, since
 * nothing is done that could be tried again.
 * Source: pulumi/pulumi pkg/resource/deploy/deployment.go, RunHooks.
 */
export class Hooks {
  readonly #hooks = new Map<string, Hook | undefined>();

  constructor(private readonly warn: (message: string, urn: Urn) => void) {}

  /** @param hook undefined for one that runs on errors */
  add(name: string, hook?: Hook): void {
    if (name === "") throw new RegistrationError("resource hook name cannot be empty");
    if (this.#hooks.has(name)) {
      throw new RegistrationError(`resource hook already registered for name "${name}"`);
    }
    this.#hooks.set(name, hook);
  }

  async run(phase: CreatePhase, event: HookEvent): Promise<void> {
    for (const name of event.resource.options.hooks[phase] ?? []) {
      const hook = this.#hooks.get(name);
      if (!hook) throw new RegistrationError(`hook "${name}" was not registered`);
      if (hook.onDryRun) await this.#runOne(name, hook, phase, event);
    }
  }

  async #runOne(name: string, hook: Hook, phase: CreatePhase, event: HookEvent): Promise<void> {
    try {
      await hook.run(event);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!hook.ignoreErrors) {
        const when = phase === "beforeCreate" ? "before" : "after";
        throw new RegistrationError(`${when} hook "${name}" failed: ${reason}`);
      }
      this.warn(`${phase} hook "${name}" failed: ${reason}`, event.resource.urn);
    }
  }
}
