import path from "node:path";
import { parseArgs } from "node:util";
import { environmentOf, environments } from "../../policy/rule/environment";
import { packConfigHelp, packConfigOption, packsOf } from "../pack-options";
import { bearClosedPipes, isQuiet, targetOptions, writeDocuments, type Targets } from "../output";
import { stopsDeploy } from "../policy/finding";
import type { Pack } from "../policy/pack-server";
import { PackError } from "../policy/running-pack";
import { InputError } from "../project";
import { SdkTypes } from "../providers/aws/sdk-types";
import { findingLines } from "../report/findings";
import { audit, type Audit } from "./audit";
import { readStateFile, type ReadState } from "./state-file";

const help = `Judges what already exists, by the same pack as a plan.

  npm run audit -- FILE... [options]

  FILE                 output of pulumi stack export, or of pulumi preview --json
  --environment NAME   ${environments.join(", ")}; default: that of the stack in the file
${packConfigHelp}
  --json FILE          write the findings as JSON; - writes them, and nothing else, to standard output
  --sarif FILE         the same as SARIF 2.1.0
  --junit FILE         the same as JUnit XML
  --help               this text

Exit codes: 0 clean, 1 mandatory violations, 2 a file or the command line is wrong.
`;

const projectFolder = path.join(__dirname, "../..");

interface Options extends Targets {
  readonly files: readonly string[];
  readonly environment: string | undefined;
  readonly packs: readonly Pack[];
}

interface Audited extends Audit {
  readonly file: string;
  readonly state: ReadState;
  readonly stack: string;
}

bearClosedPipes();
void main();

async function main(): Promise<void> {
  try {
    const options = optionsIn(process.argv.slice(2));
    process.exitCode = options ? await run(options) : say(help);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof PackError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Undefined when help is asked for. */
function optionsIn(args: readonly string[]): Options | undefined {
  const { help: wantsHelp, files, configs, ...options } = parsed(args);
  if (wantsHelp) return undefined;
  if (files.length === 0) throw new InputError(`There is no file to judge.\n\n${help}`);
  const { environment } = options;
  if (environment !== undefined && !environments.some((name) => name === environment)) {
    throw new InputError(`--environment is ${environment}; use one of ${environments.join(", ")}.`);
  }
  return { files, ...options, packs: packsOf([], configs, process.cwd()) };
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", default: false },
        environment: { type: "string" },
        ...packConfigOption,
        ...targetOptions,
      },
    });
    const { environment, json, sarif, junit } = values;
    const configs = values["policy-pack-config"];
    return { help: values.help, files: positionals, configs, environment, json, sarif, junit };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : ""}\n\n${help}`);
  }
}

async function run(options: Options): Promise<number> {
  const { files, environment, packs } = options;
  // All files first, so that a mistake is told before minutes of judging.
  const states = files.map((file) => ({ file, state: readStateFile(file) }));
  const types = new SdkTypes(projectFolder);
  const audits: Audited[] = [];
  for (const { file, state } of states) {
    const stack = environment ?? state.stack;
    audits.push({
      ...{ file, state, stack },
      ...(await audit({ state, stack, packs, types })),
    });
  }
  if (!isQuiet(options)) for (const audited of audits) say(reportOf(audited));
  const findings = audits.flatMap((audited) => audited.findings);
  writeDocuments(options, {
    json: {
      version: 1,
      environment: environmentOf(audits[0]?.stack ?? ""),
      judged: audits.reduce((sum, { judged }) => sum + judged, 0),
      unknownTypes: [...new Set(audits.flatMap(({ unknownTypes }) => unknownTypes))].sort(),
      findings,
    },
    judged: audits.map(({ file, state, policies, ...rest }) => ({
      ...{ name: file, resources: state.resources, findings: rest.findings, policies },
    })),
  });
  const blank = audits.filter(({ judged }) => judged === 0).map(({ file }) => file);
  if (blank.length > 0) {
    throw new InputError(
      `${blank.join(", ")}: nothing could be judged, since no resource in it is of a type that a rule can know.`,
    );
  }
  return findings.some(stopsDeploy) ? 1 : 0;
}

function reportOf({
  file,
  stack,
  judged,
  unknownTypes,
  findings,
  policies,
  state,
}: Audited): string {
  const unknown =
    unknownTypes.length === 0
      ? []
      : [`  not judged, since no rule knows them: ${unknownTypes.join(", ")}`];
  const lines = findingLines({ findings, resources: state.resources, policies });
  return `${[`${file}  ${stack}  ${judged} ${judged === 1 ? "resource" : "resources"} judged`, ...unknown, ...lines].join("\n")}\n`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
