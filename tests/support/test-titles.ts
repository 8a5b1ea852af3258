import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * Whether a test file holds a test of that title. A title written over a table (`` `takes ${what}` ``) is met with
 * any words or whole texts in its gaps that stand somewhere in the file, in what it imports, or in what that imports.
 */
export function holdsTest(file: string, title: string): boolean {
  const source = readFileSync(file, "utf8");
  const imported = importsOf(file);
  const texts = [file, ...imported, ...imported.flatMap(importsOf)]
    .map((one) => readFileSync(one, "utf8"))
    .join("\n");
  return titlesIn(source).some((pattern) => {
    const gaps = pattern.exec(title)?.slice(1);
    return gaps?.every((text) => texts.includes(/^\w+$/.test(text) ? text : `"${text}"`)) === true;
  });
}

/**
 * The whole titles of a file's tests, each with those of the blocks that it stands in. What a title does not
 * spell out itself is left out of it.
 */
export function wholeTitles(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, around: string): void => {
    const title = isCallOf(node, "it", "describe") ? node.arguments[0] : undefined;
    const whole = title ? `${around} ${partsOf(title).join("")}`.trim() : around;
    if (title && isCallOf(node, "it")) found.push(whole);
    ts.forEachChild(node, (child) => {
      visit(child, whole);
    });
  };
  visit(parsed(readFileSync(file, "utf8")), "");
  return found;
}

/** The files of the repository that a file imports. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+)";/g)]
    .map(([, imported = ""]) => path.join(path.dirname(file), `${imported}.ts`))
    .filter((imported) => existsSync(imported));
}

/** Patterns of the titles of a file's tests, with a group for each gap. */
function titlesIn(source: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    const title = isCallOf(node, "it") ? node.arguments[0] : undefined;
    if (title) found.push(new RegExp(`^${partsOf(title).map(escape).join("(.+?)")}$`, "s"));
    ts.forEachChild(node, visit);
  };
  visit(parsed(source));
  return found;
}

const parsed = (source: string): ts.SourceFile =>
  ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);

const isCallOf = (node: ts.Node, ...names: readonly string[]): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  names.includes(node.expression.text);

/** The fixed parts of a title, between which its gaps are. One from a table is a gap as a whole. */
function partsOf(title: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(title)) return [title.text];
  if (!ts.isTemplateExpression(title)) return ["", ""];
  return [title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)];
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
