import assert from "node:assert/strict";
import { RecordCatalog } from "../../../components/analytics/record-catalog";
import { deploy } from "../../support/deploy";
import { recordCatalog } from "../fixtures";

const build = () => new RecordCatalog("records", recordCatalog);

const type = {
  database: "aws:glue/catalogDatabase:CatalogDatabase",
  table: "aws:glue/catalogTable:CatalogTable",
};

describe("RecordCatalog", () => {
  it("has a database of the name that queries say", async () => {
    assert.equal((await deploy(build)).only(type.database).inputs["name"], "meddiflux_dev");
  });

  it("has a table for each kind of records, with its columns and partitions", async () => {
    const cloud = await deploy(build);
    const { storageDescriptor, ...inputs } = cloud.named(type.table, "records-alerts").inputs;
    assert.deepEqual(inputs, {
      name: "alerts",
      databaseName: "meddiflux_dev",
      description: "Alerts of all severities, as their topics published them",
      tableType: "EXTERNAL_TABLE",
      parameters: {
        EXTERNAL: "TRUE",
        "projection.enabled": "true",
        "projection.day.type": "date",
        "projection.day.format": "yyyy-MM-dd",
        "projection.day.range": "NOW-90DAYS,NOW",
        "projection.day.interval": "1",
        "projection.day.interval.unit": "DAYS",
        "storage.location.template": "s3://alerts-1/alerts/day=${day}/",
      },
      partitionKeys: [{ name: "day", type: "string" }],
    });
    const { columns, ...files } = storageDescriptor as { readonly columns: readonly object[] };
    assert.deepEqual(files, {
      location: "s3://alerts-1/alerts/",
      inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
      outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
      serDeInfo: {
        serializationLibrary: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
        parameters: { "serialization.format": "1" },
      },
    });
    assert.deepEqual(columns, [{ name: "alert", type: "string" }]);
  });

  it("finds the folders of flow logs by one date with its hour", async () => {
    const { inputs } = (await deploy(build)).named(type.table, "records-flow-logs");
    assert.deepEqual(inputs["partitionKeys"], [{ name: "hour", type: "string" }]);
  });
});
