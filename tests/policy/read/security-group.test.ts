import assert from "node:assert/strict";
import fc from "fast-check";
import { isWorld } from "../../../policy/read/security-group";

describe("isWorld", () => {
  for (const cidr of [
    "0.0.0.0/0",
    "0.0.0.0/1",
    "128.0.0.0/1",
    "203.0.113.7/0",
    " 0.0.0.0/0 ",
    "::/0",
    "::/1",
    "8000::/1",
    "2000::/3",
    "0:0:0:0:0:0:0:0/0",
    "FE80::/0",
  ]) {
    it(`takes ${cidr} for the world`, () => {
      assert.equal(isWorld(cidr), true);
    });
  }

  for (const cidr of [
    "0.0.0.0/32",
    "0.0.0.0/8",
    "10.0.0.0/8",
    "128.0.0.0/2",
    "::/128",
    "::1/128",
    "2000::/4",
    "2001:db8::/32",
    "0.0.0.0",
    "world",
    "",
    "/0",
    0,
    null,
    undefined,
    ["0.0.0.0/0"],
  ]) {
    it(`does not take ${JSON.stringify(cidr)} for it`, () => {
      assert.equal(isWorld(cidr), false);
    });
  }

  it("goes by the length of the prefix alone", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, bits) => {
        assert.equal(isWorld(`${address}/${bits}`), bits <= 1);
      }),
    );
  });
});
