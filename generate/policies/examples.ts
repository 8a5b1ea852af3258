import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  unknown,
  type Example,
  type ExampleResource,
  type Examples,
  type ExamplesByRule,
} from "../../policy/rule/example";

const folder = path.join(__dirname, "../../policy/rules");
const load = createRequire(__filename);

/** The examples of all families, by the names of the rules. Throws when two families name the same rule. */
export function readExamples(): ReadonlyMap<string, Examples> {
  const all = new Map<string, Examples>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".examples.ts"))) {
    // Each such file exports one table; the tests run what is in it.
    const { examples } = load(path.join(folder, file)) as { readonly examples: ExamplesByRule };
    for (const [rule, own] of Object.entries(examples)) {
      if (all.has(rule)) throw new Error(`${file}: ${rule} has examples in another file too.`);
      all.set(rule, own);
    }
  }
  return all;
}

/** An example as a block of JSON: the properties by type, in a stack by type and name. */
export function exampleText(example: Example): string {
  const shown =
    "stack" in example
      ? Object.fromEntries(
          example.stack.map((one) => [`${one.type} ${one.name ?? ""}`, bodyOf(one)]),
        )
      : { [example.type]: bodyOf(example) };
  const json = JSON.stringify(shown, null, 2).replaceAll(unknown, "(known after deployment)");
  return `\`\`\`json\n${json}\n\`\`\``;
}

function bodyOf({ props, links, protect, ignoreChanges }: ExampleResource): object {
  const options = { ...(protect && { protect }), ...(ignoreChanges && { ignoreChanges }) };
  const made = Object.entries(links ?? {}).map(([property, from]) => {
    return [property, `(made of ${from.join(" and ")})`] as const;
  });
  const shown = { ...props, ...Object.fromEntries(made) };
  return Object.keys(options).length > 0 ? { ...shown, options } : shown;
}
