/** Writes the pages about the policies from the rules. Run by `npm run generate`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pages } from "./pages";

const repository = path.join(__dirname, "..", "..");

async function generate(): Promise<void> {
  for (const [file, text] of await pages()) {
    const target = path.join(repository, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

void generate();
