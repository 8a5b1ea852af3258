import type { Dated } from "./dated";

export interface EngineRelease {
  readonly engine: string;
  /** Major version: `13` stands for 13.1 and so on. */
  readonly version: string;
  /** Last day of standard support, YYYY-MM-DD; from the next on AWS charges for Extended Support. */
  readonly supportedUntil: string;
}

const postgres = [
  { version: "9", supportedUntil: "2022-04-30" },
  { version: "10", supportedUntil: "2023-04-17" },
  { version: "11", supportedUntil: "2024-02-29" },
  { version: "12", supportedUntil: "2025-02-28" },
  { version: "13", supportedUntil: "2026-02-28" },
  { version: "14", supportedUntil: "2027-02-28" },
  { version: "15", supportedUntil: "2028-02-29" },
  { version: "16", supportedUntil: "2029-02-28" },
  { version: "17", supportedUntil: "2030-02-28" },
];

/** Standard support of the engines for which AWS charges Extended Support. */
export const engineSupport: Dated & { readonly releases: readonly EngineRelease[] } = {
  asOf: "2026-11-22",
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html, https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html, https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html, https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html",
  releases: [
    ...postgres.map((release) => ({ engine: "postgres", ...release })),
    ...postgres.map((release) => ({ engine: "aurora-postgresql", ...release })),
    { engine: "mysql", version: "5.5", supportedUntil: "2021-05-25" },
    { engine: "mysql", version: "5.6", supportedUntil: "2022-03-01" },
    { engine: "mysql", version: "5.7", supportedUntil: "2024-02-29" },
    { engine: "mysql", version: "8.0", supportedUntil: "2026-07-31" },
    { engine: "mysql", version: "8.4", supportedUntil: "2029-07-31" },
    { engine: "aurora-mysql", version: "5.6", supportedUntil: "2023-02-28" },
    { engine: "aurora-mysql", version: "5.7", supportedUntil: "2024-10-31" },
    { engine: "aurora-mysql", version: "8.0", supportedUntil: "2028-04-30" },
    { engine: "aurora-mysql", version: "8.4", supportedUntil: "2032-04-30" },
  ],
};

/** The release that a version belongs to; undefined for one that is newer than the table. */
export function releaseOf(engine: string, version: string): EngineRelease | undefined {
  return engineSupport.releases.find(
    (release) =>
      release.engine === engine &&
      (version === release.version || version.startsWith(`${release.version}.`)),
  );
}

/**
 * Whether standard support had ended when the table was read. The clock has no say: the same pack gives the
 * same verdict on any day, and a test tells when the table is old.
 */
export function isPastSupport({ supportedUntil }: EngineRelease): boolean {
  return supportedUntil < engineSupport.asOf;
}
