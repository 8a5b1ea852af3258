import { environments, type Environment } from "../../policy/rule/environment";
import { levelOf } from "../../policy/rule/level";
import { remedies } from "../../policy/remedies";
import type { Remedy } from "../../policy/rule/remedy";
import type { Rule } from "../../policy/rule/rule";
import { rules } from "../../policy/rules";
import { formatted, generatedFrom, table } from "../markdown";
import { catalogues, wellArchitected } from "./catalogues";
import { exampleText, readExamples } from "./examples";

const generated = generatedFrom("policy/rules");

const examples = readExamples();

/** Every page that is written from the rules, by its path in the repository. */
export function pages(): Promise<ReadonlyMap<string, string>> {
  const families = [...new Set(rules.map(familyOf))].sort();
  const made = new Map([
    ["docs/policies/README.md", indexPage(families)],
    ["docs/policies/compliance.md", compliancePage()],
  ]);
  for (const family of families) {
    made.set(`docs/policies/${family}.md`, familyPage(family, membersOf(family)));
  }
  return formatted(made);
}

/** The service or matter that a rule's name begins with. */
function familyOf({ name }: Rule): string {
  return name.split("-", 1)[0] ?? name;
}

function membersOf(family: string): readonly Rule[] {
  return rules
    .filter((rule) => familyOf(rule) === family)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function indexPage(families: readonly string[]): string {
  return [
    generated,
    "# Policies",
    `${rules.length} rules. A violation of a mandatory rule stops a deploy; what a preview cannot decide is said to be not evaluated. Which external controls they stand for: [compliance](compliance.md).`,
    ...families.map((family) =>
      [
        `## [${family}](${family}.md)`,
        table(["Rule", "Severity", ...environments], membersOf(family).map(summary)),
      ].join("\n\n"),
    ),
  ].join("\n\n");
}

function summary(rule: Rule): readonly string[] {
  const levels = environments.map((environment) => levelOf(rule, environment));
  return [`[${rule.name}](${familyOf(rule)}.md#${rule.name})`, rule.severity, ...levels];
}

function familyPage(family: string, members: readonly Rule[]): string {
  return [generated, `# Policies: ${family}`, ...members.map(section)].join("\n\n");
}

function section(rule: Rule): string {
  const { name, description, remediation, severity, kind, refs, source } = rule;
  return [
    `## ${name}`,
    description,
    [
      `- Severity: ${severity}; kind: ${kind}`,
      `- Level: ${environments.map((one) => `${one} ${levelOf(rule, one)}`).join(", ")}`,
      `- Judges: ${judged(rule)}`,
      ...(refs.length > 0 ? [`- The same control elsewhere: ${refs.join(", ")}`] : []),
      ...parameterLines(rule),
      ...remedyLines(remedies[name]),
      `- Source: <${source}>`,
    ].join("\n"),
    `How to fix it: ${remediation}`,
    ...exampleParts(name),
  ].join("\n\n");
}

/** The first bad example, what is said of it, and the first good one. */
function exampleParts(name: string): readonly string[] {
  const [bad] = examples.get(name)?.fail ?? [];
  const [good] = examples.get(name)?.pass ?? [];
  if (!bad || !good) return [];
  const { environment = "prod" } = bad;
  return [`Bad in ${environment}:`, exampleText(bad), `> ${bad.says}`, "Good:", exampleText(good)];
}

function judged(rule: Rule): string {
  const { on } = rule;
  const types =
    on === "any" ? "every resource" : (on ?? []).map((type) => `\`${type}\``).join(", ");
  const parts = [
    ...(rule.check ? [types] : []),
    ...(rule.checkStack ? ["the stack as a whole"] : []),
  ];
  return parts.join("; ");
}

function parameterLines({ parameters = {} }: Rule): readonly string[] {
  return Object.entries(parameters).map(([name, values]) => {
    const shown = (environment: Environment) => `${environment} ${String(values[environment])}`;
    return `- Parameter \`${name}\`: ${environments.map(shown).join("; ")}`;
  });
}

/** What it takes to have the rule correct what it finds. */
function remedyLines(remedy: Remedy | undefined): readonly string[] {
  if (!remedy) return [];
  const needs = Object.keys(remedy.needs ?? {});
  const names = [...needs, ...(remedy.onCreate ? ["newResources"] : [])];
  const given = names.map((one) => `\`${one}\``).join(" and ");
  return [`- Corrects what it finds at the level \`remediate\`${given && `, given ${given}`}`];
}

function compliancePage(): string {
  return [
    generated,
    "# Which controls the policies stand for",
    ...catalogues.map(({ title, source, matches }) =>
      [`## ${title}`, `<${source}>`, table(["Control", "Rules"], controlRows(matches))].join(
        "\n\n",
      ),
    ),
    "## AWS Well-Architected Framework",
    "<https://docs.aws.amazon.com/wellarchitected/latest/framework/appendix.html>",
    table(["Question", "Rules"], questionRows()),
  ].join("\n\n");
}

function questionRows(): readonly (readonly string[])[] {
  return Object.entries(wellArchitected).map(([kind, questions]) => [
    questions.join("<br>"),
    linksTo(rules.filter((rule) => rule.kind === kind)),
  ]);
}

function linksTo(some: readonly Rule[]): string {
  return some.map((rule) => `[${rule.name}](${familyOf(rule)}.md#${rule.name})`).join(", ");
}

function controlRows(matches: RegExp): readonly (readonly string[])[] {
  const controls = [
    ...new Set(rules.flatMap(({ refs }) => refs.filter((ref) => matches.test(ref)))),
  ];
  return controls
    .toSorted((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((control) => [control, linksTo(rules.filter(({ refs }) => refs.includes(control)))]);
}
