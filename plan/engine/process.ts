import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

const preload = path.join(__dirname, "preload.cjs");

export interface ProcessOptions {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Receives each line of standard output. */
  readonly onLine: (line: string) => void;
}

export interface NodeProcess {
  /** What came of it, once it has ended. */
  readonly ended: Promise<Ending>;
  stop(): void;
}

export interface Ending {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** How much of standard error is kept: its end, where the reason stands. */
const keptErrorChars = 20_000;

/** Runs a Pulumi runtime in a process of its own; it never outlives this one. */
export function startNode(args: readonly string[], options: ProcessOptions): NodeProcess {
  const child = spawn(process.execPath, ["--require", preload, ...args], {
    cwd: options.folder,
    env: { ...process.env, ...options.env },
    // The child ends itself when its standard input does, which happens however this process ends.
    stdio: ["pipe", "pipe", "pipe"],
  });
  createInterface({ input: child.stdout }).on("line", options.onLine);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-keptErrorChars);
  });
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  const ended = endOf(child).then((exitCode) => {
    process.off("exit", stop);
    return { exitCode, stderr };
  });
  return { ended, stop };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
