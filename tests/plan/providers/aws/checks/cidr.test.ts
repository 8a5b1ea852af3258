import assert from "node:assert/strict";
import fc from "fast-check";
import {
  cidrBlock,
  ipv4Block,
  ipv4BlockSized,
  ipv6Block,
} from "../../../../../plan/providers/aws/checks/expect/network";
import { orEmpty } from "../../../../../plan/providers/aws/checks/expect/text";

interface Family {
  readonly width: number;
  readonly write: (address: bigint) => string;
}

const groups = (address: bigint, count: number, bits: number): readonly bigint[] =>
  Array.from({ length: count }, (_, index) =>
    BigInt.asUintN(bits, address >> BigInt(bits * (count - 1 - index))),
  );

const v4: Family = { width: 32, write: (address) => groups(address, 4, 8).join(".") };
const v6: Family = {
  width: 128,
  write: (address) =>
    groups(address, 8, 16)
      .map((group) => group.toString(16))
      .join(":"),
};

/** An address and a prefix length of a family. */
const pairs = ({ width }: Family) =>
  fc.tuple(
    fc.bigInt({ min: 0n, max: 2n ** BigInt(width) - 1n }),
    fc.integer({ min: 0, max: width }),
  );

const networkOf = (address: bigint, bits: number, { width }: Family): bigint =>
  address - BigInt.asUintN(width - bits, address);

describe("a CIDR block", () => {
  for (const [name, family, own, other] of [
    ["IPv4", v4, ipv4Block, ipv6Block],
    ["IPv6", v6, ipv6Block, ipv4Block],
  ] as const) {
    it(`of ${name} passes from every network address, and as none of the other family`, () => {
      fc.assert(
        fc.property(pairs(family), ([address, bits]) => {
          const block = `${family.write(networkOf(address, bits, family))}/${bits}`;
          return own.holds(block) && cidrBlock.holds(block) && !other.holds(block);
        }),
      );
    });

    it(`of ${name} fails from every address inside a network`, () => {
      fc.assert(
        fc.property(pairs(family), ([address, bits]) => {
          fc.pre(networkOf(address, bits, family) !== address);
          const block = `${family.write(address)}/${bits}`;
          return !own.holds(block) && !cidrBlock.holds(block);
        }),
      );
    });
  }

  it("of IPv6 passes however the address is written", () => {
    fc.assert(fc.property(fc.ipV6(), (address) => ipv6Block.holds(`${address}/128`)));
    for (const block of ["::/0", "2001:db8::/32", "2001:DB8:0:0::/64", "64:ff9b::10.0.0.0/120"]) {
      assert.equal(ipv6Block.holds(block), true, block);
    }
  });

  it("fails where it is none", () => {
    const blocks = ["", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0/8", "010.0.0.0/8", "a/8"];
    const more = ["::/129", "fe80::%eth0/64", "1::2::3/64", "10.0.0.0/8/8", "10.0.0.0/-1", " ::/0"];
    for (const block of [...blocks, ...more, 8]) assert.equal(cidrBlock.holds(block), false);
  });

  it("may have to be of a size", () => {
    const sized = ipv4BlockSized(16, 28);
    const passing = ["10.0.0.0/15", "10.0.0.0/16", "10.0.0.0/28", "10.0.0.0/29", "::/16"];
    assert.deepEqual(
      passing.filter((block) => sized.holds(block)),
      ["10.0.0.0/16", "10.0.0.0/28"],
    );
  });

  it("may be left empty where the provider lets it", () => {
    assert.equal(orEmpty(ipv4Block).holds(""), true);
    assert.equal(orEmpty(ipv4Block).holds("10.0.0.1/8"), false);
    assert.match(orEmpty(ipv4Block).expected, /, or empty$/);
  });
});
