import { taggable, Tags } from "../read/tags";
import { listed, received } from "../read/values";
import { everywhere } from "../rule/environment";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";
import { Undecided } from "../rule/unknown";

/** The parts of the platform; the value of the `Component` tag. */
const components = [
  "network",
  "security",
  "edge",
  "compute",
  "data",
  "audit",
  "analytics",
  "observability",
  "finops",
  "delivery",
];

export const tagValuesAllowed = rule({
  name: "tag-values-allowed",
  description: "Tags hold values that reports can group by; Environment is the one of the stack.",
  severity: "medium",
  kind: "tagging",
  remediation:
    "Use one of the allowed values: a report that groups by a tag counts each way to write it as another thing.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
  on: "any",
  // By key: the values, or a regular expression of the whole value. DataClassification is of required-tags.
  parameters: {
    Project: everywhere("[a-z][a-z0-9-]*"),
    Environment: { dev: ["dev"], hom: ["hom"], prod: ["prod"] },
    Component: everywhere(components),
    Owner: everywhere("[^@ ]+@[^@ ]+"),
    CostCenter: everywhere("[a-z0-9][a-z0-9-]*"),
    ManagedBy: everywhere(["pulumi"]),
  },
  *check(subject, { parameters }) {
    if (!taggable.has(subject.type)) return;
    const tags = new Tags(subject);
    const remarks = [
      ...each(Object.entries(parameters), ([key, allowed]) => {
        // One that is missing is the matter of required-tags.
        if (!tags.has(key)) return undefined;
        const value = tags.get(key);
        return allows(allowed, value)
          ? undefined
          : `${received(`tags.${key}`, value)}; use ${inWords(allowed)}.`;
      }),
    ];
    yield* remarks.filter((remark) => typeof remark === "string");
    // Tags that are unknown as a whole are one thing to say, not six.
    yield* remarks.filter((remark) => remark instanceof Undecided).slice(0, 1);
  },
});

function allows(allowed: string | readonly string[], value: string | undefined): boolean {
  if (value === undefined) return false;
  return typeof allowed === "string"
    ? new RegExp(`^(?:${allowed})$`).test(value)
    : allowed.includes(value);
}

function inWords(allowed: string | readonly string[]): string {
  return typeof allowed === "string" ? `what matches ${allowed}` : listed(allowed, "or");
}
