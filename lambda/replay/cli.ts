import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { allowedBy } from "../cloudtrail-alerts/allow-list/allowed";
import { createClassifier } from "../cloudtrail-alerts/classify";
import { detections } from "../cloudtrail-alerts/detections";
import { defaultMaxObjectBytes } from "../cloudtrail-alerts/environment";
import { readAllowList } from "./allow-file";
import { describeSystemError, findInputs } from "./inputs";
import { jsonReport } from "./json-report";
import { createProgress } from "./progress";
import { replay } from "./replay";
import { printable, textReport } from "./text-report";

const usage = `Usage: npm run replay -- PATH… [--every] [--allow FILE] [--json FILE]

Runs CloudTrail files through the monitor's own code, offline, and says what would have been
alerted. PATH is a .json or .json.gz file, or a folder with such files at any depth. A file holds
what CloudTrail delivers, a list of events, or one event.

  --every       also list every record that a detection matched, before grouping
  --allow FILE  do not alert what FILE allows: a list of entries, as audit.allow has it, in JSON
  --json FILE   write the result as JSON to FILE; "-" is standard output, and then nothing else is
  --help        print this

Exit code: 0 when every file was read; 2 when a path is wrong or a file could not be read whole.
`;

/** Runs the command. Returns its exit code; what it throws is wrong with the arguments. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      every: { type: "boolean", default: false },
      allow: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (positionals.length === 0) throw new Error("name at least one file or folder; see --help");

  const { every, json, allow } = values;
  const allowed = allow === undefined ? [] : await readAllowList(allow);
  const { files, problems } = await findInputs(positionals);
  const progress = createProgress(process.stderr);
  const result = await replay(files, {
    every,
    maxBytes: defaultMaxObjectBytes,
    classify: createClassifier(detections, { logBuckets: new Set() }, allowedBy(allowed, Date.now)),
    onProgress: (read, records) => {
      progress.show(`${read} of ${files.length} files, ${records} records`);
    },
  });
  progress.clear();

  const broken = result.files.flatMap(({ path, error }) =>
    error === undefined ? [] : [`${path}: ${error}`],
  );
  for (const problem of [...problems, ...broken]) complain(problem);
  if (json !== "-" && files.length > 0)
    process.stdout.write(textReport(result, { every, colour: wantsColour(process.stdout) }));
  if (json !== undefined)
    await write(json, jsonReport(result, { every, allows: allow !== undefined }));
  return problems.length + broken.length > 0 ? 2 : 0;
}

async function write(file: string, report: object): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (file === "-") {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Error(`${file}: cannot write it: ${describeSystemError(error)}`, { cause: error });
  }
}

/** https://no-color.org */
const wantsColour = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && !process.env["NO_COLOR"];

function complain(problem: string): void {
  process.stderr.write(`replay: ${printable(problem)}\n`);
}

// Whoever reads the output may stop early, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
