import { readFile } from "node:fs/promises";
import type { AllowEntry } from "../cloudtrail-alerts/allow-list/entry";
import { describeProblem, parseAllowList } from "../cloudtrail-alerts/allow-list/parse";
import { detections } from "../cloudtrail-alerts/detections";
import { parseJson } from "../cloudtrail-alerts/json";
import { describeSystemError } from "./inputs";

/** The entries in a file. Throws one error that names everything wrong with it. */
export async function readAllowList(file: string): Promise<readonly AllowEntry[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`${file}: ${describeSystemError(error)}`, { cause: error });
  });
  const list = parseJson(text);
  if (list === undefined) throw new Error(`${file}: it is not JSON`);
  const { entries, problems } = parseAllowList(list, { detections });
  if (problems.length > 0)
    throw new Error(
      `${file} cannot be used: ${problems.map((it) => describeProblem("allow", it)).join("; ")}`,
    );
  return entries;
}
