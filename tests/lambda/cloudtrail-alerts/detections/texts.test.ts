import assert from "node:assert/strict";
import { textsIn } from "../../../../lambda/cloudtrail-alerts/detections/texts";
import { parseJson, type Json } from "../../../../lambda/cloudtrail-alerts/json";

describe("texts in a value", () => {
  it("are those at any depth, and no names of members", () => {
    const value: Json = { name: "a", list: ["b", { c: "c" }, 5, null, true] };
    assert.deepEqual([...textsIn(value)].sort(), ["a", "b", "c"]);
  });

  it("are the value itself, or none", () => {
    assert.deepEqual(textsIn("a"), ["a"]);
    for (const none of [undefined, null, 5, false, [], {}]) assert.deepEqual(textsIn(none), []);
  });

  it("are found among however many values", () => {
    assert.deepEqual(textsIn([...Array<Json>(300_000).fill(1), "a"]), ["a"]);
  });

  it("are found however deep they lie", () => {
    const deep = parseJson("[".repeat(100_000) + '"a"' + "]".repeat(100_000));
    assert.deepEqual(textsIn(deep), ["a"]);
  });
});
