import { judgeResource } from "../rule/judge";
import { listed } from "../read/values";
import { rule, type Kind, type Rule, type Subject } from "../rule/rule";
import type { Environment } from "../rule/environment";

const securityKinds: ReadonlySet<Kind> = new Set(["encryption", "iam", "logging", "network"]);

/**
 * A rule over the others. For a property in `ignoreChanges` the engine shows the pack the OLD value, and
 * keeps it: what a rule asks for would look done in code and never come to be.
 */
export function noIgnoredSecurityChanges(rules: readonly Rule[]): Rule {
  const security = rules.filter(({ kind }) => securityKinds.has(kind));
  return rule({
    name: "no-ignored-security-changes",
    description: "A change to what a security rule looks at is never ignored.",
    severity: "high",
    kind: "iam",
    remediation:
      "Remove the property from `ignoreChanges` of the resource, and set it to what is meant.",
    refs: [],
    source: "https://www.pulumi.com/docs/iac/concepts/options/ignorechanges/",
    on: "any",
    *check(subject, { environment }) {
      const { ignoreChanges } = subject.opts;
      if (ignoreChanges.length === 0) return;
      const guards = security.map((one) => ({
        name: one.name,
        reads: readsOf(one, subject, environment),
      }));
      for (const ignored of ignoreChanges) {
        const names = guards
          .filter(({ reads }) => includes(reads, ignored))
          .map(({ name }) => name);
        if (names.length === 0) continue;
        yield `ignoreChanges holds ${ignored}, which ${listed(names)} ${names.length === 1 ? "looks" : "look"} at; remove it.`;
      }
    },
  });
}

/** The properties that the verdict of a rule on a resource depends on: those that it reads. */
function readsOf(one: Rule, subject: Subject, environment: Environment): ReadonlySet<PropertyKey> {
  const reads = new Set<PropertyKey>();
  const props = new Proxy(subject.props, {
    get(target, key: string) {
      reads.add(key);
      return target[key];
    },
    getOwnPropertyDescriptor(target, key) {
      reads.add(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  judgeResource(one, { ...subject, props }, environment);
  return reads;
}

/** A path as Pulumi writes them: `tags.Owner`, `ingress[0].cidrBlocks`, `["odd.name"]`, `*` for all. */
function includes(reads: ReadonlySet<PropertyKey>, path: string): boolean {
  const [, quoted, plain = ""] = /^(?:\["([^"]*)"\]|([^.[]*))/.exec(path) ?? [];
  const property = quoted ?? plain;
  return property === "*" ? reads.size > 0 : reads.has(property);
}
