import assert from "node:assert/strict";
import { alertTable } from "../../../components/analytics/tables/alert-table";
import { cloudTrailColumns } from "../../../components/analytics/tables/cloudtrail-columns";
import {
  cloudTrailTable,
  trailRegions,
} from "../../../components/analytics/tables/cloudtrail-table";
import { flowLogColumns, flowLogTable } from "../../../components/analytics/tables/flow-log-table";
import { columnsOf, projectionParameters } from "../../../components/analytics/tables/table";
import { flowLogFields } from "../../../components/network/flow-logs";
import { outgoing } from "../../../lambda/cloudtrail-alerts/alerts/message";
import { samples } from "../../lambda/cloudtrail-alerts/samples";
import { alertNamed } from "../../lambda/support/alerts";
import { rootLogin } from "../../lambda/support/events";
import { account } from "../fixtures";
import { hiveType, misfits, rowOf } from "./hive";

const tables = {
  "of CloudTrail": cloudTrailTable({ accountId: account.id, keptDays: 90 }),
  "of an organization": cloudTrailTable({
    ...{ accountId: account.id, organizationId: "o-exampleorgid", keptDays: 90 },
  }),
  "of flow logs": flowLogTable(account, 30),
  "of alerts": alertTable(90),
};

const events = Object.values(samples).flatMap(({ hits, nearMisses }) => [
  ...Object.values(hits).map(([, event]) => event),
  ...Object.values(nearMisses),
]);

describe("a table", () => {
  for (const [what, table] of Object.entries(tables)) {
    it(`${what} has names and types that Hive knows, none twice`, () => {
      for (const [name, type] of Object.entries(columnsOf(table))) {
        assert.match(name, /^[a-z][a-z0-9_]*$/);
        hiveType(type);
      }
      const partitions = Object.keys(table.partitions);
      assert.deepEqual(
        partitions.filter((name) => name in table.columns),
        [],
      );
    });

    it(`${what} has a folder for each partition, in their order`, () => {
      const named = [...table.partitionFolder.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(named, Object.keys(table.partitions));
      assert.match(table.folder, /\/$/);
      assert.match(table.partitionFolder, /\/$/);
    });
  }
});

describe("the table of flow logs", () => {
  it("has the fields that the flow log writes, in its order", () => {
    const written = flowLogFields.map((field) => field.replaceAll("-", "_"));
    assert.deepEqual(Object.keys(flowLogColumns), written);
  });

  it("finds files by hour in the folder of the account and region, as long as they are kept", () => {
    assert.deepEqual(projectionParameters(flowLogTable(account, 30), "s3://flows/x/"), {
      "projection.enabled": "true",
      "projection.hour.type": "date",
      "projection.hour.format": "yyyy/MM/dd/HH",
      "projection.hour.range": "NOW-30DAYS,NOW",
      "projection.hour.interval": "1",
      "projection.hour.interval.unit": "HOURS",
      "storage.location.template": "s3://flows/x/${hour}/",
    });
    assert.equal(flowLogTable(account, 30).folder, "AWSLogs/111122223333/vpcflowlogs/sa-east-1/");
  });
});

describe("the table of CloudTrail", () => {
  it("has every field of the records by which detections are known", () => {
    // Findings of CloudTrail itself lie in a folder of their own, which this table does not read.
    const calls = events.filter((event) => !("insightDetails" in event));
    const row = rowOf(cloudTrailColumns);
    assert.deepEqual([...new Set(calls.flatMap((event) => misfits(row, event)))], []);
  });

  it("finds files by account, region and day, as far back as they are kept", () => {
    const table = tables["of CloudTrail"];
    assert.equal(table.folder, "AWSLogs/");
    assert.deepEqual(projectionParameters(table, "s3://trail/AWSLogs/"), {
      "projection.enabled": "true",
      "projection.account.type": "enum",
      "projection.account.values": "111122223333",
      "projection.region.type": "enum",
      "projection.region.values": trailRegions.join(","),
      "projection.day.type": "date",
      "projection.day.format": "yyyy/MM/dd",
      "projection.day.range": "NOW-90DAYS,NOW",
      "projection.day.interval": "1",
      "projection.day.interval.unit": "DAYS",
      "storage.location.template": "s3://trail/AWSLogs/${account}/CloudTrail/${region}/${day}/",
    });
  });

  it("finds those of an organization below its id, for whatever account a query names", () => {
    const table = tables["of an organization"];
    const parameters = projectionParameters(table, `s3://trail/${table.folder}`);
    assert.equal(
      parameters["storage.location.template"],
      "s3://trail/AWSLogs/o-exampleorgid/${account}/CloudTrail/${region}/${day}/",
    );
    assert.equal(parameters["projection.account.type"], "injected");
    assert.equal(parameters["projection.account.values"], undefined);
  });

  it("knows the regions of the commercial partition, and no other", () => {
    for (const region of ["sa-east-1", "us-east-1", "ap-southeast-5", "mx-central-1"]) {
      assert.ok(trailRegions.includes(region), region);
    }
    assert.deepEqual(
      trailRegions.filter((region) => /^cn-|gov|iso|eusc/.test(region)),
      [],
    );
  });
});

describe("the table of alerts", () => {
  it("takes an alert for one text: what an attacker named can be no column", () => {
    const { columns, format } = alertTable(90);
    assert.deepEqual(columns, { alert: "string" });
    assert.match(format.serializationLibrary, /LazySimpleSerDe$/);
    // Two names that differ in their capitals alone; a reader of JSON refuses the row.
    const requestParameters = { tags: { Team: "a", team: "b\u0001c\nd" } };
    const login = alertNamed("root-console-login", rootLogin({ requestParameters }));
    const { message } = outgoing(login, { bucket: "trail", key: "a.json.gz", versionId: "v1" });
    assert.ok(message.includes('"Team":"a","team":"b'));
    // No column and no row ends within it.
    assert.doesNotMatch(message, /\p{Cc}/u);
  });

  it("finds files by the day on which they came", () => {
    assert.deepEqual(projectionParameters(tables["of alerts"], "s3://alerts/alerts/"), {
      "projection.enabled": "true",
      "projection.day.type": "date",
      "projection.day.format": "yyyy-MM-dd",
      "projection.day.range": "NOW-90DAYS,NOW",
      "projection.day.interval": "1",
      "projection.day.interval.unit": "DAYS",
      "storage.location.template": "s3://alerts/alerts/day=${day}/",
    });
  });
});
