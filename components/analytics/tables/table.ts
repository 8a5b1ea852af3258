/** Columns by name, with their types as Hive writes them: `array<struct<arn:string>>`. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Which values a partition has, so that Athena computes them and nobody has to add partitions.
 * https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
 */
export type Projection =
  | { readonly type: "enum"; readonly values: readonly string[] }
  /** Any value, which each query must name. */
  | { readonly type: "injected" }
  /** Days or hours, in a format of Java's `DateTimeFormatter`, as far back as something is kept. */
  | {
      readonly type: "date";
      readonly format: string;
      readonly unit: "DAYS" | "HOURS";
      readonly keptDays: number;
    };

/** How files are read: classes of Hive. */
export interface FileFormat {
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serializationLibrary: string;
}

/** What a table says about files in a bucket. */
export interface TablePlan {
  readonly name: string;
  readonly description: string;
  readonly columns: Columns;
  /** In the order of the folders. */
  readonly partitions: Readonly<Record<string, Projection>>;
  /** Where its files lie below the bucket; ends with a slash. */
  readonly folder: string;
  /** The folder of one partition below that, with partitions as in `day=${day}`; ends with a slash. */
  readonly partitionFolder: string;
  readonly format: FileFormat;
}

/** The type of the column that a partition becomes. */
export const partitionType = "string";

/** Each column that a query can name: those in the files, and those that are folders. */
export const columnsOf = ({ columns, partitions }: TablePlan): Columns => ({
  ...columns,
  ...Object.fromEntries(Object.keys(partitions).map((name) => [name, partitionType])),
});

/**
 * The parameters by which a table projects its partitions.
 * https://docs.aws.amazon.com/athena/latest/ug/partition-projection-setting-up.html
 */
export function projectionParameters(
  { partitions, partitionFolder }: TablePlan,
  location: string,
): Readonly<Record<string, string>> {
  const parameters = Object.entries(partitions).flatMap(([name, projection]) =>
    Object.entries(settingsOf(projection)).map(
      ([setting, value]) => [`projection.${name}.${setting}`, value] as const,
    ),
  );
  return {
    "projection.enabled": "true",
    ...Object.fromEntries(parameters),
    "storage.location.template": `${location}${partitionFolder}`,
  };
}

function settingsOf(projection: Projection): Readonly<Record<string, string>> {
  const { type } = projection;
  switch (type) {
    case "enum":
      return { type, values: projection.values.join(",") };
    case "injected":
      return { type };
    case "date":
      return {
        ...{ type, format: projection.format },
        ...{
          range: `NOW-${projection.keptDays}DAYS,NOW`,
          interval: "1",
          "interval.unit": projection.unit,
        },
      };
  }
}
