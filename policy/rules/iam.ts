import { iamDocumentOf, type Statement } from "../read/iam-document";
import { allOf, anyOf } from "../read/known";
import { asList, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";

export const noAdminPolicy = rule({
  name: "iam-no-admin-policy",
  description: "No policy allows every action on every resource.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Name the actions and the resources that are needed in `Action` and `Resource` of the `policy`; Access Analyzer can write them from what was used.",
  refs: ["CKV_AWS_62", "CKV_AWS_63", "IAM.1", "CIS 2.14", "AWS-0057"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
  on: [
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/policy:Policy",
    "aws:iam/role:Role",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
  ],
  check(subject) {
    if (subject.type !== "aws:iam/role:Role") {
      return judgeDocument("policy", subject.props.policy);
    }
    return each(asList(subject.props.inlinePolicies), ({ policy }, index) =>
      judgeDocument(`inlinePolicies[${index}].policy`, policy),
    );
  },
});

function judgeDocument(path: string, document: unknown): Iterable<Remark> {
  // A role may have an inline policy without a document, which grants nothing.
  if (document === undefined || document === null || document === "") return [];
  const statements = iamDocumentOf(document);
  if (!statements) {
    return [`${path} is not a JSON document; write it with pulumi.jsonStringify.`];
  }
  return each(statements, (statement) => judgeStatement(`${path}.`, statement()));
}

function judgeStatement(at: string, statement: Statement): string | undefined {
  const grantsAll = allOf(
    () => statement.allows,
    () => anyOf(statement.actions, isEveryAction),
    () => anyOf(statement.resources, isEveryResource),
  );
  return grantsAll
    ? `${at}${statement.path} allows every action on every resource; name the actions and resources that are needed.`
    : undefined;
}

function isEveryAction(action: unknown): boolean {
  return /^\*+(:\*+)?$/.test(textOf(action) ?? "");
}

/** Also an ARN that is nothing but wildcards. */
function isEveryResource(resource: unknown): boolean {
  return /^(\*+|arn:[a-z*-]*(:\*+)+)$/.test(textOf(resource) ?? "");
}
