import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  findPrice,
  priceKeys,
  pricesAsOf,
  priceSources,
  type Price,
  type PriceKey,
} from "../../../policy/cost/price-sheet";

const pricersFolder = path.join(__dirname, "../../../policy/cost/pricers");
const regions = ["us-east-1", "sa-east-1"];

// The keys come from the sheet itself, where they are all known.
const all: readonly Price[] = priceKeys.flatMap((key) =>
  regions.map((region) => findPrice(key as PriceKey, region) as Price),
);

describe("the price sheet", () => {
  it("gives a price with its unit, its age and its origin", () => {
    assert.deepEqual(findPrice("nat-gateway.hour", "sa-east-1"), {
      key: "nat-gateway.hour",
      unit: "hour",
      usd: 0.093,
      asOf: "2026-01-01",
      confidence: "two-sources",
      source: "calculator:natgateway + price-table",
      note: undefined,
    });
  });

  it("gives prices that are the same everywhere in any region", () => {
    const { usd, unit } = findPrice("route53.hosted-zone.month", "eu-west-1") as Price;
    assert.deepEqual({ usd, unit }, { usd: 0.5, unit: "zone-month (first 25)" });
  });

  it("says which regions it has when asked for another", () => {
    assert.deepEqual(findPrice("nat-gateway.hour", "eu-west-1"), {
      reason: "the price sheet has nat-gateway.hour for us-east-1 and sa-east-1, not for eu-west-1",
    });
  });

  it("says what it does not have instead of taking something near", () => {
    assert.deepEqual(findPrice("elasticache.redis.cache.t9.huge.hour", "us-east-1"), {
      reason: "the price sheet has no elasticache.redis.cache.t9.huge.hour",
    });
  });

  it("takes the names of what every object has for missing, as keys and as regions", () => {
    // Such a key cannot be written in a pricer; a value of a resource may make one.
    assert.deepEqual(findPrice("constructor" as PriceKey, "us-east-1"), {
      reason: "the price sheet has no constructor",
    });
    assert.ok("reason" in findPrice("nat-gateway.hour", "constructor"));
  });

  it("has a positive price for every key in both regions, but for what AWS gives for nothing", () => {
    const free = [
      "budgets.monitoring.budget-day",
      "cloudtrail.management.first-copy",
      "cost-anomaly-detection",
    ];
    const nothing = all.filter(({ usd }) => !(usd > 0)).map(({ key }) => key);
    assert.deepEqual([...new Set(nothing)].sort(), free);
    assert.equal(all.length, 288);
  });

  it("has for every price a source that it names, a degree of confidence and a day", () => {
    for (const { key, source, confidence, asOf } of all) {
      for (const id of source.split(" + ")) {
        assert.ok(Object.hasOwn(priceSources, id.split(":")[0] ?? ""), `${key}: ${id}`);
      }
      assert.match(confidence, /^(two-sources|one-source|derived|unverified)$/, key);
      assert.match(asOf, confidence === "unverified" ? /^unknown$/ : /^\d{4}-\d\d-\d\d$/, key);
    }
  });

  it("explains every price that is on no list", () => {
    const unexplained = all.filter(
      ({ confidence, note }) => /derived|unverified/.test(confidence) && note === undefined,
    );
    assert.deepEqual(unexplained, []);
  });

  it("is as of its newest price", () => {
    const days = all.map(({ asOf }) => asOf).filter((asOf) => asOf !== "unknown");
    assert.equal(pricesAsOf, days.sort().at(-1));
  });

  it("holds no price that nothing asks for", () => {
    const code = readdirSync(pricersFolder)
      .map((file) => readFileSync(path.join(pricersFolder, file), "utf8"))
      .join();
    const byValue =
      /^rds\..+\.single-az\.db\..+\.hour$|^rds\.storage\.|^elasticache\.\w+\.cache\..+\.hour$/;
    const unused = priceKeys.filter((key) => !byValue.test(key) && !code.includes(`"${key}"`));
    assert.deepEqual(unused, []);
  });
});
