import assert from "node:assert/strict";
import { readExamples } from "../../generate/policies/examples";
import { unknown, type Example, type ExampleResource } from "../../policy/rule/example";
import { judgeResource, judgeStack, type Judgement } from "../../policy/rule/judge";
import type { Rule } from "../../policy/rule/rule";
import { Stack, type StackResource } from "../../policy/rule/stack";
import { rules } from "../../policy/rules";
import { resource } from "./support";

const examples = readExamples();

/** What the pack finds in an example: each resource is judged, then the stack of them. */
function judgementsOf(rule: Rule, example: Example): readonly Judgement[] {
  const { environment = "prod" } = example;
  const made = madeOf(resourcesOf(example));
  return [
    ...made.flatMap((one) => judgeResource(rule, one, environment)),
    ...judgeStack(rule, new Stack(made), environment),
  ];
}

function resourcesOf(example: Example): readonly ExampleResource[] {
  return "stack" in example ? example.stack : [example];
}

/** In their order: what a resource is made of stands before it. */
function madeOf(resources: readonly ExampleResource[]): readonly StackResource[] {
  const made = new Map<string, StackResource>();
  for (const { type, name = "example", props, links = {}, ...circumstances } of resources) {
    const linked = Object.entries(links).map(([property, names]) => {
      return [property, names.map((target) => madeBefore(made, target))] as const;
    });
    made.set(name, resource(type, name, props, Object.fromEntries(linked), circumstances));
  }
  return [...made.values()];
}

function madeBefore(made: ReadonlyMap<string, StackResource>, name: string): StackResource {
  const found = made.get(name);
  assert.ok(found, `no resource ${name} stands before what is made of it`);
  return found;
}

/** What a rule says of an example, as the example writes it. */
function said(rule: Rule, example: Example): readonly (readonly [string, string])[] {
  return judgementsOf(rule, example).map((judgement) => {
    const text = judgement.outcome === "violation" ? judgement.message : judgement.reason;
    const on = judgement.urn?.split("::").at(-1) ?? "stack";
    return [judgement.outcome, "stack" in example ? `${on}: ${text}` : text];
  });
}

/** Whether there is a value in an example that the rule cannot do without. */
function needsValues(rule: Rule, example: Example): boolean {
  const resources = resourcesOf(example);
  return resources.some((one, index) =>
    Object.keys(one.props).some((property) => {
      // An unknown fits any property of any type.
      const open = { ...one, props: { ...one.props, [property]: unknown } } as ExampleResource;
      const stack = resources.with(index, open);
      const judgements = judgementsOf(rule, { ...example, stack });
      return judgements.some(({ outcome }) => outcome === "not-evaluated");
    }),
  );
}

/** A text where a boolean belongs, as a variable leaves behind that was never filled in. */
const notBoolean = "key3";

/** The example, once for each of its flags, with that flag of the wrong type. */
function* withOddFlags(example: Example): Iterable<Example> {
  const resources = resourcesOf(example);
  for (const [index, one] of resources.entries()) {
    for (const props of oddFlags(one.props)) {
      // No type of the SDK allows the value, which is the point.
      yield { ...example, stack: resources.with(index, { ...one, props } as ExampleResource) };
    }
  }
}

/** The value, once for each boolean within it, with that one replaced. */
function* oddFlags(value: unknown): Iterable<unknown> {
  if (typeof value === "boolean") yield notBoolean;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const odd of oddFlags(inner)) {
      yield Array.isArray(value) ? value.with(Number(key), odd) : { ...value, [key]: odd };
    }
  }
}

describe("the examples", () => {
  it("are of the rules of the pack, and of all", () => {
    assert.deepEqual([...examples.keys()].sort(), rules.map(({ name }) => name).sort());
  });

  for (const rule of rules) {
    const { pass, fail, unknown: open } = examples.get(rule.name) ?? assert.fail(rule.name);

    describe(`of ${rule.name}`, () => {
      it("are accepted where they are good", () => {
        assert.ok(pass.length > 0, "there is none");
        for (const example of pass) assert.deepEqual(said(rule, example), []);
      });

      it("are rejected where they are bad, for what they say", () => {
        assert.ok(fail.length > 0, "there is none");
        for (const example of fail) {
          assert.deepEqual(said(rule, example), [["violation", example.says]]);
        }
      });

      it("are rejected where a flag is of the wrong type as well", () => {
        for (const example of fail) {
          for (const odd of withOddFlags(example)) assert.notDeepEqual(said(rule, odd), []);
        }
      });

      it("are left open where a value is unknown", () => {
        for (const example of open) {
          assert.deepEqual(said(rule, example), [["not-evaluated", example.says]]);
        }
        // A rule that cannot do without some value must show one.
        const can = [...pass, ...fail].some((example) => needsValues(rule, example));
        assert.ok(!can || open.length > 0, "there is none");
      });

      it("show every type that the rule is about", () => {
        const shown = [...pass, ...fail, ...open].flatMap(resourcesOf).map(({ type }) => type);
        const about: readonly string[] = rule.on === "any" ? [] : (rule.on ?? []);
        assert.deepEqual(
          about.filter((type) => !shown.some((one) => one === type)),
          [],
        );
      });
    });
  }
});
