import assert from "node:assert/strict";
import { tagValuesAllowed } from "../../../policy/rules/tag-values";
import { environments } from "../../../policy/rule/environment";
import { judge, judgeAny, unknown } from "../support";

const topic = "aws:sns/topic:Topic";
const tags = {
  Project: "meddiflux",
  Environment: "prod",
  Component: "audit",
  Owner: "platform@meddiflux.example",
  CostCenter: "health-platform",
  ManagedBy: "pulumi",
};

describe("tag-values-allowed", () => {
  it("accepts the values of the platform", () => {
    assert.deepEqual(judge(tagValuesAllowed, topic, { tags }), []);
  });

  for (const [key, value, use] of [
    ["Project", "MeddiFlux", "what matches [a-z][a-z0-9-]*"],
    ["Project", "meddiflux (old)", "what matches [a-z][a-z0-9-]*"],
    ["Environment", "production", "prod"],
    [
      "Component",
      "backend",
      "network, security, edge, compute, data, audit, analytics, observability, finops or delivery",
    ],
    ["Owner", "platform", "what matches [^@ ]+@[^@ ]+"],
    ["CostCenter", "Health Platform", "what matches [a-z0-9][a-z0-9-]*"],
    ["ManagedBy", "Pulumi", "pulumi"],
  ] as const) {
    it(`rejects ${key} ${value}`, () => {
      assert.deepEqual(judge(tagValuesAllowed, topic, { tags: { ...tags, [key]: value } }), [
        `tags.${key} is ${value}; use ${use}.`,
      ]);
    });
  }

  for (const environment of environments) {
    it(`wants the Environment of ${environment} to be that`, () => {
      for (const Environment of environments) {
        const found = judge(tagValuesAllowed, topic, { tags: { Environment } }, { environment });
        assert.deepEqual(
          found,
          Environment === environment
            ? []
            : [`tags.Environment is ${Environment}; use ${environment}.`],
        );
      }
    });
  }

  it("leaves tags that are missing to required-tags, and others alone", () => {
    assert.deepEqual(judge(tagValuesAllowed, topic, {}), []);
    assert.deepEqual(judge(tagValuesAllowed, topic, { tags: { Owner: "", Name: "My topic" } }), []);
  });

  it("judges the default tags of the provider, under those of the resource", () => {
    const provider = { defaultTags: JSON.stringify({ tags: { ManagedBy: "hand" } }) };
    assert.deepEqual(judge(tagValuesAllowed, topic, {}, { provider }), [
      "tags.ManagedBy is hand; use pulumi.",
    ]);
    assert.deepEqual(judge(tagValuesAllowed, topic, { tags }, { provider }), []);
  });

  it("asks nothing of what takes no tags", () => {
    const props = { tags: { ManagedBy: "hand" } };
    assert.deepEqual(judgeAny(tagValuesAllowed, "meddiflux:data:Database", props), []);
  });

  it("decides on the values that are known, and says once that others are not", () => {
    const some = { ...tags, Project: unknown, Owner: unknown, ManagedBy: "hand" };
    assert.deepEqual(judge(tagValuesAllowed, topic, { tags: some }), [
      "tags.ManagedBy is hand; use pulumi.",
      "Not evaluated: tags.Project is unknown until the deployment",
    ]);
    assert.deepEqual(judge(tagValuesAllowed, topic, { tags: unknown }), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
  });
});
