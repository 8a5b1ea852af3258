import { createRequire } from "node:module";
import path from "node:path";
import { InputError, type Project } from "../project";
import type { Deployment } from "./deployment";
import { startNode, type Ending } from "./process";

export interface ProgramRun {
  readonly project: Project;
  readonly deployment: Deployment;
  /** Address of the server that answers as monitor and engine. */
  readonly address: string;
  readonly timeLimitMs: number;
  /** Ends the program when the deployment cannot go on. */
  readonly abort: AbortSignal;
  readonly onLine: (line: string) => void;
}

export interface ProgramEnding extends Ending {
  readonly timedOut: boolean;
}

/**
 * Runs a program, as it is, in the language runtime that its own SDK ships (`@pulumi/pulumi/cmd/run`),
 * which is what the Pulumi CLI runs too.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramEnding> {
  const { project, deployment, address } = run;
  const child = startNode(
    [
      ...project.nodeArgs,
      runtimeOf(project),
      `--project=${deployment.project}`,
      `--stack=${deployment.stack}`,
      "--organization=organization",
      `--root-directory=${project.folder}`,
      `--pwd=${project.programFolder}`,
      "--dry-run",
      "--parallel=10",
      `--monitor=${address}`,
      `--engine=${address}`,
      project.main,
    ],
    {
      folder: project.programFolder,
      onLine: run.onLine,
      env: {
        PULUMI_CONFIG: JSON.stringify(deployment.config),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(deployment.secretKeys ?? []),
        PULUMI_NODEJS_TYPESCRIPT: String(project.typescript),
        ...(project.tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: project.tsconfig }),
        // Types are for the program's own checks; looking at them here costs seconds of every plan.
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      },
    },
  );
  run.abort.addEventListener("abort", () => {
    child.stop();
  });
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    child.stop();
  }, run.timeLimitMs);
  const ending = await child.ended;
  clearTimeout(limit);
  return { ...ending, timedOut };
}

/** The language runtime that the program's own SDK brings. */
function runtimeOf({ programFolder }: Project): string {
  try {
    return createRequire(path.join(programFolder, "index.js")).resolve("@pulumi/pulumi/cmd/run");
  } catch {
    throw new InputError(
      `There is no @pulumi/pulumi for the program in ${programFolder}; install its packages first (npm install).`,
    );
  }
}
