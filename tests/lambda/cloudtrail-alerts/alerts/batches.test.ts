import assert from "node:assert/strict";
import fc from "fast-check";
import {
  batchesOf,
  batchLimits,
  sizeOf,
} from "../../../../lambda/cloudtrail-alerts/alerts/batches";

const entry = (envelope: string) => ({
  subject: "",
  envelope,
  attributes: { severity: "high", detection: "root-activity" },
});

/** severity, String, high, detection, String, root-activity */
const attributeBytes = 8 + 6 + 4 + 9 + 6 + 13;

describe("SNS batches", () => {
  it("count the bytes of the subject, of the texts and of the attributes", () => {
    assert.equal(sizeOf({ ...entry("x"), subject: "é" }), 3 + attributeBytes);
    assert.equal(sizeOf(entry("é🔴")), 2 + 4 + attributeBytes);
  });

  it("are none for no entries", () => {
    assert.deepEqual(batchesOf([]), []);
  });

  it("hold ten entries", () => {
    const sizes = batchesOf(Array.from({ length: 21 }, () => entry("x"))).map(
      ({ length }) => length,
    );
    assert.deepEqual(sizes, [10, 10, 1]);
  });

  it("failure mode 20: fill the limit to the byte", () => {
    const half = "x".repeat(batchLimits.bytes / 2 - attributeBytes);
    assert.equal(batchesOf([entry(half), entry(half)]).length, 1);
    assert.equal(batchesOf([entry(half), entry(`${half}x`)]).length, 2);
  });

  it("failure mode 21: keep every entry, in order, within both limits", () => {
    const length = fc.oneof(fc.nat(100), fc.integer({ min: 0, max: 131_000 }));
    fc.assert(
      fc.property(fc.array(length, { maxLength: 40 }), (lengths) => {
        const entries = lengths.map((size, index) => entry(`${index}${"é".repeat(size / 2)}`));
        const batches = batchesOf(entries);
        assert.deepEqual(batches.flat(), entries);
        for (const batch of batches) {
          assert.ok(batch.length >= 1 && batch.length <= 10);
          assert.ok(batch.reduce((sum, one) => sum + sizeOf(one), 0) <= 262_144);
        }
      }),
      { numRuns: 50 },
    );
  });
});
