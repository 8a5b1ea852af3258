/** Knowledge that ages. */
export interface Dated {
  /** Date the source was read, YYYY-MM-DD. */
  readonly asOf: string;
  /** Where it is from. */
  readonly source: string;
}
