import assert from "node:assert/strict";
import fc from "fast-check";
import {
  blockAfter,
  blockAround,
  contains,
  firstOf,
  formatAddress,
  formatBlock,
  hostsOf,
  lastOf,
  overlaps,
  parseAddressAndPrefix,
  parseBlock,
  sizeOf,
} from "../../../../../plan/providers/awsx/vpc/cidr";

const anyAddress = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyBlock = fc
  .tuple(anyAddress, fc.integer({ min: 1, max: 32 }))
  .map(([address, prefix]) => blockAround(address, prefix));

describe("An IPv4 block", () => {
  const rows: [text: string, first: string, last: string, size: number][] = [
    ["10.0.0.0/16", "10.0.0.0", "10.0.255.255", 65536],
    ["10.1.2.128/24", "10.1.2.0", "10.1.2.255", 256],
    ["255.255.255.255/32", "255.255.255.255", "255.255.255.255", 1],
    ["192.168.0.9", "192.168.0.9", "192.168.0.9", 1],
    ["128.0.0.0/1", "128.0.0.0", "255.255.255.255", 2 ** 31],
  ];
  for (const [text, first, last, size] of rows) {
    it(`${text} goes from ${first} to ${last}`, () => {
      const block = parseBlock(text);
      assert.deepEqual(
        [formatAddress(firstOf(block)), formatAddress(lastOf(block)), sizeOf(block)],
        [first, last, size],
      );
    });
  }

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        assert.deepEqual(parseBlock(formatBlock(block)), block);
      }),
    );
  });

  it("keeps the address it was given only where that is asked for", () => {
    assert.deepEqual(parseAddressAndPrefix("10.0.1.128/24"), { address: 0x0a000180, prefix: 24 });
    assert.deepEqual(parseBlock("10.0.1.128/24"), { address: 0x0a000100, prefix: 24 });
  });

  it("keeps its ends from hosts where it has more than two addresses", () => {
    const hosts = (text: string) => {
      const { first, last } = hostsOf(parseBlock(text));
      return [formatAddress(first), formatAddress(last)];
    };
    assert.deepEqual(hosts("10.0.0.0/24"), ["10.0.0.1", "10.0.0.254"]);
    assert.deepEqual(hosts("10.0.0.0/30"), ["10.0.0.1", "10.0.0.2"]);
    assert.deepEqual(hosts("10.0.0.0/31"), ["10.0.0.0", "10.0.0.1"]);
    assert.deepEqual(hosts("10.0.0.7/32"), ["10.0.0.7", "10.0.0.7"]);
  });

  it("contains the addresses from its first to its last and no other", () => {
    const block = parseBlock("10.0.0.64/26");
    const found = [63, 64, 127, 128].map((low) => contains(block, 0x0a000000 + low));
    assert.deepEqual(found, [false, true, true, false]);
  });

  it("overlaps another exactly if one contains the start of the other", () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        assert.equal(overlaps(a, b), contains(a, firstOf(b)) || contains(b, firstOf(a)));
      }),
    );
    assert.equal(overlaps(parseBlock("10.0.0.0/25"), parseBlock("10.0.0.128/25")), false);
  });

  it("is followed, in any size, by the next block that does not contain the address", () => {
    assert.equal(formatBlock(blockAfter(0x0a000000, 24)), "10.0.1.0/24");
    assert.equal(formatBlock(blockAfter(0x0a0000ff, 20)), "10.0.16.0/20");
  });

  it("begins again at 0.0.0.0 after the last address", () => {
    assert.equal(formatBlock(blockAfter(2 ** 32 - 1, 16)), "0.0.0.0/16");
    assert.equal(formatBlock(blockAround(-1, 24)), "255.255.255.0/24");
  });
});

describe("A text that is no IPv4 block", () => {
  const rows: [text: string, asBlock: string, inLegacyLayout: string][] = [
    ["abc", "Invalid net address: abc", "Invalid IPv4 address."],
    ["/16", "Invalid net address: ", "Invalid IPv4 address."],
    ["10.0.0/16", "Invalid net address: 10.0.0", "Invalid IPv4 address."],
    ["10.0.0.0.0/16", "Invalid net address: 10.0.0.0.0", "Invalid IPv4 address."],
    ["10.0.0.256/16", "Invalid net address: 10.0.0.256", "Invalid IPv4 address."],
    ["010.0.0.0/16", "Invalid net address: 010.0.0.0", "Invalid IPv4 address."],
    ["10.0.0.-1/16", "Invalid net address: 10.0.0.-1", "Invalid IPv4 address."],
    ["10.0.0.0/33", "Invalid mask for ip4: 33", "Invalid subnet mask."],
    ["10.0.0.0/0", "Invalid mask for ip4: 0", "Invalid subnet mask."],
    ["10.0.0.0/x", "Invalid mask for ip4: x", "Invalid IPv4 address."],
    ["10.0.0.0/16/5", "Invalid mask for ip4: 16/5", "Invalid IPv4 address."],
    ["10.0.0.0/", "Invalid mask for ip4: ", "Invalid IPv4 address."],
    ["10.0.0.0/160", "Invalid mask for ip4: 160", "Invalid IPv4 address."],
  ];
  for (const [text, asBlock, inLegacyLayout] of rows) {
    it(`is refused: ${text}`, () => {
      const name = "ComponentArgumentError";
      assert.throws(() => parseBlock(text), { name, message: asBlock });
      assert.throws(() => parseAddressAndPrefix(text), { name, message: inLegacyLayout });
    });
  }

  it("has no counterpart among numbers either", () => {
    assert.throws(() => blockAround(0, 33), { message: "Invalid mask for ip4: 33" });
    assert.throws(() => blockAround(0, 0), { message: "Invalid mask for ip4: 0" });
  });
});
