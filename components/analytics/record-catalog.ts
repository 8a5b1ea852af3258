import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import type { RecordSource } from "./record-source";
import { partitionType, projectionParameters } from "./tables/table";

export interface RecordCatalogArgs {
  /** Physical name, since queries name it: letters, digits and underscores. */
  readonly database: string;
  /** By the end of the resource's name. */
  readonly sources: Readonly<Record<string, RecordSource>>;
}

/**
 * What the records of a stack look like to queries: a database of tables over files in buckets. Athena works
 * out their partitions by itself, so nothing has to run when a day begins. Costs nothing.
 */
export class RecordCatalog extends pulumi.ComponentResource {
  /** Name of the database. */
  readonly database: pulumi.Output<string>;
  /** Names of the tables, by the keys of the sources. What uses one waits until it is there. */
  readonly tables: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: RecordCatalogArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:analytics:RecordCatalog", name, {}, opts);
    const owned = { parent: this };
    const database = new aws.glue.CatalogDatabase(
      name,
      {
        name: args.database,
        description: "Records of the platform, for queries",
        tags: tierTags("analytics"),
      },
      owned,
    );
    const tableOf = ([key, source]: [string, RecordSource]) => {
      const table = new aws.glue.CatalogTable(
        `${name}-${key}`,
        { databaseName: database.name, ...declared(source) },
        owned,
      );
      return [key, table.name] as const;
    };

    this.database = database.name;
    this.tables = Object.fromEntries(Object.entries(args.sources).map(tableOf));
    this.registerOutputs({ database: this.database });
  }
}

/** A table as Glue has it. */
function declared({
  table,
  files: { bucket },
}: RecordSource): Omit<aws.glue.CatalogTableArgs, "databaseName"> {
  const { name, description, columns, partitions, format } = table;
  const { serializationLibrary, ...files } = format;
  const location = bucket.apply((bucketName) => `s3://${bucketName}/${table.folder}`);
  return {
    ...{ name, description, tableType: "EXTERNAL_TABLE" },
    parameters: location.apply((place) => ({
      EXTERNAL: "TRUE",
      ...projectionParameters(table, place),
    })),
    partitionKeys: Object.keys(partitions).map((partition) => ({
      name: partition,
      type: partitionType,
    })),
    storageDescriptor: {
      ...files,
      location,
      columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
      serDeInfo: { serializationLibrary, parameters: { "serialization.format": "1" } },
    },
  };
}
