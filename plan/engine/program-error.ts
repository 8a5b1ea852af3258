import path from "node:path";
import type { LogEntry } from "./engine-service";
import type { ProgramEnding } from "./language-runtime";

/** The program did not run to its end; the text says why and where, without a stack. Exit code 2. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
}

/** What the language runtime puts before the reason. */
const preamble = /^Running program '.*' failed with an unhandled exception:\s*/s;

const frame = /^\s+at (?:.* \()?(?:file:\/\/)?(\/[^():]+|[A-Za-z]:\\[^():]+):(\d+):\d+\)?$/;

/** Says why a program failed, or nothing when it did not. */
export function failureOf(
  ending: ProgramEnding,
  logged: readonly LogEntry[],
  projectFolder: string,
  timeLimitMs: number,
): ProgramError | undefined {
  if (ending.timedOut) {
    return new ProgramError(
      `The program did not end within ${timeLimitMs / 1000} s. Something keeps its event loop busy, such as a timer, a server or a promise that never settles.`,
    );
  }
  const errors = logged.filter(({ severity }) => severity === "error");
  if (ending.exitCode === 0 && errors.length === 0) return undefined;
  const reasons = errors.length > 0 ? errors.map(({ message }) => message) : [ending.stderr];
  const texts = new Set(reasons.map((reason) => explain(reason, projectFolder)));
  return new ProgramError(
    [...texts].join("\n") || `The program ended with exit code ${String(ending.exitCode)}.`,
  );
}

/** An error with its stack, as its message and the place in the program that it came from. */
export function explain(text: string, projectFolder: string): string {
  const place = text
    .split("\n")
    .map((line) => placeIn(line, projectFolder))
    .find((found) => found);
  return withoutStack(text.replace(preamble, "")) + (place ? `\n  at ${place}` : "");
}

/** The message of an error as the runtimes print it: up to its stack, without the name of its class. */
export function withoutStack(text: string): string {
  const lines = text.split("\n");
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  const message = stack < 0 ? lines : lines.slice(0, stack);
  return message
    .join("\n")
    .trim()
    .replace(/^(?:<ref \*1> )?\w*Error: /, "");
}

function placeIn(line: string, projectFolder: string): string | undefined {
  const [, file, number] = frame.exec(line) ?? [];
  if (file === undefined || number === undefined) return undefined;
  const relative = path.relative(projectFolder, file);
  const outside = relative.startsWith("..") || relative.includes("node_modules");
  return outside ? undefined : `${relative.split(path.sep).join("/")}:${number}`;
}
