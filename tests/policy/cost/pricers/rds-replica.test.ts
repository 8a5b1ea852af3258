import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, planned, reasonsOf, unknown, usesOf } from "../support";

type Props = CostInputs["aws:rds/instance:Instance"];

const database = (props: Props, name = "orders") =>
  planned("aws:rds/instance:Instance", name, {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 50,
    storageType: "gp3",
    ...props,
  });

describe("a replica of a database", () => {
  const source = database({ engine: "mysql" }, "source");
  const replica = planned(
    "aws:rds/instance:Instance",
    "replica",
    { replicateSourceDb: unknown, instanceClass: "db.t4g.micro" },
    { replicateSourceDb: source },
  );

  it("has the engine and the storage of its source, over several steps", () => {
    const second = planned(
      "aws:rds/instance:Instance",
      "second",
      { replicateSourceDb: unknown, instanceClass: "db.t4g.micro" },
      { replicateSourceDb: replica },
    );
    const { lines } = estimate([source, replica, second]);
    const ofReplica = [
      ["gp3 storage", 5.75],
      ["instance hours", 11.68],
    ];
    for (const { urn } of [replica, second]) {
      assert.deepEqual(
        lines.filter((line) => line.urn === urn).map(({ item, monthly }) => [item, monthly]),
        ofReplica,
      );
    }
  });

  it("has its own engine and storage where it gives them", () => {
    const own = {
      ...replica,
      props: { ...replica.props, engine: "postgres", allocatedStorage: 100, storageType: "io2" },
    };
    const cost = estimate([source, own]);
    assert.deepEqual(
      reasonsOf(cost).filter((reason) => reason.startsWith("io2")),
      ["io2 storage: the price sheet has no rds.storage.io2.single-az.gb-month"],
    );
    const large = {
      ...own,
      props: { ...own.props, storageType: "gp3", instanceClass: "db.m6g.large" },
    };
    assert.deepEqual(
      estimate([source, large])
        .lines.filter(({ urn }) => urn === own.urn)
        .map(({ quantity, unitPrice }) => [quantity, unitPrice]),
      [
        [100, 0.115],
        [730, 0.159],
      ],
    );
  });

  it("says what it does not know of its source", () => {
    const unsized = database({ engine: "mysql", allocatedStorage: unknown }, "source");
    const cost = estimate([unsized, replica]);
    assert.ok(reasonsOf(cost).includes("source: allocatedStorage is unknown until the deployment"));
  });

  it("is unpriced when its source is elsewhere, or replicates itself", () => {
    const circle = { ...replica, propertyDependencies: { replicateSourceDb: [replica.urn] } };
    for (const lost of [{ ...replica, propertyDependencies: {} }, circle]) {
      assert.deepEqual(reasonsOf(estimate([lost])), [
        "engine is not given",
        "allocatedStorage is not given",
      ]);
    }
  });

  it("in another region costs the data that its source sends", () => {
    const remote = { ...replica, props: { ...replica.props, region: "us-east-1" } };
    const cost = estimate([source, remote], { region: "sa-east-1" });
    assert.deepEqual(usesOf(cost), [["data replicated from sa-east-1", 0.138]]);
    assert.deepEqual(usesOf(estimate([source, remote])), []);
  });
});
