import { writeFileSync } from "node:fs";
import { InputError } from "./project";
import { junitDocument } from "./report/junit";
import { sarifDocument, type Judged } from "./report/sarif";

/** Where documents go: a file, or `-` for standard output. */
export interface Targets {
  readonly json: string | undefined;
  readonly sarif: string | undefined;
  readonly junit: string | undefined;
}

/** Command-line options that name the targets. */
export const targetOptions = {
  json: { type: "string" },
  sarif: { type: "string" },
  junit: { type: "string" },
} as const;

/** Whether standard output belongs to a document, so that nothing else may be printed there. */
export function isQuiet({ json, sarif, junit }: Targets): boolean {
  return [json, sarif, junit].includes("-");
}

/** Writes each document that is wanted. Throws an InputError where a file cannot be written. */
export function writeDocuments(
  targets: Targets,
  { json, judged }: { readonly json: object; readonly judged: readonly Judged[] },
): void {
  write(targets.json, () => asText(json));
  write(targets.sarif, () => asText(sarifDocument(judged)));
  write(targets.junit, () => junitDocument(judged));
}

function asText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function write(target: string | undefined, text: () => string): void {
  if (target === undefined) return;
  if (target === "-") {
    process.stdout.write(text());
    return;
  }
  try {
    writeFileSync(target, text());
  } catch (error) {
    // Node's text names the operation, the path and the reason.
    throw new InputError(`Cannot write the result: ${error instanceof Error ? error.message : ""}`);
  }
}

/** Whoever reads the output may stop early, as head does. */
export function bearClosedPipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
