import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** What the SDK declares of a resource type. */
export interface SdkType {
  /**
   * Outputs that always have a value after a deployment, so they are unknown before it, with the
   * TypeScript type of the value.
   */
  readonly computed: ReadonlyMap<string, string>;
  /** Names of all arguments. */
  readonly args: ReadonlySet<string>;
  /** Arguments without which the type refuses to be made. */
  readonly required: ReadonlySet<string>;
}

/**
 * Reads the declarations of the installed `@pulumi/aws`, so that every type works without a model and
 * the facts are those of the version the program uses. A type is declared in the file its token names.
 */
export class SdkTypes {
  /** Version of the SDK; empty for a program that does without it. */
  readonly version: string;
  readonly #folder: string | undefined;
  readonly #read = new Map<string, SdkType | undefined>();

  /** @param programFolder where the program would load the SDK from */
  constructor(programFolder: string) {
    const manifest = manifestOfSdk(programFolder);
    this.version = manifest === undefined ? "" : versionIn(manifest);
    this.#folder = manifest === undefined ? undefined : path.dirname(manifest);
  }

  /** Undefined for a type that the SDK does not have. */
  get(token: string): SdkType | undefined {
    if (!this.#read.has(token)) this.#read.set(token, this.#parse(token));
    return this.#read.get(token);
  }

  #parse(token: string): SdkType | undefined {
    const [, module, name] = /^aws:(.+):(\w+)$/.exec(token) ?? [];
    if (module === undefined || name === undefined || this.#folder === undefined) return undefined;
    const file = path.join(this.#folder, `${module.replace(/^index\//, "")}.d.ts`);
    if (!existsSync(file)) return undefined;
    const text = readFileSync(file, "utf8");
    const args = bodyOf(text, `export interface ${name}Args {`);
    return {
      computed: computedIn(bodyOf(text, `export declare class ${name} extends`)),
      args: new Set(memberNames(args, /^ {4}(\w+)\??:/gm)),
      required: new Set(memberNames(args, /^ {4}(\w+):/gm)),
    };
  }
}

/** Undefined for a program that does without the SDK. */
function manifestOfSdk(programFolder: string): string | undefined {
  const { resolve } = createRequire(path.join(programFolder, "index.js"));
  try {
    return resolve("@pulumi/aws/package.json");
  } catch {
    return undefined;
  }
}

function versionIn(manifest: string): string {
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
  return version;
}

/** Outputs whose type does not admit undefined; the codegen writes one member per line at four spaces. */
function computedIn(body: string): ReadonlyMap<string, string> {
  const members = body.split(/^ {4}readonly (?=\w+: pulumi\.Output<)/m).slice(1);
  const computed = new Map<string, string>();
  for (const member of members) {
    const [, name, type] = /^(\w+): pulumi\.Output<(.*?)>;$/ms.exec(member) ?? [];
    if (name === undefined || type === undefined || type.endsWith("| undefined")) continue;
    computed.set(name, type);
  }
  return computed;
}

function memberNames(body: string, pattern: RegExp): readonly string[] {
  return [...body.matchAll(pattern)].map(([, name]) => name ?? "");
}

/** The text between a declaration's opening line and the brace that closes it at the margin. */
function bodyOf(text: string, opening: string): string {
  const start = text.indexOf(opening);
  return start < 0 ? "" : text.slice(start, text.indexOf("\n}", start));
}
