import assert from "node:assert/strict";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import { isObject, type Json } from "../../../../lambda/cloudtrail-alerts/json";
import { settings } from "../../support/settings";
import { samples } from "../samples";

const classify = createClassifier(detections, settings);

/** What no detection expects to find anywhere. */
const odd: readonly Json[] = [null, true, -1, 1e21, "", "%", "{", [], [null], {}, { items: null }];

/** The value with one of its inner values, or itself, replaced, once for each. */
function* withOneReplaced(value: Json | undefined, by: Json): Generator<Json> {
  yield by;
  if (Array.isArray(value)) {
    const list = value as readonly Json[]; // isArray narrows readonly lists to any[]
    for (const [index, inner] of list.entries())
      for (const changed of withOneReplaced(inner, by)) yield list.with(index, changed);
  } else if (isObject(value))
    for (const [name, inner] of Object.entries(value))
      for (const changed of withOneReplaced(inner, by)) yield { ...value, [name]: changed };
}

describe("detections in face of odd records", () => {
  for (const [id, { hits }] of Object.entries(samples))
    it(`${id} decides whatever part of its events is odd`, () => {
      for (const [, event] of Object.values(hits))
        for (const by of odd)
          for (const record of withOneReplaced(event, by)) {
            if (!isObject(record)) continue;
            const failed = classify(record).matches.filter(({ unevaluated }) => unevaluated);
            assert.deepEqual(failed, [], JSON.stringify(record));
          }
    });
});
