import { escalations, type Escalation } from "../knowledge/privilege-escalation";
import { isEveryOfAKind, reaches, takesIn } from "../read/iam-wildcard";
import type { Statements } from "../read/iam-statements";
import { eachIdentityPolicy, identityPolicyTypes } from "../read/identity-policy";
import { allOf, anyOf } from "../read/known";
import { listed } from "../read/values";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";
import { Undecided } from "../rule/unknown";

export const noPrivilegeEscalation = rule({
  name: "iam-no-privilege-escalation",
  description: "No policy lets its holder gain rights that it does not grant.",
  severity: "high",
  kind: "iam",
  remediation:
    "Name in `Resource` the roles, users or functions the action is for, or bind it by a `Condition`, as `iam:PassRole` by `iam:PassedToService`.",
  refs: ["CKV_AWS_286", "CKV_AWS_289"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  on: identityPolicyTypes,
  check: (subject) => eachIdentityPolicy(subject, judgePolicy),
});

/** The statements together: a way may lead through several of them. */
function* judgePolicy(statements: Statements, path: string): Iterable<Remark> {
  const remarks = [
    ...each(escalations.ways, (way) => (isOpen(way, statements) ? nameOf(way) : undefined)),
  ];
  const open = remarks.filter((remark) => typeof remark === "string");
  if (open.length > 0) {
    yield `${path} lets its holder gain more rights by ${shortList(open)}; name the resources, or add a Condition.`;
  } else {
    yield* remarks.filter((remark) => remark instanceof Undecided).slice(0, 1);
  }
}

function isOpen({ key, needs }: Escalation, statements: Statements): boolean {
  const keyIsFree = () =>
    anyOf(statements, (read) => {
      const statement = read();
      return allOf(
        () => statement.allows,
        () => Object.keys(statement.condition ?? {}).length === 0,
        () => takesIn(statement, key),
        () => reaches(statement, isEveryOfAKind),
      );
    });
  const isAllowed = (action: string) =>
    anyOf(statements, (read) => {
      const statement = read();
      return allOf(
        () => statement.allows,
        () => takesIn(statement, action),
      );
    });
  return allOf(keyIsFree, ...needs.map((action) => () => isAllowed(action)));
}

function nameOf({ key, needs }: Escalation): string {
  return needs.length === 0 ? key : `${key} with ${listed(needs)}`;
}

/** The first three; of an administrator's policy it would be all. */
function shortList(ways: readonly string[]): string {
  const rest = ways.length - 3;
  return rest > 0
    ? `${ways.slice(0, 3).join(", ")} and ${rest} other ${rest === 1 ? "way" : "ways"}`
    : listed(ways);
}
