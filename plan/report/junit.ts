import { nameOf } from "../engine/urn";
import { stopsDeploy, type Finding } from "../policy/finding";
import type { Judged } from "./sarif";

/**
 * Findings as JUnit XML, which every CI shows: a test for each policy that found nothing, and one for each
 * finding. What does not stop a deploy is skipped with its reason, so that it is seen and fails nothing.
 */
export function junitDocument(judged: readonly Judged[]): string {
  const suites = judged.map(suiteOf).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites}</testsuites>\n`;
}

function suiteOf({ name, findings, policies }: Judged): string {
  const found = new Set(findings.map(({ rule }) => rule));
  // A policy that is switched off has passed nothing.
  const quiet = policies.filter(
    ({ name: rule, level }) => !found.has(rule) && level !== "disabled",
  );
  const cases = [...quiet.map((policy) => passed(policy.name)), ...findings.map(caseOf)];
  const failures = findings.filter(stopsDeploy).length;
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${findings.length - failures}"`;
  return `  <testsuite name="${escaped(name)}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function passed(rule: string): string {
  return `    <testcase classname="${escaped(rule)}" name="all resources"/>\n`;
}

function caseOf(finding: Finding): string {
  const { rule, urn, message, outcome, reason, expires } = finding;
  const why = outcome === "exempt" ? `exempt until ${expires ?? ""}: ${reason ?? ""}` : outcome;
  const result = stopsDeploy(finding)
    ? `<failure message="${escaped(message)}">${escaped(urn)}</failure>`
    : `<skipped message="${escaped(`${why}: ${message}`)}"/>`;
  const name = nameOf(urn) || "the stack";
  return `    <testcase classname="${escaped(rule)}" name="${escaped(name)}">${result}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** XML 1.0 has no place for other control characters, not even escaped. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"\n]/g, (character) => entities[character] ?? "")
    .replaceAll(/\p{Cc}/gu, "\u{fffd}");
}
