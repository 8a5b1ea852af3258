import assert from "node:assert/strict";
import { pricesAsOf } from "../../../policy/cost/price-sheet";
import { monthlyCostCeiling } from "../../../policy/rules/monthly-cost";
import { judgeAll, resource, unknown } from "../support";

const nat = (name: string) => resource("aws:ec2/natGateway:NatGateway", name, {});
/** 0.093 USD an hour in sa-east-1. */
const natUsd = 67.89;
const nats = (count: number) => Array.from({ length: count }, (_, index) => nat(`nat-${index}`));

describe("monthly-cost-ceiling", () => {
  it("accepts a stack within the ceiling", () => {
    assert.deepEqual(judgeAll(monthlyCostCeiling, nats(3), "dev"), []);
    assert.deepEqual(judgeAll(monthlyCostCeiling, [], "dev"), []);
  });

  it("rejects a stack above it, and names the dearest first", () => {
    const database = resource("aws:rds/instance:Instance", "database", {
      engine: "postgres",
      instanceClass: "db.t4g.micro",
      allocatedStorage: 20,
      storageType: "gp3",
    });
    const total = (4 * natUsd + 24.82 + 4.38).toFixed(2);
    assert.deepEqual(judgeAll(monthlyCostCeiling, [database, ...nats(4)], "dev"), [
      `stack: the fixed cost is ${total} USD a month by the prices of ${pricesAsOf}; dev may cost 250.00 USD. The most is gateway hours of nat-0 (67.89 USD), gateway hours of nat-1 (67.89 USD), gateway hours of nat-2 (67.89 USD), gateway hours of nat-3 (67.89 USD) and instance hours of database (24.82 USD).`,
    ]);
  });

  for (const [environment, most] of [
    ["dev", 3],
    ["hom", 5],
    ["prod", 29],
  ] as const) {
    it(`has a ceiling of its own for ${environment}`, () => {
      assert.equal(judgeAll(monthlyCostCeiling, nats(most), environment).length, 0);
      assert.equal(judgeAll(monthlyCostCeiling, nats(most + 1), environment).length, 1);
    });
  }

  it("does not decide on a stack within it of which something has no price", () => {
    const odd = resource("aws:rds/instance:Instance", "odd", { engine: "postgres" });
    assert.deepEqual(judgeAll(monthlyCostCeiling, [odd, ...nats(3)], "dev"), [
      "odd: Not evaluated: its cost is not known: instanceClass is not given",
      "odd: Not evaluated: its cost is not known: allocatedStorage is not given",
    ]);
  });

  it("says that what it counts is the least where something has no price", () => {
    const odd = resource("aws:rds/instance:Instance", "odd", { engine: "postgres" });
    const [message, ...others] = judgeAll(monthlyCostCeiling, [odd, ...nats(4)], "dev");
    assert.match(message ?? "", /^stack: the fixed cost is at least 271\.56 USD a month/);
    assert.deepEqual(others, []);
  });

  it("takes what is billed by use for no fixed cost", () => {
    const bucket = resource("aws:s3/bucket:Bucket", "bucket", {});
    assert.deepEqual(judgeAll(monthlyCostCeiling, [bucket, ...nats(3)], "dev"), []);
  });

  it("takes what the program left to AWS for unset", () => {
    const open = resource("aws:ec2/natGateway:NatGateway", "open", {
      region: unknown,
      availabilityMode: unknown,
    });
    assert.deepEqual(judgeAll(monthlyCostCeiling, [open, ...nats(2)], "dev"), []);
  });

  it("prices resources where their provider has them", () => {
    // 32.85 USD a gateway in us-east-1: six are within, where five of sa-east-1 are not.
    const abroad = (region: string) => nats(6).map((one) => ({ ...one, provider: { region } }));
    assert.deepEqual(judgeAll(monthlyCostCeiling, abroad("us-east-1"), "dev"), []);
    assert.equal(judgeAll(monthlyCostCeiling, abroad("sa-east-1"), "dev").length, 1);
    assert.equal(judgeAll(monthlyCostCeiling, abroad(""), "dev").length, 1);
  });
});
