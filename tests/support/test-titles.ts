import ts from "typescript";

/**
 * Whether a test file holds a test of that title. A title written over a table (`` `takes ${what}` ``) is met with
 * any texts in its gaps that stand somewhere in the file.
 */
export function holdsTest(source: string, title: string): boolean {
  return titlesIn(source).some((pattern) => {
    const gaps = pattern.exec(title)?.slice(1);
    return gaps?.every((text) => source.includes(text)) === true;
  });
}

/** Patterns of the titles of a file's tests, with a group for each gap. */
function titlesIn(source: string): readonly RegExp[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    const title = isTest(node) ? node.arguments[0] : undefined;
    if (title) found.push(new RegExp(`^${partsOf(title).map(escape).join("(.+)")}$`, "s"));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTest(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "it"
  );
}

/** The fixed parts of a title, between which its gaps are. */
function partsOf(title: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(title)) return [title.text];
  if (!ts.isTemplateExpression(title)) return [];
  return [title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)];
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
