import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchBundle } from "./bundle";
import type { Measurement } from "./measure";
import { benchMonitor, notesOnMonitor } from "./monitor";
import { benchPlan } from "./plan";
import { benchPolicy } from "./policy";
import { benchScaling, pictureOfDay } from "./scaling";

const help = `Measures, as ratios side by side in one run. Nothing here is a test.

  npm run bench -- [name...] [options]

  name         what to measure; default: all of bundle, monitor, plan, policy, scaling
  --rounds N   how often; default 5
  --json FILE  write the figures as JSON; - writes them, and nothing else, to standard output
  --help       this text
`;

const benches: Readonly<Record<string, (rounds: number) => Promise<readonly Measurement[]>>> = {
  bundle: benchBundle,
  monitor: benchMonitor,
  plan: benchPlan,
  policy: benchPolicy,
  scaling: benchScaling,
};

/** What a bench has to show beside its figures, for people. */
const pictures: Readonly<Record<string, () => string>> = {
  monitor: notesOnMonitor,
  scaling: pictureOfDay,
};

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      rounds: { type: "string", default: "5" },
      json: { type: "string" },
    },
  });
  const unknown = positionals.filter((name) => !(name in benches));
  const rounds = Number(values.rounds);
  if (values.help) {
    process.stdout.write(help);
  } else if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write(
      unknown.length > 0
        ? `There is no bench ${unknown.join(", ")}; there is ${Object.keys(benches).join(", ")}.\n`
        : `--rounds is ${values.rounds}; use a whole number from 1.\n`,
    );
    process.exitCode = 2;
  } else {
    await run(positionals.length > 0 ? positionals : Object.keys(benches), rounds, values.json);
  }
}

async function run(names: readonly string[], rounds: number, json?: string): Promise<void> {
  const machine = { node: process.version, cores: cpus().length, rounds };
  const results: Record<string, readonly Measurement[]> = {};
  for (const name of names) {
    const measurements = (await benches[name]?.(rounds)) ?? [];
    results[name] = measurements;
    if (json !== "-") {
      print(name, measurements);
      process.stdout.write(pictures[name]?.() ?? "");
    }
  }
  const document = `${JSON.stringify({ version: 1, ...machine, results }, null, 2)}\n`;
  if (json === "-") process.stdout.write(document);
  else if (json !== undefined) writeFileSync(json, document);
}

/** Each figure beside the first, which is the yardstick. */
function print(name: string, measurements: readonly Measurement[]): void {
  const yardstick = measurements[0]?.medianMs ?? 1;
  process.stdout.write(`${name}\n`);
  for (const { name: what, medianMs, minMs, maxMs, details = {} } of measurements) {
    const ratio = (medianMs / yardstick).toFixed(2);
    process.stdout.write(
      `  ${what.padEnd(40)} ${String(medianMs).padStart(7)} ms  (${minMs}-${maxMs})  ${ratio.padStart(6)}x\n`,
    );
    const others = Object.entries(details).map(([unit, value]) => `${unit} ${value}`);
    if (others.length > 0) process.stdout.write(`    ${others.join(", ")}\n`);
  }
}
