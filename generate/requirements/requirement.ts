/** One thing that is asked of the platform, and where it is kept. */
export interface Requirement {
  /** What it asks, as a phrase. */
  readonly asks: string;
  /**
   * The types that realise it, as the SDK names their classes (`ec2.Vpc` is `aws.ec2.Vpc`). None where it is a
   * matter of structure.
   */
  readonly types: readonly string[];
  /**
   * Titles of tests that fail when it is not kept, by file below `tests/`. One that is written over a table
   * is named as it is with one of the values.
   */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

/** Requirements by id. */
export type Requirements = Readonly<Record<string, Requirement>>;
