import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { Deployment } from "../engine/deployment";
import { startNode, type Ending } from "../engine/process";
import { withoutStack } from "../engine/program-error";
import { connect } from "../protocol/grpc";
import { InputError } from "../project";
import type { PackConfig } from "./pack-config";

/** The runner takes the engine's address as its first argument and does not use it. */
const noEngine = "127.0.0.1:0";

/** A policy pack as it was asked for. */
export interface Pack {
  readonly folder: string;
  /** What the user says of its policies. */
  readonly config?: PackConfig | undefined;
}

/** A policy pack in its own policy server. */
export interface PackServer extends Pack {
  readonly client: AnalyzerClient;
  close(): void;
}

/**
 * Starts the pack in its folder, as it is, in the policy server of its own SDK
 * (`@pulumi/pulumi/cmd/run-policy-pack`), with the environment that the Pulumi CLI gives it.
 */
export async function startPack(
  pack: Pack,
  { project, stack, config }: Deployment,
): Promise<PackServer> {
  const { folder } = pack;
  if (!existsSync(path.join(folder, "PulumiPolicy.yaml"))) {
    throw new InputError(`There is no PulumiPolicy.yaml in ${folder}, so it is no policy pack.`);
  }
  const resolve = createRequire(path.join(folder, "index.js")).resolve;
  let announce: (port: number) => void;
  const announced = new Promise<number>((resolve) => (announce = resolve));
  const child = startNode([resolve("@pulumi/pulumi/cmd/run-policy-pack"), noEngine, "."], {
    folder,
    // The server's first line is its port; a pack may print others.
    onLine: (line) => {
      if (/^\d+$/.test(line)) announce(Number(line));
    },
    env: {
      PULUMI_NODEJS_ORGANIZATION: "organization",
      PULUMI_NODEJS_PROJECT: project,
      PULUMI_NODEJS_STACK: stack,
      PULUMI_NODEJS_DRY_RUN: "true",
      PULUMI_CONFIG: JSON.stringify(config),
    },
  });
  const failed = child.ended.then((ending) => {
    throw new InputError(`The policy pack in ${folder} did not start:\n${reasonOf(ending)}`);
  });
  const port = await Promise.race([announced, failed]);
  // From here on the end of the process is ours.
  failed.catch(() => undefined);
  const client = connect(AnalyzerClient, `127.0.0.1:${port}`);
  return {
    ...pack,
    client,
    close: () => {
      client.close();
      child.stop();
    },
  };
}

/** What a process said last when it died, without the stack. */
function reasonOf({ exitCode, stderr }: Ending): string {
  return withoutStack(stderr) || `it ended with exit code ${String(exitCode)}`;
}
