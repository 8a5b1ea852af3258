import assert from "node:assert/strict";
import { withIds } from "../../../plan/protocol/references";
import { signatureKey, signatures, unknown, type Wire } from "../../../plan/protocol/wire";

const reference = (more: Readonly<Record<string, Wire>>): Wire => ({
  [signatureKey]: signatures.resource,
  urn: "urn:a",
  ...more,
});

describe("references to resources", () => {
  it("are their ids to providers, unknown before the deployment, and the URN of what has none", () => {
    const given = {
      known: reference({ id: "i-1" }),
      planned: [reference({ id: unknown }), reference({ id: "" })],
      component: { inner: reference({}) },
      plain: 1,
    };
    assert.deepEqual(withIds(given), {
      known: "i-1",
      planned: [unknown, unknown],
      component: { inner: "urn:a" },
      plain: 1,
    });
  });
});
