/** Labels of versions that Secrets Manager gives a meaning. */
export type Stage = "AWSCURRENT" | "AWSPENDING";

/** What a rotation does with a secret. */
export interface SecretStore {
  /** The labels of each version, by its id. */
  stagesOf(secretId: string): Promise<Readonly<Record<string, readonly string[]>>>;
  /** The text of a version; undefined when it has none. */
  read(secretId: string, versionId: string): Promise<string | undefined>;
  /** Makes a version. With the id of one that is there it fails, unless its text is the same. */
  write(secretId: string, versionId: string, text: string, stage: Stage): Promise<void>;
  /** Moves the label `AWSCURRENT`; AWS then labels the version that had it as the previous one. */
  makeCurrent(secretId: string, versionId: string, instead: string): Promise<void>;
}
