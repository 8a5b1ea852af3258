import { execFile } from "node:child_process";
import { projectFolder } from "./stacks";

/** How a command ended. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** More than any plan's JSON. */
const maxOutputBytes = 256 * 1024 * 1024;

/**
 * Runs a command of the project as its user does, without npm around it.
 * @param script its file, from the project's folder
 * @param env what differs from this process's environment
 */
export function runCommand(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  return new Promise((resolve) => {
    const command = ["--require", require.resolve("tsx/cjs"), script, ...args];
    const options = {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      maxBuffer: maxOutputBytes,
    };
    const child = execFile(process.execPath, command, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
