/** Writes the pages about detections and policies from what they are about. Run by `npm run generate`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pages as aboutDetections } from "./detections/pages";
import { pages as aboutPolicies } from "./policies/pages";

const repository = path.join(__dirname, "..");

async function generate(): Promise<void> {
  for (const [file, text] of [...(await aboutDetections()), ...(await aboutPolicies())]) {
    const target = path.join(repository, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

void generate();
