import { execFile } from "node:child_process";

/** How a command ended. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** More than any plan's JSON. */
const maxOutputBytes = 512 * 1024 * 1024;

/** Runs the Pulumi CLI that is on the PATH. */
export function pulumi(args: readonly string[], { folder, env }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: maxOutputBytes };
    execFile("pulumi", [...args], options, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : 1;
      resolve({ code: error ? code : 0, stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}

/** Version of the Pulumi CLI on the PATH; undefined where there is none. */
export async function pulumiVersion(): Promise<string | undefined> {
  const { code, stdout } = await pulumi(["version"]);
  return code === 0 ? stdout.trim() : undefined;
}
