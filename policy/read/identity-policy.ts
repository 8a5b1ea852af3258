import { each } from "../rule/judge";
import type { SubjectOf, Verdict } from "../rule/rule";
import type { Statement } from "./iam-document";
import { eachStatement, judgeDocument, type Statements } from "./iam-statements";
import { asList } from "./values";

/** All types that grant rights to an identity by a document of their own. */
export const identityPolicyTypes = [
  "aws:iam/groupPolicy:GroupPolicy",
  "aws:iam/policy:Policy",
  "aws:iam/role:Role",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/userPolicy:UserPolicy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
] as const;

export type IdentityPolicy = SubjectOf<(typeof identityPolicyTypes)[number]>;

/**
 * Judges each document of a resource.
 * @param judge takes the statements, and the property they are from (`inlinePolicies[0].policy`)
 */
export function eachIdentityPolicy(
  subject: IdentityPolicy,
  judge: (statements: Statements, path: string) => Verdict,
): Verdict {
  switch (subject.type) {
    case "aws:iam/role:Role":
      return each(asList(subject.props.inlinePolicies), ({ policy }, index) =>
        judgeDocument(policy, `inlinePolicies[${index}].policy`, judge),
      );
    case "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy":
      return judgeDocument(subject.props.inlinePolicy, "inlinePolicy", judge);
    default:
      return judgeDocument(subject.props.policy, "policy", judge);
  }
}

/** {@link eachIdentityPolicy}, statement by statement. */
export function eachIdentityStatement(
  subject: IdentityPolicy,
  judge: (statement: Statement, at: string) => Verdict,
): Verdict {
  return eachIdentityPolicy(subject, (statements, path) => eachStatement(statements, path, judge));
}
