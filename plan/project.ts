import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse, YAMLParseError } from "yaml";

/** A Pulumi Node.js program and where it stands. */
export interface Project {
  readonly name: string;
  /** Absolute path of the folder that holds Pulumi.yaml. */
  readonly folder: string;
  /** Entry point relative to the folder; `.` leaves it to package.json. */
  readonly main: string;
  readonly typescript: boolean;
  /** Stacks that have a configuration file, sorted. */
  readonly stacks: readonly string[];
}

/** The user's input is wrong; the text says what, where, and what is allowed. Exit code 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Reads the Pulumi.yaml in `folder`. */
export function readProject(folder: string): Project {
  const file = path.join(folder, "Pulumi.yaml");
  if (!existsSync(file)) throw new InputError(`There is no Pulumi.yaml in ${folder}.`);
  const { name, main = ".", runtime } = asMap(readYaml(file), "Pulumi.yaml");
  const language = typeof runtime === "string" ? { name: runtime } : asMap(runtime, "runtime");
  const { typescript = true } = asMap(language["options"] ?? {}, "runtime.options");
  if (typeof name !== "string" || typeof main !== "string" || typeof typescript !== "boolean") {
    throw new InputError(
      "Pulumi.yaml is invalid: name and main are texts, runtime.options.typescript is true or false.",
    );
  }
  if (language["name"] !== "nodejs") {
    const found = JSON.stringify(language["name"]);
    throw new InputError(
      `Pulumi.yaml: runtime is ${found}; the offline plan runs nodejs programs only.`,
    );
  }
  return { name, folder, main, typescript, stacks: stacksIn(folder) };
}

/**
 * The configuration of a stack by full key, values as text, as the language runtime takes them. Empty for
 * a stack that has no file.
 */
export function readStackConfig(project: Project, stack: string): Record<string, string> {
  const file = path.join(project.folder, `Pulumi.${stack}.yaml`);
  if (!existsSync(file)) return {};
  const { config } = asMap(readYaml(file) ?? {}, path.basename(file));
  return Object.fromEntries(
    Object.entries(asMap(config ?? {}, `config in ${path.basename(file)}`)).map(([key, value]) => [
      key.includes(":") ? key : `${project.name}:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

function asMap(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new InputError(`${what} is ${JSON.stringify(value)}; it must be a map of keys to values.`);
}

function stacksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? [])
    .sort();
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new InputError(`${path.basename(file)} is not valid YAML: ${error.message}`);
  }
}
