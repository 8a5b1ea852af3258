import assert from "node:assert/strict";
import { dataStores, requiredTags } from "../../../policy/rules/tagging";
import taggable from "../../../policy/types/taggable.json";
import { judge, judgeAny, unknown } from "../support";

const service = "aws:ecs/service:Service";
const bucket = "aws:s3/bucket:Bucket";

const tags = {
  Project: "meddiflux",
  Environment: "prod",
  Component: "api",
  Owner: "platform",
  CostCenter: "cc-1",
  ManagedBy: "pulumi",
};
const { Owner, ...withoutOwner } = tags;

/** The engine passes the nested inputs of a provider as JSON text. */
function defaults(of: object): { provider: Record<string, unknown> } {
  return { provider: { defaultTags: JSON.stringify({ tags: of }) } };
}

describe("required-tags", () => {
  it("accepts a resource with the six tags", () => {
    assert.deepEqual(judge(requiredTags, service, { tags }), []);
  });

  for (const key of Object.keys(tags)) {
    it(`misses ${key}`, () => {
      const others = Object.entries(tags).filter(([other]) => other !== key);
      assert.deepEqual(judge(requiredTags, service, { tags: Object.fromEntries(others) }), [
        `tags lacks ${key}; add it there or to defaultTags of the provider.`,
      ]);
    });
  }

  it("names all that is missing at once", () => {
    assert.deepEqual(judge(requiredTags, service, {}), [
      "tags is not set and lacks Project, Environment, Component, Owner, CostCenter and ManagedBy; add it there or to defaultTags of the provider.",
    ]);
  });

  it("takes an empty tag and one in another case for none", () => {
    for (const other of [{ Owner: "" }, { owner: Owner }]) {
      assert.deepEqual(judge(requiredTags, service, { tags: { ...withoutOwner, ...other } }), [
        "tags lacks Owner; add it there or to defaultTags of the provider.",
      ]);
    }
  });

  it("counts the default tags of the provider, under those of the resource", () => {
    assert.deepEqual(judge(requiredTags, service, {}, defaults(tags)), []);
    assert.deepEqual(judge(requiredTags, service, { tags: { Owner } }, defaults(withoutOwner)), []);
    assert.deepEqual(judge(requiredTags, service, { tags: { Owner: "" } }, defaults(tags)), [
      "tags lacks Owner; add it there or to defaultTags of the provider.",
    ]);
  });

  it("takes a tag whose value is unknown for a tag", () => {
    assert.deepEqual(judge(requiredTags, service, { tags: { ...tags, Owner: unknown } }), []);
  });

  it("judges a map with unknown values by its keys", () => {
    assert.deepEqual(
      judge(requiredTags, service, { tags: { ...withoutOwner, Project: unknown } }),
      ["tags lacks Owner; add it there or to defaultTags of the provider."],
    );
  });

  it("does not decide on an unknown map, unless the default tags suffice", () => {
    assert.deepEqual(judge(requiredTags, service, { tags: unknown }), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
    assert.deepEqual(judge(requiredTags, service, { tags: unknown }, defaults(withoutOwner)), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
    assert.deepEqual(judge(requiredTags, service, { tags: unknown }, defaults(tags)), []);
  });

  it("does not decide on unknown default tags, unless the resource has all itself", () => {
    const provider = { provider: { defaultTags: unknown } };
    assert.deepEqual(judge(requiredTags, service, { tags: withoutOwner }, provider), [
      "Not evaluated: defaultTags is unknown until the deployment",
    ]);
    assert.deepEqual(judge(requiredTags, service, { tags }, provider), []);
  });

  it("asks nothing of what takes no tags", () => {
    assert.deepEqual(judgeAny(requiredTags, "aws:s3/bucketVersioning:BucketVersioning", {}), []);
    assert.deepEqual(judgeAny(requiredTags, "meddiflux:data:Database", {}), []);
    assert.deepEqual(judgeAny(requiredTags, "pulumi:providers:aws", {}), []);
  });

  it("leaves the classification of what stores nothing alone", () => {
    const classified = { ...tags, DataClassification: "secret" };
    assert.deepEqual(judge(requiredTags, service, { tags: classified }), []);
  });

  it("wants a store of data to say how sensitive the data is", () => {
    for (const DataClassification of ["public", "internal", "personal", "health"]) {
      assert.deepEqual(judge(requiredTags, bucket, { tags: { ...tags, DataClassification } }), []);
    }
    assert.deepEqual(judge(requiredTags, bucket, { tags }), [
      "tags lacks DataClassification; add it there or to defaultTags of the provider.",
    ]);
    assert.deepEqual(
      judge(requiredTags, bucket, { tags: { ...tags, DataClassification: "secret" } }),
      ["tags.DataClassification is secret; use public, internal, personal or health."],
    );
    assert.deepEqual(
      judge(requiredTags, bucket, { tags }, defaults({ DataClassification: "secret" })),
      ["tags.DataClassification is secret; use public, internal, personal or health."],
    );
  });

  it("does not decide on an unknown classification", () => {
    assert.deepEqual(
      judge(requiredTags, bucket, { tags: { ...tags, DataClassification: unknown } }),
      ["Not evaluated: tags.DataClassification is unknown until the deployment"],
    );
    const classified = defaults({ ...tags, DataClassification: "health" });
    assert.deepEqual(judge(requiredTags, bucket, { tags: unknown }, classified), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
    assert.deepEqual(judge(requiredTags, bucket, { tags: unknown }), [
      "Not evaluated: tags is unknown until the deployment",
    ]);
  });

  it("knows stores of data by tokens that exist and take tags", () => {
    assert.deepEqual(
      [...dataStores].filter((token) => !taggable.includes(token)),
      [],
    );
  });
});
