import assert from "node:assert/strict";
import { environments } from "../../../policy/rule/environment";
import { levelOf } from "../../../policy/rule/level";
import type { Kind, Severity } from "../../../policy/rule/rule";

const severities: readonly Severity[] = ["low", "medium", "high", "critical"];

/** The severities that stop a deploy. */
function mandatory(kind: Kind): Record<string, readonly Severity[]> {
  return Object.fromEntries(
    environments.map((environment) => [
      environment,
      severities.filter((severity) => levelOf({ severity, kind }, environment) === "mandatory"),
    ]),
  );
}

describe("levelOf", () => {
  for (const kind of [
    "encryption",
    "network",
    "iam",
    "logging",
    "resilience",
    "tagging",
  ] as const) {
    it(`tightens ${kind} towards prod`, () => {
      assert.deepEqual(mandatory(kind), {
        dev: ["critical"],
        hom: ["high", "critical"],
        prod: ["medium", "high", "critical"],
      });
    });
  }

  it("stops waste where it starts, and never prod over money alone", () => {
    assert.deepEqual(mandatory("finops"), {
      dev: ["medium", "high", "critical"],
      hom: ["high", "critical"],
      prod: ["critical"],
    });
  });
});
