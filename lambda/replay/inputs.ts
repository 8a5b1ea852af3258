import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface Inputs {
  /** Files to read, each once: folders in the order given, their files in the order of names. */
  readonly files: readonly string[];
  /** What is wrong with the paths given, each a whole sentence. */
  readonly problems: readonly string[];
}

const isTrailFile = (path: string): boolean => /\.json(?:\.gz)?$/i.test(path);

/** The trail files that `paths` name: files themselves, and folders with all below them. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const found = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    try {
      const files = await filesOf(path);
      if (files.length === 0) problems.push(`${path}: there is no .json or .json.gz file in it`);
      for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
    } catch (error) {
      problems.push(`${path}: ${describeSystemError(error)}`);
    }
  }
  return { files: [...found.values()], problems };
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) {
    if (isTrailFile(path)) return [path];
    throw new Error("the name does not end in .json or .json.gz");
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (!isTrailFile(file)) continue;
    // A link to a file counts as one; a link to a folder could lead in a circle.
    if (entry.isFile() || (entry.isSymbolicLink() && (await stat(file)).isFile())) files.push(file);
  }
  return files.sort();
}

/** What a file system error means to the person who named the path. */
export function describeSystemError(error: unknown): string {
  if (!(error instanceof Error)) return "an unknown error";
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "there is no permission to read it";
  return error.message;
}
