/** Writes the pages about detections, policies and requirements from what they are about. Run by `npm run generate`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pages as aboutDetections } from "./detections/pages";
import { pages as aboutPolicies } from "./policies/pages";
import { pages as aboutRequirements } from "./requirements/pages";

const repository = path.join(__dirname, "..");

async function generate(): Promise<void> {
  const made = await Promise.all([aboutDetections(), aboutPolicies(), aboutRequirements()]);
  for (const [file, text] of made.flatMap((pages) => [...pages])) {
    const target = path.join(repository, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

void generate();
