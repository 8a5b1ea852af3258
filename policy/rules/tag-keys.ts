import { taggable, Tags } from "../read/tags";
import { listed } from "../read/values";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";

/** What AWS takes for a resource (docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html). */
const mostTags = 50;

export const tagKeyFormat = rule({
  name: "tag-key-format",
  description:
    "A tag is written in one way: no two keys of a resource differ in case or hyphens only.",
  severity: "low",
  kind: "tagging",
  remediation:
    "Keep one of the keys, as `defaultTags` of the provider writes it: reports count each way to write it as another tag. Keys that start with `aws:` are for AWS alone, and a resource has 50 tags at most.",
  refs: [],
  source: "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
  on: "any",
  check: (subject) =>
    taggable.has(subject.type)
      ? each([new Tags(subject)], (tags) => remarksOn(tags.keys()))
      : undefined,
});

function* remarksOn(keys: readonly string[]): Iterable<Remark> {
  const alike = new Map<string, string[]>();
  for (const key of keys) {
    const bare = key.toLowerCase().replaceAll(/[-_\s]/g, "");
    alike.set(bare, [...(alike.get(bare) ?? []), key]);
  }
  for (const group of alike.values()) {
    if (group.length > 1) yield `tags has ${listed(group)}; keep one of them.`;
  }
  for (const key of keys.filter((one) => /^aws:/i.test(one))) {
    yield `tags has ${key}, whose beginning AWS keeps for itself; rename it.`;
  }
  if (keys.length > mostTags) yield `tags has ${keys.length} keys; AWS takes ${mostTags} at most.`;
}
