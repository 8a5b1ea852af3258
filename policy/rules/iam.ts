import {
  isEveryAction,
  isEveryOfAKind,
  isEveryResource,
  reaches,
  takesIn,
} from "../read/iam-wildcard";
import { eachIdentityStatement, identityPolicyTypes } from "../read/identity-policy";
import { allOf, anyOf, knownOf } from "../read/known";
import { listed, textOf } from "../read/values";
import { rule } from "../rule/rule";

export const noAdminPolicy = rule({
  name: "iam-no-admin-policy",
  description: "No policy allows every action on every resource.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Name the actions and the resources that are needed in `Action` and `Resource` of the `policy`; Access Analyzer can write them from what was used.",
  refs: ["CKV_AWS_62", "CKV_AWS_63", "IAM.1", "CIS 2.14", "AWS-0057"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
  on: identityPolicyTypes,
  check: (subject) =>
    eachIdentityStatement(subject, (statement, at) => {
      const grantsAll = allOf(
        () => statement.allows,
        () => anyOf(statement.actions, isEveryAction),
        () => anyOf(statement.resources, isEveryResource),
      );
      return grantsAll
        ? `${at} allows every action on every resource; name the actions and resources that are needed.`
        : undefined;
    }),
});

const narrower = "name the actions, or the resources they are for.";

/**
 * Wider than IAM.21, which is about `service:*` alone: with every resource behind it, any wildcard grants
 * what nobody has listed and what AWS has yet to add. `ec2:Describe*` reads the user data of every instance.
 */
export const noServiceWildcard = rule({
  name: "iam-no-service-wildcard",
  description: "No policy allows actions by a wildcard on every resource.",
  severity: "high",
  kind: "iam",
  remediation:
    "Name each action in `Action`, or the resources in `Resource`. The Service Authorization Reference lists the actions that take no resource.",
  refs: ["IAM.21", "CKV_AWS_355"],
  source:
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  on: identityPolicyTypes,
  check: (subject) =>
    eachIdentityStatement(subject, (statement, at) => {
      const grants = (actions: () => boolean) =>
        allOf(
          () => statement.allows,
          actions,
          () => reaches(statement, isEveryResource),
        );
      if (grants(() => statement.notActions.length > 0)) {
        return `${at} allows all but some actions (NotAction) on every resource; ${narrower}`;
      }
      if (!grants(() => anyOf(statement.actions, isServiceWildcard))) return undefined;
      const actions = knownOf(statement.actions, isServiceWildcard).map(String);
      return `${at} allows ${listed(actions)} on every resource; ${narrower}`;
    }),
});

/** `s3:*`, `ec2:Describe*`. Every action of every service is for {@link noAdminPolicy}. */
function isServiceWildcard(action: unknown): boolean {
  return /[*?]/.test(textOf(action) ?? "") && !isEveryAction(action);
}

const decryption = ["kms:Decrypt", "kms:ReEncryptFrom"];

export const noKmsDecryptAll = rule({
  name: "iam-no-kms-decrypt-all",
  description: "No policy allows decryption with all keys.",
  severity: "high",
  kind: "iam",
  remediation:
    "Name the ARNs of the keys in `Resource`, or bind `kms:Decrypt` by a `Condition` on `kms:ViaService` or `kms:EncryptionContext:…`.",
  refs: ["KMS.1", "KMS.2"],
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html",
  on: identityPolicyTypes,
  check: (subject) =>
    eachIdentityStatement(subject, (statement, at) => {
      const allowed = decryption.filter((action) =>
        allOf(
          () => statement.allows,
          () => Object.keys(statement.condition ?? {}).length === 0,
          () => takesIn(statement, action),
          () => reaches(statement, isEveryOfAKind),
        ),
      );
      return allowed.length === 0
        ? undefined
        : `${at} allows ${listed(allowed)} with all keys; name the keys in Resource.`;
    }),
});
