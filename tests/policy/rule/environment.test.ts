import assert from "node:assert/strict";
import { environmentOf, everywhere } from "../../../policy/rule/environment";

describe("environmentOf", () => {
  for (const [stack, environment] of [
    ["dev", "dev"],
    ["hom", "hom"],
    ["prod", "prod"],
    ["shop-dev", "dev"],
    ["meddiflux/platform/dev", "dev"],
    ["meddiflux/platform/shop-hom", "hom"],
    // Whoever names a stack otherwise gets the strictest rules, not the loosest.
    ["staging", "prod"],
    ["development", "prod"],
    ["dev-shop", "prod"],
    ["dev/shop", "prod"],
    ["DEV", "prod"],
    ["", "prod"],
  ] as const) {
    it(`takes the stack "${stack}" for ${environment}`, () => {
      assert.equal(environmentOf(stack), environment);
    });
  }
});

describe("everywhere", () => {
  it("is the same in each environment", () => {
    assert.deepEqual(everywhere(7), { dev: 7, hom: 7, prod: 7 });
  });
});
