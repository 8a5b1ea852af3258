import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Dated } from "../../../policy/knowledge/dated";
import { isPastSupport, releaseOf, engineSupport } from "../../../policy/knowledge/engine-support";

const folder = path.join(__dirname, "../../../policy/knowledge");
const load = createRequire(__filename);
const dayMs = 24 * 60 * 60 * 1_000;
/** After this long somebody should look at the source again. */
const freshDays = 180;

const isDated = (value: unknown): value is Dated =>
  typeof value === "object" && value !== null && "asOf" in value;

const tables = readdirSync(folder).flatMap((file) =>
  Object.entries(load(path.join(folder, file)) as Record<string, unknown>).flatMap(
    ([name, value]) => (isDated(value) ? [{ name, table: value }] : []),
  ),
);

describe("knowledge that ages", () => {
  it("is there", () => {
    assert.ok(tables.length > 0);
  });

  for (const { name, table } of tables) {
    it(`says of ${name} when and where it was read`, () => {
      assert.match(table.asOf, /^\d{4}-\d{2}-\d{2}$/);
      assert.match(table.source, /^https:\/\//);
    });

    // A warning and not a failure: an old table must not stop a fix that has to go out.
    it(`is fresh in ${name}`, function () {
      const age = (Date.now() - Date.parse(table.asOf)) / dayMs;
      if (age > freshDays) {
        console.warn(`${name} was read on ${table.asOf}; read ${table.source} again.`);
        this.skip();
      }
    });
  }
});

describe("the support of engines", () => {
  it("finds the release of a version, and not one that only starts alike", () => {
    assert.equal(releaseOf("postgres", "13.7")?.version, "13");
    assert.equal(releaseOf("postgres", "9.6.24")?.version, "9");
    assert.equal(releaseOf("mysql", "8.0")?.version, "8.0");
    assert.equal(releaseOf("aurora-mysql", "5.7.mysql_aurora.2.11.1")?.version, "5.7");
    assert.equal(releaseOf("postgres", "130"), undefined);
    assert.equal(releaseOf("mysql", "8"), undefined);
    assert.equal(releaseOf("sqlserver-se", "13"), undefined);
  });

  it("ends after the last day of it", () => {
    const release = { engine: "postgres", version: "1" };
    const until = (supportedUntil: string) => isPastSupport({ ...release, supportedUntil });
    assert.ok(until("2000-01-01"));
    assert.ok(!until(engineSupport.asOf));
    assert.ok(!until("9999-12-31"));
  });

  it("has dates that exist, and each release once", () => {
    const keys = engineSupport.releases.map(({ engine, version }) => `${engine} ${version}`);
    assert.deepEqual(keys, [...new Set(keys)]);
    for (const { supportedUntil } of engineSupport.releases) {
      assert.equal(new Date(supportedUntil).toISOString().slice(0, 10), supportedUntil);
    }
  });
});
