import assert from "node:assert/strict";
import fc from "fast-check";
import {
  contains,
  formatCidr,
  overlap,
  parseCidr,
  partOf,
  sizeOf,
  type Cidr,
} from "../../../components/shared/cidr";

const block = (): fc.Arbitrary<Cidr> =>
  fc
    .record({ prefix: fc.integer({ min: 8, max: 28 }), seed: fc.nat() })
    .map(({ prefix, seed }) => ({ prefix, base: (seed % 2 ** prefix) * 2 ** (32 - prefix) }));

describe("IPv4 blocks", () => {
  const rows: readonly (readonly [string, Cidr | undefined])[] = [
    ["10.0.0.0/16", { base: 0x0a000000, prefix: 16 }],
    ["255.255.255.255/32", { base: 0xffffffff, prefix: 32 }],
    ["0.0.0.0/0", { base: 0, prefix: 0 }],
    ["10.0.0.1/16", undefined],
    ["10.0.0.256/24", undefined],
    ["10.0.0.0/33", undefined],
    ["10.0.0.0", undefined],
    ["::/0", undefined],
    ["", undefined],
  ];
  for (const [text, expected] of rows) {
    it(`reads ${JSON.stringify(text)} as ${expected ? "a block" : "no block"}`, () => {
      assert.deepEqual(parseCidr(text), expected);
    });
  }

  it("writes what it reads", () => {
    fc.assert(
      fc.property(block(), (one) => {
        assert.deepEqual(parseCidr(formatCidr(one)), one);
      }),
    );
  });

  it("splits a block into parts that fill it and do not overlap", () => {
    fc.assert(
      fc.property(block(), fc.integer({ min: 1, max: 4 }), (whole, bits) => {
        const parts = Array.from({ length: 2 ** bits }, (_, index) => partOf(whole, bits, index));
        assert.equal(
          parts.reduce((sum, part) => sum + sizeOf(part), 0),
          sizeOf(whole),
        );
        for (const part of parts) {
          assert.ok(contains(whole, part));
          assert.equal(parts.filter((other) => overlap(part, other)).length, 1);
        }
      }),
    );
  });
});
