import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { InputError, readProject } from "../plan/project";
import { lifecycle } from "./lifecycle";
import { pulumiVersion } from "./pulumi";
import { openSandbox } from "./sandbox";

const help = `Takes each stack through its life on a real Pulumi engine, against the provider stand-ins, in a
temporary folder: preview, update, refresh, changes, destroy. Needs pulumi on the PATH; without it nothing is run.

  npm run e2e -- [stack...] [options]

  stack        dev, hom, prod; default: all of them
  --json FILE  write the results as JSON; - writes them, and nothing else, to standard output
  --help       this text

Exit codes: 0 all is as it should be, or there is no pulumi; 1 something is not; 2 the command line is wrong
`;

const projectFolder = path.join(__dirname, "..");

interface Result {
  readonly stack: string;
  readonly check: string;
  readonly passed: boolean;
  /** What there is to say of it, or what is wrong. */
  readonly said: string;
  readonly seconds: number;
}

void main();

async function main(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", default: false }, json: { type: "string" } },
    });
    process.exitCode = values.help ? say(help) : await run(positionals, values.json);
  } catch (error) {
    const isUsage = error instanceof InputError || error instanceof TypeError;
    if (!isUsage) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

async function run(asked: readonly string[], json: string | undefined): Promise<number> {
  const { stacks } = readProject(projectFolder);
  const unknown = asked.filter((name) => !stacks.includes(name));
  if (unknown.length > 0) {
    throw new InputError(
      `There is no stack ${unknown.join(", ")}. Stacks here are ${stacks.join(", ")}.`,
    );
  }
  const version = await pulumiVersion();
  if (version === undefined) {
    return say("Skipped: there is no pulumi on the PATH. Nothing was run and nothing is shown.\n");
  }
  const quiet = json === "-";
  const results: Result[] = [];
  for (const stack of asked.length > 0 ? asked : stacks) {
    if (!quiet) say(`\n${stack}  on Pulumi ${version}\n`);
    for await (const result of resultsOf(stack)) {
      results.push(result);
      if (!quiet) say(lineOf(result));
    }
  }
  const document = `${JSON.stringify({ version: 1, pulumi: version, results }, null, 2)}\n`;
  if (quiet) say(document);
  else if (json !== undefined) writeFileSync(json, document);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

/** Later checks build on earlier ones, so the first that fails ends the stack's run. */
async function* resultsOf(stack: string): AsyncGenerator<Result> {
  const sandbox = await openSandbox(projectFolder, stack);
  try {
    for (const check of lifecycle(projectFolder, stack, sandbox)) {
      const started = performance.now();
      const outcome = await check.run().then(
        (said) => ({ passed: true, said }),
        (error: unknown) => ({
          passed: false,
          said: error instanceof Error ? error.message : String(error),
        }),
      );
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      yield { stack, check: check.name, ...outcome, seconds };
      if (!outcome.passed) return;
    }
  } finally {
    sandbox.close();
  }
}

function lineOf({ check, passed, said, seconds }: Result): string {
  const mark = passed ? "ok  " : "FAIL";
  return `  ${mark} ${check}: ${said.replaceAll("\n", "\n         ")}  (${seconds} s)\n`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
