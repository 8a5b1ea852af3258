import type { Cost } from "../policy/cost/cost";
import { estimateCost } from "../policy/cost/estimate";
import { runningHours } from "../policy/cost/running-hours";
import { environmentOf, type Environment } from "../policy/rule/environment";
import type { Deployment } from "./engine/deployment";
import { Engine, type Warning } from "./engine/engine";
import { addEngineService, type LogEntry } from "./engine/engine-service";
import { runProgram } from "./engine/language-runtime";
import { addMonitorService } from "./engine/monitor-service";
import { failureOf } from "./engine/program-error";
import type { Resource } from "./engine/resource";
import { nameOf, stackType } from "./engine/urn";
import type { Finding } from "./policy/finding";
import { PolicyJudge } from "./policy/judge";
import { startPack, type Pack } from "./policy/pack-server";
import type { PolicyInfo } from "./policy/policy-info";
import type { Project } from "./project";
import { Callbacks } from "./protocol/callbacks";
import { serve } from "./protocol/grpc";
import { revealed, type Properties } from "./protocol/wire";
import { awsPlugin } from "./providers/aws/provider";
import { SdkTypes } from "./providers/aws/sdk-types";
import { awsxPlugin } from "./providers/awsx/provider";
import { readStackConfig } from "./stack-config";

/** How long a program may run, unless the request says otherwise. */
const defaultTimeLimitMs = 120_000;

export interface PlanRequest {
  readonly project: Project;
  readonly stack: string;
  /** The policy packs that judge it. */
  readonly packs: readonly Pack[];
  /** How long the program may run. */
  readonly timeLimitMs?: number;
}

/** The preview of one stack, judged. */
export interface StackPlan {
  readonly stack: string;
  readonly environment: Environment;
  readonly region: string;
  /** By URN. */
  readonly resources: readonly Resource[];
  readonly outputs: Properties;
  readonly findings: readonly Finding[];
  /** What the packs say of their policies. */
  readonly policies: readonly PolicyInfo[];
  readonly cost: Cost;
  readonly warnings: readonly Warning[];
  /** What the program wrote to its standard output, or logged as information. */
  readonly printed: readonly string[];
  readonly timing: Timing;
}

/** Milliseconds of wall clock. */
export interface Timing {
  readonly programMs: number;
  /** From the end of the program to the last finding; the packs have been at work before. */
  readonly policyMs: number;
  readonly totalMs: number;
}

/** Previews one stack offline: the real program and the real packs, on the engine stand-in. */
export async function planStack(request: PlanRequest): Promise<StackPlan> {
  const { project, stack, timeLimitMs = defaultTimeLimitMs } = request;
  const started = performance.now();
  const config = readStackConfig(project, stack);
  const { values, secretKeys } = config;
  const deployment: Deployment = { project: project.name, stack, config: values, secretKeys };
  const logged: LogEntry[] = [];
  const printed: string[] = [];

  const packs = Promise.all(request.packs.map((pack) => startPack(pack, deployment)));
  const judge = new PolicyJudge(packs);
  const plugins = [awsPlugin(new SdkTypes(project.programFolder)), awsxPlugin()];
  const engine = new Engine(deployment, plugins, judge);
  const hide = (text: string) => engine.secrets.hide(text);
  const abort = new AbortController();
  const callbacks = new Callbacks();
  const server = await serve((services) => {
    addMonitorService(services, engine, {
      projectFolder: project.folder,
      callbacks,
      fail: (error) => {
        abort.abort(error);
      },
    });
    addEngineService(services, (entry) => {
      logged.push(entry);
      if (entry.severity === "info") printed.push(saidOf(entry));
    });
  });
  try {
    const ending = await runProgram({
      ...{ project, deployment, timeLimitMs, abort: abort.signal },
      address: server.address,
      onLine: (line) => printed.push(line),
    });
    const ended = performance.now();
    // A pack that does not start is why its resources are not registered, so it is told first.
    const policies = await judge.policies();
    abort.signal.throwIfAborted();
    const failure = failureOf(ending, logged, project.folder, timeLimitMs);
    if (failure) throw failure;
    const findings = await judge.judge(engine.graph.resources);
    const finished = performance.now();
    const outputs = stackOutputs(engine);
    const region = regionOf(engine.graph.resources, deployment);
    const planned = engine.graph.resources.map(plannedResource);
    return {
      stack,
      environment: environmentOf(stack),
      region,
      resources: sortedBy(engine.graph.resources, ({ urn }) => urn),
      outputs: outputs ?? {},
      findings: sortedBy(
        findings.map((finding) => hidden(finding, hide)),
        ({ rule, urn, message }) => `${rule} ${urn} ${message}`,
      ),
      policies,
      cost: estimateCost(planned, { region, hoursOf: runningHours(planned) }),
      warnings: [
        ...config.warnings.map((message) => ({ message, urn: undefined })),
        ...engine.warnings,
        ...(outputs ? [] : [unfinished]),
        ...logged.filter(({ severity }) => severity === "warning"),
      ].map(({ message, urn }) => ({ message: hide(message), urn })),
      printed: printed.map(hide),
      timing: {
        programMs: Math.round(ended - started),
        policyMs: Math.round(finished - ended),
        totalMs: Math.round(finished - started),
      },
    };
  } catch (error) {
    if (error instanceof Error) error.message = hide(error.message);
    throw error;
  } finally {
    callbacks.close();
    server.close();
    await closeAll(packs);
  }
}

async function closeAll(packs: Promise<readonly { close(): void }[]>): Promise<void> {
  const servers = await packs.catch(() => []);
  for (const server of servers) server.close();
}

function hidden(finding: Finding, hide: (text: string) => string): Finding {
  const { message, reason } = finding;
  return {
    ...finding,
    message: hide(message),
    ...(reason !== undefined && { reason: hide(reason) }),
  };
}

function saidOf({ urn, message }: LogEntry): string {
  return urn === undefined ? message : `${nameOf(urn)}: ${message}`;
}

function plannedResource({ urn, type, name, custom, inputs, propertyDependencies }: Resource) {
  return { urn, type, name, custom, props: revealed(inputs), propertyDependencies };
}

/** Undefined where the program ended before it had any: something that it waits for never happens. */
function stackOutputs(engine: Engine): Properties | undefined {
  const root = engine.graph.resources.find(({ type }) => type === stackType);
  return root && engine.outputsOf(root.urn);
}

const unfinished: Warning = {
  message:
    "The program ended while it still waited for something that never happens, such as a promise that nobody settles: what it would do after that is missing here, and its outputs are too.",
  urn: undefined,
};

/** The region that most of the stack is in: that of its first AWS provider. */
function regionOf(resources: readonly Resource[], { config }: Deployment): string {
  const provider = resources.find(({ type }) => type === "pulumi:providers:aws");
  const region = provider?.inputs["region"] ?? config["aws:region"];
  return typeof region === "string" ? region : "us-east-1";
}

/** Registrations arrive in an order that may differ between runs; reports must not. */
function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, at: key(item) }));
  return keyed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ item }) => item);
}
