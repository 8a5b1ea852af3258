import assert from "node:assert/strict";
import fc from "fast-check";
import { matches } from "../../../../lambda/cloudtrail-alerts/allow-list/entry";

const role = "arn:aws:iam::111122223333:role/ci/deploy-api";

const name = fc.stringMatching(/^[\w+=,.@-]{1,12}$/);
const segments = fc.array(name, { minLength: 1, maxLength: 4 });

describe("pattern of an allow-list", () => {
  it("stands for the whole text", () => {
    assert.equal(matches(role, role), true);
    for (const other of [
      `${role}-2`,
      `x${role}`,
      role.slice(0, -1),
      role.toUpperCase(),
      "",
      `${role}\n`,
    ])
      assert.equal(matches(role, other), false, other);
  });

  it("has one star for the rest of a name, which leads to no other path and no other part of an ARN", () => {
    const some = "arn:aws:iam::111122223333:role/ci/deploy-*";
    for (const one of [role, "arn:aws:iam::111122223333:role/ci/deploy-"])
      assert.equal(matches(some, one), true, one);
    for (const other of [
      "arn:aws:iam::111122223333:role/ci/deploy",
      "arn:aws:iam::111122223333:role/ci/deploy-api/admin",
      "arn:aws:iam::111122223333:role/ci/deploy-api:admin",
      "arn:aws:iam::111122223333:role/ci/deploy-api admin",
      "arn:aws:iam::111122223333:role/ci/deploy-api\n",
      "arn:aws:iam::999999999999:role/ci/deploy-api",
    ])
      assert.equal(matches(some, other), false, other);
    assert.equal(matches("ab*ba", "aba"), false);
    assert.equal(matches("ab*ba", "abba"), true);
  });

  it("without a star stands for itself alone, whatever else is in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, text) => {
        fc.pre(!pattern.includes("*"));
        assert.equal(matches(pattern, text), pattern === text);
        assert.equal(matches(pattern, pattern), true);
      }),
    );
  });

  it("never stands for a longer principal, nor for one with another beginning or end", () => {
    fc.assert(
      fc.property(
        segments,
        name,
        name,
        name,
        fc.constantFrom("/", ":", " "),
        (path, start, rest, end, cut) => {
          const before = `arn:aws:iam::111122223333:role/${path.join("/")}/${start}`;
          const pattern = `${before}*${end}`;
          assert.equal(matches(pattern, `${before}${rest}${end}`), true);
          for (const other of [
            `${before}${rest}${end}${cut}${end}`,
            `${before}${rest}${cut}${end}`,
            `${cut}${before}${rest}${end}`,
            `${before}${rest}${end}${cut}`,
            before.slice(0, -1),
          ])
            assert.equal(matches(pattern, other), false, other);
        },
      ),
    );
  });
});
