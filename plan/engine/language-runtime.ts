import { createRequire } from "node:module";
import path from "node:path";
import type { Project } from "../project";
import type { Deployment } from "./engine";
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
  const resolve = createRequire(path.join(project.folder, "index.js")).resolve;
  const child = startNode(
    [
      resolve("@pulumi/pulumi/cmd/run"),
      `--project=${deployment.project}`,
      `--stack=${deployment.stack}`,
      "--organization=organization",
      `--root-directory=${project.folder}`,
      `--pwd=${project.folder}`,
      "--dry-run",
      "--parallel=10",
      `--monitor=${address}`,
      `--engine=${address}`,
      project.main,
    ],
    {
      folder: project.folder,
      onLine: run.onLine,
      env: {
        PULUMI_CONFIG: JSON.stringify(deployment.config),
        PULUMI_NODEJS_TYPESCRIPT: String(project.typescript),
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
