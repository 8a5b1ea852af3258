import type { handleUnaryCall, Server } from "@grpc/grpc-js";
import * as pulumi from "@pulumi/pulumi";
import platform from "../../index";
import { Engine } from "../../plan/engine/engine";
import { addMonitorService } from "../../plan/engine/monitor-service";
import type { Resource } from "../../plan/engine/resource";
import { Callbacks } from "../../plan/protocol/callbacks";
import { awsPlugin } from "../../plan/providers/aws/provider";
import { SdkTypes } from "../../plan/providers/aws/sdk-types";
import { awsxPlugin } from "../../plan/providers/awsx/provider";
import type { ProviderPlugin } from "../../plan/providers/provider";
import "./promise-traces";
import { quiet } from "./quiet";
import { projectFolder, stackConfig } from "./stacks";

/** The resources of a stack. */
export type Planned = readonly Resource[];

export interface PlanOptions {
  /** Keys of the configuration that differ from the stack's file. */
  readonly change?: Readonly<Record<string, unknown>>;
  /** Whether ids and ARNs are made up, as if it were deployed; unknown as in a preview otherwise. */
  readonly deployed?: boolean;
}

const project = "meddiflux";
const types = new SdkTypes(projectFolder);
const plans = new Map<string, Promise<Planned>>();

/**
 * A stack as `npm run plan` previews it, with the VPC expanded and what providers fill in, but in this process
 * and without a wire between program and engine. The same question is answered once; ask one at a time, as the
 * SDK keeps its state in one place.
 */
export function planned(stack: string, options: PlanOptions = {}): Promise<Planned> {
  const { change = {}, deployed = false } = options;
  const key = JSON.stringify([stack, change, deployed]);
  const plan = plans.get(key) ?? preview(stack, change, deployed);
  plans.set(key, plan);
  return plan;
}

async function preview(stack: string, change: object, deployed: boolean): Promise<Planned> {
  const config = textsOf({ ...stackConfig(stack), ...change });
  const aws = awsPlugin(types);
  const plugins = [deployed ? deploying(aws) : aws, awsxPlugin()];
  const engine = new Engine({ project, stack, config }, plugins, withoutPacks);
  const callbacks = new Callbacks();
  let fail: (error: Error) => void;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const monitor = clientOf((server) => {
    addMonitorService(server, engine, { projectFolder, callbacks, fail });
  });

  pulumi.runtime.setMockOptions(monitor, project, stack, !deployed, "");
  pulumi.runtime.setAllConfig(config);
  try {
    await internal.awaitFeatureSupport();
    const program = internal.runInPulumiStack(() => Promise.resolve(platform()));
    await Promise.race([program, failed]);
    await quiet(() => engine.graph.resources.length, failed);
  } finally {
    callbacks.close();
  }
  return engine.graph.resources;
}

/** Judging is left to those who ask for the plan. */
const withoutPacks = { inspect: ({ inputs }: Resource) => Promise.resolve(inputs) };

// What the language runtime calls (@pulumi/pulumi/cmd/run); the declarations leave the first out as internal.
const internal = pulumi.runtime as unknown as {
  readonly awaitFeatureSupport: () => Promise<void>;
  readonly runInPulumiStack: (program: () => Promise<unknown>) => Promise<unknown>;
};

/** Structured values reach a program as JSON. */
function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(values).map(
    ([key, value]) =>
      [`${project}:${key}`, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  return Object.fromEntries(texts);
}

/** The plugin as it is when resources are made: it knows their ids. */
function deploying(plugin: ProviderPlugin): ProviderPlugin {
  return {
    ...plugin,
    configure: (config) => {
      const provider = plugin.configure(config);
      return { ...provider, create: (request) => provider.create({ ...request, preview: false }) };
    },
  };
}

type Handlers = Readonly<Record<string, handleUnaryCall<unknown, unknown>>>;

/** A client whose calls are answered by the handlers of a service themselves. */
function clientOf(addService: (server: Server) => void): object {
  const calls: Record<string, unknown> = {};
  const keep = (_: unknown, handlers: Handlers) => {
    for (const [name, handle] of Object.entries(handlers)) {
      calls[name] = (request: unknown, ...rest: readonly unknown[]) => {
        // Callers may put options before what takes the answer; handlers read no more than the request.
        const [call, answer] = [{ request }, rest.at(-1)] as unknown as Parameters<typeof handle>;
        handle(call, answer);
      };
    }
  };
  addService({ addService: keep } as unknown as Server);
  return calls;
}
