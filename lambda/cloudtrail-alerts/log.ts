import { Console } from "node:console";

// Lambda's own console writes a time and a request id before each line, or wraps it in JSON when
// the log format is JSON; CloudWatch takes metrics only from lines that are the metrics alone.
const lines = new Console(process.stdout, process.stderr);

/** Writes one line of JSON, and nothing else. */
export function logLine(entry: object): void {
  lines.log(JSON.stringify(entry));
}
