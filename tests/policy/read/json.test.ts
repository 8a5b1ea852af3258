import assert from "node:assert/strict";
import fc from "fast-check";
import { jsonOf } from "../../../policy/read/json";

describe("jsonOf", () => {
  it("reads any JSON text", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.deepEqual(jsonOf(text), { ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it("parses a text once", () => {
    const [first, second] = [jsonOf('{"once":1}'), jsonOf('{"once":1}')];
    assert.equal(first, second);
  });

  it("says so when a text is none", () => {
    for (const text of ["", "{", "undefined", "{'a': 1}", "[1,]"]) {
      assert.deepEqual(jsonOf(text), { ok: false });
    }
  });

  it("takes what was no text as it is", () => {
    const document = { Statement: [] };
    assert.deepEqual(jsonOf(document), { ok: true, value: document });
    assert.deepEqual(jsonOf(undefined), { ok: true, value: undefined });
  });
});
