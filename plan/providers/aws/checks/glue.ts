import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast, between, items } from "./expect/number";
import { length, notEmpty, notMatching, oneOf } from "./expect/text";
import { conflicts, exactlyOneOf, within } from "./relations";

const name = [length(1, 255), notMatching(/[A-Z]/, "no capital letters")];
const columnName = length(1, 255);
const comment = length(0, 255);
const columnType = length(0, 131_072);
const description = length(0, 2048);
const viewText = length(0, 409_600);

const schemaReference = "storageDescriptor.schemaReference";

export const glue: ServiceChecks = {
  "aws:glue/catalogDatabase:CatalogDatabase": {
    source: "internal/service/glue/catalog_database.go",
    arguments: {
      "createTableDefaultPermissions[].permissions[]": oneOf(
        "ALL",
        "ALTER",
        "CREATE_DATABASE",
        "CREATE_TABLE",
        "DATA_LOCATION_ACCESS",
        "DELETE",
        "DROP",
        "INSERT",
        "SELECT",
      ),
      "createTableDefaultPermissions[].principal.dataLakePrincipalIdentifier": length(1, 255),
      description,
      name,
    },
  },
  "aws:glue/catalogTable:CatalogTable": {
    source: "internal/service/glue/catalog_table.go",
    arguments: {
      description,
      name,
      "openTableFormatInput.icebergInput.metadataOperation": oneOf("CREATE"),
      partitionIndices: items(0, 3),
      "partitionIndices[].indexName": columnName,
      "partitionKeys[].comment": comment,
      "partitionKeys[].name": columnName,
      "partitionKeys[].type": columnType,
      retention: atLeast(0),
      "storageDescriptor.bucketColumns[]": columnName,
      "storageDescriptor.columns[].comment": comment,
      "storageDescriptor.columns[].name": columnName,
      "storageDescriptor.columns[].type": columnType,
      [`${schemaReference}.schemaId.schemaArn`]: arn,
      [`${schemaReference}.schemaVersionNumber`]: between(1, 100_000),
      "storageDescriptor.serDeInfo.name": length(1, 255),
      "storageDescriptor.serDeInfo.serializationLibrary": notEmpty,
      viewExpandedText: viewText,
      viewOriginalText: viewText,
    },
    relations: [
      ...within(schemaReference, exactlyOneOf("schemaVersionId", "schemaId")),
      ...within(
        `${schemaReference}.schemaId`,
        exactlyOneOf("schemaArn", "schemaName"),
        conflicts("registryName", "schemaArn"),
      ),
    ],
  },
};
