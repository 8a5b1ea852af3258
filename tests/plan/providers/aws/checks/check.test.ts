import assert from "node:assert/strict";
import fc from "fast-check";
import { failuresOf, type TypeChecks } from "../../../../../plan/providers/aws/checks/check";
import { between, items } from "../../../../../plan/providers/aws/checks/expect/number";
import { ipv4Block } from "../../../../../plan/providers/aws/checks/expect/network";
import { oneOf } from "../../../../../plan/providers/aws/checks/expect/text";
import { conflicts, within } from "../../../../../plan/providers/aws/checks/relations";
import { secret, unknown, type Properties } from "../../../../../plan/protocol/wire";

const checks: TypeChecks = {
  source: "internal/service/example/example.go",
  arguments: {
    "ingress[].cidrBlocks[]": ipv4Block,
    "options.size": between(1, 3),
    mode: oneOf("on", "off"),
    tokens: items(0, 1),
  },
  relations: within("rules[]", conflicts("name", "namePrefix")),
};

const check = (inputs: Properties): readonly (readonly [string, string])[] =>
  failuresOf(checks, inputs).map(({ property, reason }) => [property, reason]);

const notABlock = "expected to be an IPv4 CIDR block that begins at its network address, got";

describe("checks of arguments", () => {
  it("say which item of which list is wrong, what is expected and what came", () => {
    const ingress = [{ cidrBlocks: ["10.0.0.0/8"] }, { cidrBlocks: ["10.0.0.0/8", "10.0.0.1/8"] }];
    assert.deepEqual(check({ ingress, options: { size: 4 }, mode: "on" }), [
      ["ingress[1].cidrBlocks[1]", `${notABlock} "10.0.0.1/8"`],
      ["options.size", "expected to be in the range (1 - 3), got 4"],
    ]);
  });

  it("tell every problem at once", () => {
    assert.equal(
      check({ mode: "up", options: { size: 0 }, ingress: [{ cidrBlocks: [1] }] }).length,
      3,
    );
  });

  it("find the blocks of relations in lists too", () => {
    const rules = [{ name: "a" }, { name: "b", namePrefix: "c" }];
    assert.deepEqual(check({ rules }), [["rules[1].name", "conflicts with namePrefix"]]);
  });

  it("leave alone what is absent, unknown at any depth, or of another shape", () => {
    for (const inputs of [
      {},
      { mode: null, options: null, ingress: null, rules: null },
      { mode: unknown, options: unknown, ingress: unknown, rules: unknown },
      {
        options: { size: unknown },
        ingress: [unknown, { cidrBlocks: [unknown] }],
        rules: [unknown],
      },
      { options: [1], ingress: "text", rules: {} },
    ]) {
      assert.deepEqual(check(inputs), [], JSON.stringify(inputs));
    }
  });

  it("look at secrets and never print them", () => {
    assert.deepEqual(check({ mode: secret("on") }), []);
    assert.deepEqual(check({ mode: secret(unknown) }), []);
    assert.deepEqual(check({ mode: secret("up"), options: secret({ size: 4 }) }), [
      ["options.size", "expected to be in the range (1 - 3), got [secret]"],
      ["mode", 'expected to be one of "on", "off", got [secret]'],
    ]);
  });

  it("print no part of any secret, wherever it hides", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}[A-Z]{9}$/), (text) => {
        const said = JSON.stringify([
          check({ mode: secret(text), ingress: [{ cidrBlocks: secret([text]) }] }),
          check({ tokens: [secret(text), { inner: secret(text) }] }),
          check({ ingress: secret([{ cidrBlocks: [text] }]), options: secret({ size: text }) }),
        ]);
        return said.includes("[secret]") && !said.includes(text.slice(0, 6));
      }),
    );
  });

  it("shorten what is long", () => {
    const [[, reason] = ["", ""]] = check({ mode: "x".repeat(500) });
    assert.equal(reason, `expected to be one of "on", "off", got "${"x".repeat(79)}…`);
  });
});
