import assert from "node:assert/strict";
import { estimate, linesOf, planned, reasonsOf, usesOf } from "../support";

const secret = (props: object) => planned("aws:secretsmanager/secret:Secret", "token", props);

describe("a secret", () => {
  it("costs the same each month, and by request", () => {
    const cost = estimate([secret({})]);
    assert.deepEqual(linesOf(cost), [["secret", 1, 0.4, 0.4]]);
    assert.deepEqual(usesOf(cost), [["requests", 0.05]]);
  });

  it("costs as much again for each replica, by the price of its region", () => {
    const copied = secret({ replicas: [{ region: "us-east-1" }, { region: "eu-west-1" }] });
    const cost = estimate([copied], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [
      ["replica in us-east-1", 1, 0.4, 0.4],
      ["secret", 1, 0.4, 0.4],
    ]);
    assert.deepEqual(reasonsOf(cost), [
      "replica in eu-west-1: the price sheet has secretsmanager.secret.month for us-east-1 and sa-east-1, not for eu-west-1",
    ]);
  });
});
