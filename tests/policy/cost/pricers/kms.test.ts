import assert from "node:assert/strict";
import { estimate, linesOf, planned, reasonsOf, usesOf } from "../support";

describe("a KMS key", () => {
  it("costs the same each month, in every region, and by request", () => {
    const key = planned("aws:kms/key:Key", "data", {});
    const replica = planned("aws:kms/replicaKey:ReplicaKey", "data", { region: "us-east-1" });
    const cost = estimate([key, replica], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [
      ["key", 1, 1, 1],
      ["key", 1, 1, 1],
    ]);
    assert.deepEqual(usesOf(cost), [
      ["requests", 0.03],
      ["requests", 0.03],
    ]);
  });

  it("says what rotation will add", () => {
    const rotated = planned("aws:kms/key:Key", "data", { enableKeyRotation: true });
    assert.equal(
      estimate([rotated]).lines[0]?.assumption,
      "its first two rotations will each add the price of a key",
    );
  });

  it("is unpriced in a key store of its own", () => {
    const kept = planned("aws:kms/key:Key", "data", { customKeyStoreId: "cks-1" });
    assert.deepEqual(reasonsOf(estimate([kept])), [
      "custom key store: the price sheet has no custom key stores",
    ]);
  });
});
