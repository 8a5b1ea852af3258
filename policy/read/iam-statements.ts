import { each } from "../rule/judge";
import type { Remark, Verdict } from "../rule/rule";
import { iamDocumentOf, type Statement } from "./iam-document";

/** The statements of a document, to be read one by one, since any may be unknown. */
export type Statements = readonly (() => Statement)[];

/**
 * Judges the statements of a policy of any kind.
 * @param judge takes the statement, and where it stands (`policy.Statement[0]`)
 */
export function eachStatement(
  statements: Statements,
  path: string,
  judge: (statement: Statement, at: string) => Verdict,
): Iterable<Remark> {
  return each(statements, (read) => {
    const statement = read();
    return judge(statement, `${path}.${statement.path}`);
  });
}

/** Judges a policy of any kind. One that is not there grants nothing; one that cannot be read is remarked on. */
export function judgeDocument(
  document: unknown,
  path: string,
  judge: (statements: Statements, path: string) => Verdict,
): Verdict {
  if (document === undefined || document === null || document === "") return undefined;
  const statements = iamDocumentOf(document);
  return statements
    ? judge(statements, path)
    : `${path} is not a JSON document; write it with pulumi.jsonStringify.`;
}
