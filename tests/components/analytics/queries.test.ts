import assert from "node:assert/strict";
import { alerts, flowLogs, trailRecords } from "../../../components/analytics/record-source";
import { alertFactColumns, alertFacts } from "../../../components/analytics/queries/alert-facts";
import { quoted } from "../../../components/analytics/queries/saved-query";
import { alertTable } from "../../../components/analytics/tables/alert-table";
import { outgoing } from "../../../lambda/cloudtrail-alerts/alerts/message";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { valueAt } from "../../../lambda/cloudtrail-alerts/trail/record";
import { samples } from "../../lambda/cloudtrail-alerts/samples";
import { alertsOf } from "../../lambda/support/alerts";
import { account, files as filesOf } from "../fixtures";
import { conditionsOf, tableOf, unknownNames } from "./sql";

const database = "meddiflux_dev";
const files = filesOf("records-1", "audit");
const trail = { accountId: account.id, otherAccounts: ["444455556666"], keptDays: 90 };
const sources = [
  trailRecords(database, trail, files),
  flowLogs(database, { account, keptDays: 30 }, files),
  alerts(database, 90, files),
];
const queries = sources.flatMap(({ table, queries: saved }) =>
  saved.map((query) => ({ ...query, table })),
);

const alertSql = alerts(database, 90, files).queries.map(({ sql }) => sql);

/** Alerts as they are published. */
const published = Object.values(samples)
  .flatMap(({ hits }) => Object.values(hits).map(([, event]) => event))
  .flatMap((event) => alertsOf(event))
  .map((alert) => outgoing(alert, { bucket: "trail", key: "a.json.gz", versionId: "v1" }))
  .map(({ message }) => JSON.parse(message) as JsonObject);

/** Paths that are taken of the text of an alert. */
const pathsIn = (sql: string) =>
  [...sql.matchAll(/json_extract_scalar\(alert, '\$\.([\w.]+)'\)/g)].map(([, path = ""]) => path);

/** What alerts hold there, of those that hold something. */
const kindsAt = (path: string) => [
  ...new Set(
    published.map((alert) => typeof valueAt(alert, path)).filter((kind) => kind !== "undefined"),
  ),
];

describe("the saved queries", () => {
  it("answer who did what, who signed in, what was denied, what roles changed, and more", () => {
    assert.deepEqual(
      queries.map(({ id }) => id),
      [
        ...["who-did-what", "console-logins", "denied-calls", "changes-by-role"],
        ...["rejected-by-source", "top-talkers", "alerts-by-detection", "alerts-by-principal"],
      ],
    );
  });

  for (const { name, sql, table } of queries) {
    describe(name, () => {
      it("reads the one table that it is about", () => {
        assert.equal(tableOf(sql), `${database}.${table.name}`);
      });

      it("names no column that the table has not", () => {
        assert.deepEqual(unknownNames(sql, table), []);
      });

      it("says which partitions it reads, and how to read fewer", () => {
        const conditions = conditionsOf(sql);
        const open = Object.keys(table.partitions).filter(
          (partition) => !conditions.some((one) => one.startsWith(`${partition} `)),
        );
        // Any can be wanted; a comment says how to name one.
        assert.deepEqual(
          open.filter((partition) => partition !== "region"),
          [],
        );
        for (const partition of open) assert.ok(sql.includes(`: AND ${partition} = `), partition);
      });

      it("shows at most a thousand rows, in an order", () => {
        assert.match(sql, /\nORDER BY [^\n]+\nLIMIT 1000$/);
      });

      it("fits into what Athena saves", () => {
        // https://docs.aws.amazon.com/athena/latest/APIReference/API_CreateNamedQuery.html
        assert.ok(name.length <= 128 && sql.length <= 262_144);
      });
    });
  }

  it("ask about the own account, and of the trail of an organization about those that are ours", () => {
    const conditionOf = (organization: object) =>
      conditionsOf(
        trailRecords(database, { ...trail, ...organization }, files).queries[0]?.sql ?? "",
      )[0];
    assert.equal(conditionOf({}), "account IN ('111122223333')");
    assert.equal(
      conditionOf({ organizationId: "o-exampleorgid" }),
      "account IN ('111122223333', '444455556666')",
    );
  });

  it("read flow logs of the last day alone", () => {
    const [, flows] = sources;
    assert.deepEqual(conditionsOf(flows?.queries[0]?.sql ?? "").slice(0, 2), [
      "hour >= date_format(now() - interval '24' hour, '%Y/%m/%d/%H')",
      "start >= to_unixtime(now() - interval '24' hour)",
    ]);
  });

  it("quote texts, whatever is in them", () => {
    assert.equal(quoted("o'clock"), "'o''clock'");
  });
});

describe("the alerts as facts for charts", () => {
  const table = alertTable(90);
  const sql = alertFacts(database, table.name);

  it("are of the table of alerts, of days that are named", () => {
    assert.equal(tableOf(sql), "meddiflux_dev.alerts");
    assert.deepEqual(unknownNames(sql, table), []);
    assert.match(conditionsOf(sql)[0] ?? "", /^day >= /);
  });

  it("say in each column what it holds", () => {
    for (const [name, [expression, type]] of Object.entries(alertFactColumns)) {
      const [path] = pathsIn(expression);
      const kinds = path === undefined ? ["day"] : kindsAt(path);
      const expected = { day: "DATETIME", number: "INTEGER", string: "STRING" };
      for (const kind of kinds) assert.equal(type, expected[kind as keyof typeof expected], name);
    }
  });
});

describe("the queries of alerts", () => {
  for (const path of [...new Set(pathsIn([...alertSql, alertFacts(database, "alerts")].join()))]) {
    it(`find ${path} in alerts as they are published`, () => {
      assert.equal(kindsAt(path).length, 1);
    });
  }
});

describe("the check of names", () => {
  const [{ table } = assert.fail()] = queries;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["SELECT eventname", []],
    ["SELECT eventnames", ["eventnames"]],
    ["SELECT useridentity.sessioncontext.sessionissuer.arn", []],
    ["SELECT useridentity.sessionissuer.arn", ["useridentity.sessionissuer.arn"]],
    ["SELECT useridentity.arn AS who ORDER BY who", []],
    ["SELECT lower(eventname)", ["lower("]],
    ['SELECT "where"', ['"where"']],
    ["SELECT 'anything' -- at all", []],
  ];
  for (const [sql, unknown] of rows) {
    it(`finds ${unknown.join(" ") || "nothing"} in ${sql}`, () => {
      assert.deepEqual(unknownNames(sql, table), unknown);
    });
  }
});
