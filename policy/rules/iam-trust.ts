import { binds, bindsTo, callerKeys } from "../read/iam-condition";
import type { Principal, Statement } from "../read/iam-document";
import { isPublic } from "../read/iam-principal";
import { eachStatement, judgeDocument } from "../read/iam-statements";
import { allOf } from "../read/known";
import { textOf } from "../read/values";
import { rule, type Verdict } from "../rule/rule";

/** What also tells one caller from another, once the account is known. */
const accountKeys = [...callerKeys, "aws:principaltag/", "sts:externalid"];

export const roleTrustNotPublic = rule({
  name: "iam-role-trust-not-public",
  description: "A role is assumed by those it names, not by everybody nor by a whole account.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Name the ARN of a role or a service in `Principal`. Where it must be a whole account, add a `Condition` on `sts:ExternalId`, `aws:PrincipalOrgID` or `aws:PrincipalArn`.",
  refs: ["CKV_AWS_60", "CKV_AWS_61"],
  source:
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  on: ["aws:iam/role:Role"],
  check: ({ props }) => eachTrust(props.assumeRolePolicy, judgeTrust),
});

function judgeTrust(statement: Statement, at: string): string | undefined {
  const trusts = (whom: (principal: Principal) => boolean, keys: readonly string[]) =>
    allOf(
      () => statement.allows,
      () => statement.isAbout(whom),
      () => !binds(statement.condition, keys),
    );
  if (trusts(isPublic, callerKeys)) {
    return `${at} lets everybody assume the role; name who may in Principal.`;
  }
  return trusts(isAccount, accountKeys)
    ? `${at} lets whoever is in an account assume the role; name its role, or add a Condition on sts:ExternalId or aws:PrincipalOrgID.`
    : undefined;
}

function isAccount({ kind, id }: Principal): boolean {
  return kind === "AWS" && /^arn:[^:]*:iam::\d{12}:root$/.test(id);
}

/**
 * That `aud` is right is not asked: IAM compares it with the client ids of the provider itself. The subject
 * it does not look at, and each repository of GitHub can get a token.
 */
export const oidcSubjectPinned = rule({
  name: "iam-oidc-subject-pinned",
  description: "A role for GitHub Actions is assumed by the workflows of named owners only.",
  severity: "high",
  kind: "iam",
  remediation:
    'Add `Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:OWNER/REPOSITORY:*" } }` to the statement.',
  refs: ["CKV_AWS_393"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html",
  on: ["aws:iam/role:Role"],
  check: ({ props }) => eachTrust(props.assumeRolePolicy, judgeSubject),
});

function judgeSubject(statement: Statement, at: string): string | undefined {
  const isOpen = allOf(
    () => statement.allows,
    () => statement.isAbout(isGithub),
    () => !bindsTo(statement.condition, isSubject, isOwned),
  );
  return isOpen
    ? `${at} trusts GitHub Actions whoever owns the repository; add a condition on sub as repo:OWNER/REPOSITORY:*.`
    : undefined;
}

function isGithub({ kind, id }: Principal): boolean {
  return kind === "Federated" && /token\.actions\.githubusercontent\.com/i.test(id);
}

/** An enterprise has its name between the host and the claim. */
function isSubject(key: string): boolean {
  return /^token\.actions\.githubusercontent\.com(\/[^:]+)?:sub$/i.test(key);
}

/** `repo:OWNER/…`: a wildcard before the slash also fits owners of similar names. */
function isOwned(subject: unknown): boolean {
  return /^repo:[\w.@-]+\//.test(textOf(subject) ?? "");
}

function eachTrust(
  document: unknown,
  judge: (statement: Statement, at: string) => Verdict,
): Verdict {
  return judgeDocument(document, "assumeRolePolicy", (statements, path) =>
    eachStatement(statements, path, judge),
  );
}
