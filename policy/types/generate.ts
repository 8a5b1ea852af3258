/**
 * Writes taggable.json: the tokens of the resources whose arguments take a map of tags, read from the
 * declarations of the installed @pulumi/aws. Run by `npm run generate`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** What the SDK says about tags. */
export interface Taggable {
  readonly version: string;
  /** Number of its resource classes. */
  readonly resources: number;
  /** Tokens of those that take tags, sorted. */
  readonly types: readonly string[];
}

/** The committed list. */
export const taggableFile = path.join(__dirname, "taggable.json");

export function readTaggable(): Taggable {
  const manifest = createRequire(__filename).resolve("@pulumi/aws/package.json");
  const sdk = path.dirname(manifest);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  let resources = 0;
  const types: string[] = [];
  for (const file of declarationsOf(sdk)) {
    const declaration = readFileSync(file, "utf8");
    const [, name] =
      /^export declare class (\w+) extends pulumi\.CustomResource /m.exec(declaration) ?? [];
    if (name === undefined) continue;
    resources += 1;
    if (takesTags(declaration, name)) types.push(tokenOf(file));
  }
  return { version, resources, types: types.sort() };
}

/** The text of the list, as Prettier would have it. */
export function render({ types }: Taggable): string {
  return `${JSON.stringify(types, null, 2)}\n`;
}

function declarationsOf(sdk: string): readonly string[] {
  const modules = readdirSync(sdk, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return modules.flatMap(({ name }) =>
    readdirSync(path.join(sdk, name))
      .filter((file) => file.endsWith(".d.ts"))
      .map((file) => path.join(sdk, name, file)),
  );
}

/** A map of text to text; what others call `tags` is a list or a filter, and no place for these tags. */
function takesTags(declaration: string, name: string): boolean {
  const args = declaration.indexOf(`export interface ${name}Args {`);
  return (
    args >= 0 &&
    /^ {4}tags\??: pulumi\.Input<\{\s*\[key: string\]: pulumi\.Input<string>;/m.test(
      declaration.slice(args, declaration.indexOf("\n}", args)),
    )
  );
}

/** The declaration does not say it, only the code does. */
function tokenOf(declaration: string): string {
  const code = declaration.replace(/\.d\.ts$/, ".js");
  const [, token] = /__pulumiType = '([^']+)'/.exec(readFileSync(code, "utf8")) ?? [];
  if (token === undefined)
    throw new Error(`${code} names no __pulumiType; has the SDK changed its form?`);
  return token;
}

if (process.argv[1] === __filename) {
  const taggable = readTaggable();
  const text = render(taggable);
  const { version, resources, types } = taggable;
  writeFileSync(taggableFile, text);
  console.log(
    `${types.length} of the ${resources} resources of @pulumi/aws ${version} take tags: wrote ${path.relative(process.cwd(), taggableFile)}`,
  );
}
