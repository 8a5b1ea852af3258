/** A query that is kept for people to open, change and run. */
export interface SavedQuery {
  /** Of the resource, and hence permanent. */
  readonly id: string;
  /** As people see it in Athena. */
  readonly name: string;
  readonly description: string;
  /** In the SQL of Athena's engine version 3. */
  readonly sql: string;
}

/** `"database"."table"`. */
export const qualified = (database: string, table: string): string => `"${database}"."${table}"`;

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A list of texts in SQL, in brackets. */
export const listOf = (texts: readonly string[]): string => `(${texts.map(quoted).join(", ")})`;

/**
 * The days from so many before today on, where a partition is a day. Athena works it out before it reads
 * anything, so that no other folder is looked into.
 * @param format as of `date_format`, which is that of MySQL
 */
export const sinceDay = (column: string, format: string, daysAgo: number): string =>
  `${column} >= date_format(current_date - interval '${daysAgo}' day, '${format}')`;

/** Queries whose texts begin and end on lines of their own. */
export const savedQueries = (queries: readonly SavedQuery[]): readonly SavedQuery[] =>
  queries.map(({ sql, ...query }) => ({ ...query, sql: sql.trim() }));
