import type { Environment } from "../../../policy/rule/environment";

export type Props = Readonly<Record<string, unknown>>;

/** What a remedy makes of a resource: its properties before and after. */
export interface RemedyCase {
  readonly rule: string;
  readonly type: string;
  readonly before: Props;
  readonly after: Props;
  /** What the configuration of the pack says beside the level. */
  readonly given?: Props;
  /** @default "prod" */
  readonly environment?: Environment;
}

/** The same for prod, without configuration. */
export type RemedyRow = readonly [rule: string, type: string, before: Props, after: Props];
