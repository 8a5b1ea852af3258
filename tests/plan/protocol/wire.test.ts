import assert from "node:assert/strict";
import fc from "fast-check";
import { fromStruct, toStruct } from "../../../plan/protocol/struct";
import {
  containsUnknown,
  isSecret,
  isUnknown,
  parseText,
  revealed,
  secret,
  unknown,
  type Properties,
} from "../../../plan/protocol/wire";

describe("values of the protocol", () => {
  it("are known unless they are one of the sentinels", () => {
    assert.equal(isUnknown(unknown), true);
    assert.equal(isUnknown("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"), true);
    for (const known of ["", "text", 0, false, null, {}, [unknown]]) {
      assert.equal(isUnknown(known), false);
    }
    assert.equal(isUnknown(undefined), false);
  });

  it("contain something unknown at any depth, behind secrets too", () => {
    assert.equal(containsUnknown({ a: [{ b: secret(unknown) }] }), true);
    assert.equal(containsUnknown({ a: [{ b: secret("known") }] }), false);
  });

  it("are secret by signature, and reveal what they hide to those who must compute", () => {
    const hidden = secret({ inner: secret("hush") });
    assert.equal(isSecret(hidden), true);
    assert.deepEqual(revealed({ hidden, list: [secret(1)] }), {
      hidden: { inner: "hush" },
      list: [1],
    });
  });

  it("survive the message that carries them", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        // JSON has no negative zero; the maps of google-protobuf, hence programs, have no __proto__.
        const carried = (key: string, inner: unknown) => (key === "__proto__" ? undefined : inner);
        const properties = JSON.parse(JSON.stringify(value), carried) as Properties;
        assert.deepEqual(fromStruct(toStruct(properties)), properties);
      }),
    );
  });

  it("as JSON text are read where they are text, and not guessed where they are none", () => {
    assert.deepEqual(parseText('["a"]'), ["a"]);
    assert.equal(parseText("not JSON"), undefined);
    assert.equal(parseText(unknown), undefined);
    assert.equal(parseText(true), true);
  });
});
