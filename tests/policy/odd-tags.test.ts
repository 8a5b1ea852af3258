import assert from "node:assert/strict";
import { judgeResource } from "../../policy/rule/judge";
import { rules } from "../../policy/rules";
import { guardUnknown } from "../../policy/rule/unknown";
import { resource } from "./support";

/** What every rule says of a topic with such tags. */
function judgements(tags: Record<string, unknown>, type: string): readonly string[] {
  // No JSON in between, which cannot be cyclic.
  const subject = {
    ...resource("aws:sns/topic:Topic", "topic", {}),
    type,
    props: guardUnknown({ tags }),
  };
  return rules
    .flatMap((rule) => judgeResource(rule, subject, "prod"))
    .map((judgement) => (judgement.outcome === "violation" ? judgement.message : judgement.reason));
}

const types = ["aws:sns/topic:Topic", "aws:s3/bucket:Bucket", "gcp:storage/bucket:Bucket"];

describe("every rule takes odd tags", () => {
  it("that hold themselves", () => {
    const tags: Record<string, unknown> = {};
    tags["Owner"] = tags;
    for (const type of types) {
      for (const text of judgements(tags, type)) assert.doesNotMatch(text, /failed on this input/);
    }
  });

  it("by the ten thousand, and says so", () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => [`key${index}`, "value"] as const);
    const said = judgements(Object.fromEntries(keys), "aws:sns/topic:Topic");
    assert.ok(said.includes("tags has 10000 keys; AWS takes 50 at most."));
  });

  it("on resources of other providers, of which it says nothing", () => {
    assert.deepEqual(judgements({ Owner: 1 }, "gcp:storage/bucket:Bucket"), []);
  });
});
