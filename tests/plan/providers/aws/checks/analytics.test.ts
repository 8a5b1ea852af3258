import { unknown } from "../../../../../plan/protocol/wire";
import { arnOf, describeType, notAnArn, roleArn } from "./support";

const oneOf = (...allowed: readonly string[]): string =>
  `expected to be one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}`;

const bucketArn = "arn:aws:s3:::events";

describe("checks of tables, streams and queries", () => {
  const idAttribute = { name: "id", type: "S" };
  describeType(
    "aws:dynamodb/table:Table",
    {
      name: "locks",
      billingMode: "PAY_PER_REQUEST",
      hashKey: "id",
      attributes: [idAttribute],
    },
    [
      [{ billingMode: "PROVISIONED", readCapacity: 1, writeCapacity: 1 }],
      [
        { billingMode: null, readCapacity: 5 },
        "writeCapacity: must be at least 1 where billingMode is PROVISIONED, got none",
      ],
      [{ billingMode: unknown, readCapacity: 5 }],
      [
        { readCapacity: 5 },
        "readCapacity: cannot be set where billingMode is PAY_PER_REQUEST, got 5",
      ],
      [{ streamEnabled: true, streamViewType: "NEW_IMAGE" }],
      [{ streamEnabled: true }, "streamViewType: must be specified where streamEnabled is true"],
      [{ rangeKey: "at" }, "attributes: must define at, which is a key"],
      [
        { attributes: [idAttribute, { name: "at", type: "D" }] },
        `attributes[1].type: ${oneOf("B", "N", "S")}, got "D"`,
        "attributes: must not define at, which is no key of the table or an index",
      ],
      [
        {
          attributes: [idAttribute, { name: "at", type: "N" }],
          localSecondaryIndexes: [{ name: "l", rangeKey: "at", projectionType: "ALL" }],
        },
      ],
      [{ attributes: [idAttribute, { name: unknown, type: "N" }], rangeKey: "at" }],
      [{ attributes: null, hashKey: null, restoreSourceName: "old" }],
      [
        { name: "l", tableClass: "CHEAP" },
        'name: expected to be 3 to 255 characters long, got "l"',
        `tableClass: ${oneOf("STANDARD", "STANDARD_INFREQUENT_ACCESS")}, got "CHEAP"`,
      ],
    ],
  );

  describeType(
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    {
      name: "events",
      destination: "extended_s3",
      extendedS3Configuration: { bucketArn, roleArn, compressionFormat: "GZIP" },
    },
    [
      [
        { extendedS3Configuration: null },
        'extendedS3Configuration: is required where destination is "extended_s3"',
      ],
      [{ extendedS3Configuration: null, destination: unknown }],
      [
        { extendedS3Configuration: { bucketArn: "events", roleArn, compressionFormat: "gzip" } },
        notAnArn("extendedS3Configuration.bucketArn", "events"),
        `extendedS3Configuration.compressionFormat: ${oneOf("GZIP", "HADOOP_SNAPPY", "Snappy", "UNCOMPRESSED", "ZIP")}, got "gzip"`,
      ],
      [
        { name: "a b", serverSideEncryption: { keyType: "KMS" } },
        'name: expected only letters, digits and _.-, got "a b"',
        `serverSideEncryption.keyType: ${oneOf("AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK")}, got "KMS"`,
      ],
      [
        {
          kinesisSourceConfiguration: { kinesisStreamArn: arnOf("kinesis", "stream/s"), roleArn },
          serverSideEncryption: { enabled: true },
        },
        "kinesisSourceConfiguration: conflicts with serverSideEncryption",
      ],
    ],
  );

  describeType("aws:glue/catalogDatabase:CatalogDatabase", { name: "trail" }, [
    [{ name: "Trail" }, 'name: expected no capital letters, got "Trail"'],
    [
      { createTableDefaultPermissions: [{ permissions: ["READ"] }] },
      `createTableDefaultPermissions[0].permissions[0]: ${oneOf("ALL", "ALTER", "CREATE_DATABASE", "CREATE_TABLE", "DATA_LOCATION_ACCESS", "DELETE", "DROP", "INSERT", "SELECT")}, got "READ"`,
    ],
  ]);

  describeType(
    "aws:glue/catalogTable:CatalogTable",
    {
      name: "events",
      databaseName: "trail",
      storageDescriptor: { columns: [{ name: "id", type: "string" }] },
    },
    [
      [{ name: "Events" }, 'name: expected no capital letters, got "Events"'],
      [
        { storageDescriptor: { columns: [{ name: "" }], serDeInfo: { serializationLibrary: "" } } },
        'storageDescriptor.columns[0].name: expected to be 1 to 255 characters long, got ""',
        'storageDescriptor.serDeInfo.serializationLibrary: expected not to be empty, got ""',
      ],
      [
        { storageDescriptor: { schemaReference: { schemaId: {}, schemaVersionNumber: 0 } } },
        "storageDescriptor.schemaReference.schemaVersionNumber: expected to be in the range (1 - 100000), got 0",
        "storageDescriptor.schemaReference.schemaId.schemaArn: one of schemaArn, schemaName must be specified",
      ],
    ],
  );

  describeType(
    "aws:athena/workgroup:Workgroup",
    { name: "audit", configuration: { bytesScannedCutoffPerQuery: 10_485_760 } },
    [
      [{ configuration: { bytesScannedCutoffPerQuery: 0 } }],
      [
        { name: "audit log", configuration: { bytesScannedCutoffPerQuery: 1024 } },
        "configuration.bytesScannedCutoffPerQuery: expected to be 0, or at least 10485760, got 1024",
        'name: expected only letters, digits and _.-, got "audit log"',
      ],
      [
        {
          configuration: {
            resultConfiguration: {
              encryptionConfiguration: { encryptionOption: "KMS", kmsKeyArn: "alias/a" },
            },
          },
        },
        `configuration.resultConfiguration.encryptionConfiguration.encryptionOption: ${oneOf("CSE_KMS", "SSE_KMS", "SSE_S3")}, got "KMS"`,
        notAnArn("configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn", "alias/a"),
      ],
    ],
  );

  describeType("aws:athena/database:Database", { name: "audit_log", bucket: "b" }, [
    [
      { name: "audit-log" },
      'name: expected only lower-case letters, digits and underscores, got "audit-log"',
    ],
  ]);

  describeType(
    "aws:quicksight/dataSource:DataSource",
    { dataSourceId: "audit", name: "Audit", type: "ATHENA" },
    [
      [
        { type: "athena", awsAccountId: "1" },
        'awsAccountId: expected to be an account number of 12 digits, got "1"',
        'type: expected a kind in capitals such as ATHENA, REDSHIFT or S3, got "athena"',
      ],
    ],
  );

  const dataSourceArn = arnOf("quicksight", "datasource/audit");
  const customSql = { dataSourceArn, name: "alerts", sqlQuery: "SELECT 1" };
  describeType(
    "aws:quicksight/dataSet:DataSet",
    {
      dataSetId: "alerts",
      name: "Alerts",
      importMode: "DIRECT_QUERY",
      physicalTableMaps: [{ physicalTableMapId: "alerts", customSql }],
    },
    [
      [
        { importMode: "DIRECT", permissions: [{ principal: "", actions: [] }] },
        `importMode: ${oneOf("DIRECT_QUERY", "SPICE")}, got "DIRECT"`,
        'permissions[0].principal: expected to be 1 to 256 characters long, got ""',
      ],
      [
        {
          physicalTableMaps: [
            {
              physicalTableMapId: "alerts",
              customSql: { ...customSql, sqlQuery: "", columns: [{ name: "a", type: "text" }] },
            },
          ],
        },
        'physicalTableMaps[0].customSql.columns[0].type: expected a kind in capitals such as STRING, INTEGER or DATETIME, got "text"',
        'physicalTableMaps[0].customSql.sqlQuery: expected to be 1 to 65536 characters long, got ""',
      ],
    ],
  );
});
