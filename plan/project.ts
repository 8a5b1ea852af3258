import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseDocument, type Document } from "yaml";
import { declaredConfig, type DeclaredValue } from "./project-config";
import { InputError } from "./input-error";

export { InputError };

/** A Pulumi Node.js program and where it stands. */
export interface Project {
  readonly name: string;
  /** Absolute path of the folder that holds Pulumi.yaml. */
  readonly folder: string;
  /** Absolute path of the folder that the program runs in: that of its entry point. */
  readonly programFolder: string;
  /** Entry point relative to the program's folder; `.` leaves it to package.json. */
  readonly main: string;
  readonly typescript: boolean;
  /** Path of the tsconfig.json to use; undefined for the one in the program's folder. */
  readonly tsconfig: string | undefined;
  /** Arguments for Node.js itself. */
  readonly nodeArgs: readonly string[];
  /** Absolute path of the folder that holds the configuration of stacks. */
  readonly configFolder: string;
  /** Stacks that have a configuration file, sorted. */
  readonly stacks: readonly string[];
  /** What the project says about the configuration of its stacks, by full key. */
  readonly config: ReadonlyMap<string, DeclaredValue>;
}

/** Reads the Pulumi.yaml in `folder`. */
export function readProject(folder: string): Project {
  const file = path.join(folder, "Pulumi.yaml");
  if (!existsSync(file)) throw new InputError(`There is no Pulumi.yaml in ${folder}.`);
  const content = asMap(readYaml(file).toJS(), "Pulumi.yaml");
  const { name, main = ".", runtime, config, stackConfigDir } = content;
  if (typeof name !== "string" || typeof main !== "string") {
    throw new InputError("Pulumi.yaml is invalid: name and main are texts.");
  }
  // A text in the place of configuration is the folder of the stacks' files.
  const configPath = typeof config === "string" ? config : stackConfigDir;
  const configFolder = path.resolve(folder, typeof configPath === "string" ? configPath : ".");
  return {
    ...{ name, folder, configFolder },
    ...readRuntime(runtime),
    ...entryOf(folder, main),
    stacks: stacksIn(configFolder),
    config: declaredConfig(name, typeof config === "string" ? {} : asMap(config ?? {}, "config")),
  };
}

export function asMap(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new InputError(`${what} is ${JSON.stringify(value)}; it must be a map of keys to values.`);
}

export function readYaml(file: string): Document {
  const document = parseDocument(readFileSync(file, "utf8"));
  const [error] = document.errors;
  if (!error) return document;
  throw new InputError(`${path.basename(file)} is not valid YAML: ${error.message}`);
}

function readRuntime(runtime: unknown): Pick<Project, "typescript" | "tsconfig" | "nodeArgs"> {
  const language = typeof runtime === "string" ? { name: runtime } : asMap(runtime, "runtime");
  if (language["name"] !== "nodejs") {
    const found = JSON.stringify(language["name"]);
    throw new InputError(
      `Pulumi.yaml: runtime is ${found}; the offline plan runs nodejs programs only.`,
    );
  }
  const options = asMap(language["options"] ?? {}, "runtime.options");
  const { typescript = true, tsconfig, nodeargs = "" } = options;
  const isText = typeof nodeargs === "string" && ["string", "undefined"].includes(typeof tsconfig);
  if (typeof typescript !== "boolean" || !isText) {
    throw new InputError(
      "Pulumi.yaml is invalid: runtime.options.typescript is true or false, tsconfig and nodeargs are texts.",
    );
  }
  return {
    typescript,
    tsconfig: typeof tsconfig === "string" ? tsconfig : undefined,
    nodeArgs: nodeargs.split(/\s+/).filter((arg) => arg !== ""),
  };
}

/**
 * A program runs in the folder of its entry point.
 * Source: pulumi/pulumi pkg/engine/project.go, getPwdMain.
 */
function entryOf(folder: string, main: string): Pick<Project, "programFolder" | "main"> {
  const entry = path.resolve(folder, main);
  if (!existsSync(entry)) {
    throw new InputError(
      `Pulumi.yaml: main is ${JSON.stringify(main)}, which is not there; it is a folder or file relative to Pulumi.yaml.`,
    );
  }
  if (statSync(entry).isDirectory()) return { programFolder: entry, main: "." };
  return { programFolder: path.dirname(entry), main: path.basename(entry) };
}

function stacksIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? [])
    .sort();
}
