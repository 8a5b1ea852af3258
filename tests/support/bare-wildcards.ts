import ts from "typescript";

/**
 * Lines, counted from 1, of a source file that hold a bare wildcard (`*`, or all actions of a service as in
 * `s3:*`) with no comment above it, nor above the property or the variable that it belongs to.
 */
export function unexplainedWildcards(text: string): readonly number[] {
  const file = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const lines = text.split("\n");
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line;
  const explained = (node: ts.Node): boolean =>
    [node, ownerOf(node)].some((one) => isComment(lines[lineOf(one) - 1] ?? ""));

  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (isBareWildcard(node) && !explained(node)) found.push(lineOf(node) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isBareWildcard(node: ts.Node): boolean {
  // The type of a value that may be `*` gives nobody anything.
  if (!ts.isStringLiteralLike(node) || ts.isLiteralTypeNode(node.parent)) return false;
  return /^([a-z0-9-]+:)?\*$/.test(node.text);
}

function ownerOf(node: ts.Node): ts.Node {
  const isOwner = (one: ts.Node) => ts.isPropertyAssignment(one) || ts.isVariableStatement(one);
  return ts.findAncestor(node, isOwner) ?? node;
}

function isComment(line: string): boolean {
  return /^(\/\/|.*\*\/$)/.test(line.trim());
}
