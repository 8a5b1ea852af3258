import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import type { Exemption } from "../../../policy/rule/exemption";
import { toPolicies, type PackOptions } from "../../../policy/rule/policies";
import { set } from "../../../policy/rule/remedy";
import { rule } from "../../../policy/rule/rule";
import { resource, unknown } from "../support";

const topicType = "aws:sns/topic:Topic";
const topic = resource(topicType, "alerts", { name: "bad" });

const metadata = {
  name: "sns-test",
  description: "A topic has another name.",
  severity: "high",
  kind: "logging",
  remediation: "Change `name`.",
  refs: ["SNS.1"],
  source: "https://docs.aws.amazon.com/sns/",
} as const;

const aboutTopics = rule({
  ...metadata,
  on: [topicType],
  check: ({ props }) => (props.name === "good" ? undefined : "name is not good"),
});

const aboutStacks = rule({
  ...metadata,
  checkStack: (stack) =>
    stack.linkedBy(topic, "kmsMasterKeyId", topicType).map((on) => ({
      on,
      remark: `${on.parent ?? "-"} ${on.dependencies.length} ${String(on.provider?.["region"])}`,
    })),
});

const named = { ...aboutStacks, ...aboutTopics };

const exemption: Exemption = {
  rule: "sns-test",
  stacks: ["hom"],
  resource: "alerts",
  reason: "It is an old one.",
  owner: "platform",
  expires: "2027-03-31",
};

type Policy = ResourceValidationPolicy & StackValidationPolicy;

function policyOf(options: Partial<PackOptions> = {}, of = named): Policy {
  const given = {
    ...{ stack: "hom", exemptions: [], today: "2027-01-01", remedies: {}, remediated: [] },
    ...options,
  };
  const [policy] = toPolicies([of], given);
  // A rule over resources and the stack is both kinds of policy at once.
  return policy as Policy;
}

type Call = (...args: unknown[]) => void;

/** What a policy reports of a resource, given as much of the server's objects as the pack reads. */
function reported(policy: Policy, of = topic, config: object = {}): readonly unknown[] {
  const diagnostics: unknown[] = [];
  const validate = policy.validateResource as Call;
  validate({ ...of, getConfig: () => config }, (found: unknown) => diagnostics.push(found));
  return diagnostics;
}

/** The same of a stack. */
function reportedOfStack(policy: Policy, resources: readonly object[]): readonly unknown[] {
  const diagnostics: unknown[] = [];
  const validate = policy.validateStack.bind(undefined) as Call;
  validate({ resources, getConfig: () => ({}) }, (found: unknown) => diagnostics.push(found));
  return diagnostics;
}

describe("toPolicies", () => {
  it("passes on what people read about a rule", () => {
    const { validateResource, validateStack, ...metadata } = policyOf();
    assert.deepEqual(metadata, {
      name: "sns-test",
      description: "A topic has another name.",
      enforcementLevel: "mandatory",
      severity: "high",
      tags: ["logging", "SNS.1"],
      remediationSteps: "Change `name`.",
      url: "https://docs.aws.amazon.com/sns/",
      configSchema: { properties: {} },
    });
    assert.equal(typeof validateResource, "function");
    assert.equal(typeof validateStack, "function");
  });

  it("takes the level from the environment of the stack", () => {
    const level = (stack: string) => policyOf({ stack }).enforcementLevel;
    assert.deepEqual(["shop-dev", "shop-hom", "other"].map(level), [
      "advisory",
      "mandatory",
      "mandatory",
    ]);
  });

  it("reports a violation with the urn of the resource", () => {
    assert.deepEqual(reported(policyOf()), [{ message: "name is not good", urn: topic.urn }]);
  });

  it("shows what is exempt or undecided without stopping for it", () => {
    assert.deepEqual(reported(policyOf({ exemptions: [exemption] })), [
      {
        message: "Exempt until 2027-03-31: It is an old one.\nname is not good",
        urn: topic.urn,
        enforcementLevel: "advisory",
      },
    ]);
    const open = resource(topicType, "alerts", { name: unknown });
    assert.deepEqual(reported(policyOf(), open), [
      {
        message: "Not evaluated: name is unknown until the deployment",
        urn: topic.urn,
        enforcementLevel: "advisory",
      },
    ]);
  });

  it("stops again once an exemption has expired", () => {
    assert.deepEqual(reported(policyOf({ exemptions: [exemption], today: "2027-04-01" })), [
      { message: "name is not good (its exemption expired on 2027-03-31)", urn: topic.urn },
    ]);
  });

  it("refuses exemptions that are not sound, all at once", () => {
    const wide = { ...exemption, resource: "*" };
    const late = { ...exemption, expires: "soon" };
    assert.throws(() => policyOf({ exemptions: [wide, late] }), {
      message: `The exemptions of the policy pack are not sound:
exemption of * from sns-test: the pattern * is too wide; name the resource
exemption of alerts from sns-test: expires is soon; use a date as YYYY-MM-DD`,
    });
  });

  it("corrects what it finds only where that is wanted, and can be", () => {
    const remedies = { "sns-test": { edits: { name: set("good") } } };
    assert.equal(policyOf({ remedies }).enforcementLevel, "mandatory");
    const policy = policyOf({ remedies, remediated: ["sns-test"] });
    assert.equal(policy.enforcementLevel, "remediate");
    const correct = policy.remediateResource as (args: object) => unknown;
    assert.deepEqual(correct({ ...topic, getConfig: () => ({}) }), { name: "good" });
    assert.throws(() => policyOf({ remediated: ["sns-test"] }), {
      message: "There is no remedy for sns-test; take it from the remediated.",
    });
  });

  it("carries the type of a rule about one, so that the server skips the others unread", () => {
    const typeOf = (policy: Policy) =>
      (policy.validateResource as { readonly __pulumiType?: string }).__pulumiType;
    assert.equal(typeOf(policyOf()), topicType);
    assert.equal(typeOf(policyOf({}, { ...named, on: [topicType, "aws:kms/key:Key"] })), undefined);
    assert.equal(typeOf(policyOf({}, { ...named, on: "any" })), undefined);
  });

  it("makes no resource policy of a rule about stacks, and no stack policy of one about resources", () => {
    assert.ok(!("validateResource" in policyOf({}, aboutStacks)));
    assert.ok(!("validateStack" in policyOf({}, aboutTopics)));
  });

  it("judges a stack by the links that the server resolved", () => {
    const first = { ...topic, dependencies: [], propertyDependencies: {} };
    const second = {
      ...resource(topicType, "second", {}),
      parent: first,
      dependencies: [first],
      propertyDependencies: { kmsMasterKeyId: [first] },
      provider: { props: { region: "sa-east-1" } },
    };
    assert.deepEqual(reportedOfStack(policyOf({}, aboutStacks), [first, second]), [
      { message: `${topic.urn} 1 sa-east-1`, urn: second.urn },
    ]);
  });

  it("tells of an exemption that covers nothing, once the stack has been judged", () => {
    const other = { ...exemption, resource: "old-alerts" };
    const policy = policyOf({ exemptions: [exemption, other] }, aboutTopics);
    reported(policy);
    assert.deepEqual(reportedOfStack(policy, []), [
      {
        message: "the exemption of old-alerts covers nothing; ask platform to remove it.",
        enforcementLevel: "advisory",
      },
    ]);
  });

  const sized = rule({
    ...metadata,
    on: [topicType],
    parameters: {
      longest: { dev: 1, hom: 2, prod: 3 },
      names: { dev: ["a"], hom: ["b"], prod: ["c"] },
    },
    check: (_, { parameters: { longest, names } }) => `${longest} ${names.join()}`,
  });

  it("offers a rule's parameters to the pack's configuration, with the environment's values", () => {
    assert.deepEqual(policyOf({}, sized).configSchema, {
      properties: {
        longest: { type: "number", minimum: 0, default: 2 },
        names: { type: "array", items: { type: "string" }, default: ["b"] },
      },
    });
  });

  it("takes what the configuration gives, and the environment's values for the rest", () => {
    const said = (config: object) => reported(policyOf({}, sized), topic, config);
    assert.deepEqual(said({}), [{ message: "2 b", urn: topic.urn }]);
    assert.deepEqual(said({ longest: 9 }), [{ message: "9 b", urn: topic.urn }]);
    assert.deepEqual(said({ names: ["x", "y"] }), [{ message: "2 x,y", urn: topic.urn }]);
    assert.deepEqual(said({ longest: "9", names: [1] }), [{ message: "2 b", urn: topic.urn }]);
  });
});
