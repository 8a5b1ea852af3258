import type { BlockList } from "node:net";
import type { RecordPath, TrailRecord } from "../trail/record";
import type { Technique } from "./attack";
import type { Severity } from "./severity";

/** What detections need to know about the account they watch. */
export interface DetectionSettings {
  /** Names of buckets that hold logs. */
  readonly logBuckets: ReadonlySet<string>;
  /**
   * Ids of other accounts that are ours.
   * @default - only the account that an event is about
   */
  readonly knownAccounts?: ReadonlySet<string>;
  /**
   * ARNs of roles and users that deploy by reviewed code.
   * @default - only CloudFormation deploys
   */
  readonly automationPrincipals?: ReadonlySet<string>;
  /**
   * Public addresses from which our instances call AWS: NAT gateways' and their own.
   * @default - not known, so that no address tells whose machine it is
   */
  readonly egressAddresses?: BlockList;
  /**
   * Names of log groups that must not lose anything.
   * @default - none
   */
  readonly protectedLogGroups?: ReadonlySet<string>;
  /**
   * Names of what belongs to this monitor: functions, topics, queues, rules, buckets, stack. One that ends
   * in `*` stands for all that begin so.
   * @default - none
   */
  readonly monitorResources?: ReadonlySet<string>;
  /**
   * ARNs of roles and users that read everything by order: posture scanners, inventories.
   * @default - none
   */
  readonly scannerPrincipals?: ReadonlySet<string>;
  /**
   * Names of buckets to which databases, disks and logs may be exported.
   * @default - none
   */
  readonly exportBuckets?: ReadonlySet<string>;
  /**
   * Regions in which something of ours may run.
   * @default - not known, so that no region is unused
   */
  readonly allowedRegions?: ReadonlySet<string>;
}

/** Which events a detection looks at, by service (`iam`), with names that carry no API version. */
export type EventSelector = "*" | Readonly<Record<string, readonly string[]>>;

/** Raises the level when enough matches of one group fall within a span of event time. */
export interface Window {
  readonly count: number;
  readonly minutes: number;
  readonly groupBy: "principal" | "source-ip" | "account";
  /**
   * Counts different values instead of events.
   * @default - events are counted
   */
  readonly distinct?: RecordPath;
  /**
   * Which matches count, and what people call them. Total over any record.
   * @default - all do
   */
  readonly only?: { readonly what: string; readonly when: (record: TrailRecord) => boolean };
  readonly severity: Severity;
}

/** What one detection is: everything about it that is not the same for its whole theme. */
export interface DetectionEntry {
  /** Public and permanent: people filter, exempt and count by it. */
  readonly id: string;
  /** What happened, as the headline of an alert. */
  readonly title: string;
  /** The level of a match, unless `when` says another. */
  readonly severity: Severity;
  readonly events: EventSelector;
  /**
   * `success`: only calls that succeeded. `any`: failed and denied ones too.
   * @default "success"
   */
  readonly outcome?: "success" | "any";
  /**
   * Whether the event matches; a severity when it matches at that level. The events and the outcome
   * have been checked before. It should be total, but need not prove it: one that throws is counted
   * and its event alerted.
   * @default - every such event matches
   */
  readonly when?: (record: TrailRecord, settings: DetectionSettings) => boolean | Severity;
  /** Each raises the level by itself. */
  readonly windows?: readonly Window[];
  /**
   * No allow-list silences it: what is told while somebody takes the account, its record or its keys away.
   * @default - an allow-list may
   */
  readonly neverAllowed?: true;
  /**
   * Each urgent event is told by itself and at once, however many there are: the follow-up acts on what an
   * event names, and would not hear of those that are counted with another or held back.
   * @default - events of one principal are told together, and then no more for an hour
   */
  readonly eachEvent?: true;
  readonly attack: Technique;
  /** Controls of the CIS AWS Foundations Benchmark, section 4. */
  readonly cis?: readonly string[];
  /** Why it matters, for someone who is woken by it. */
  readonly why: string;
  /** Two or three steps, with field names and time windows. */
  readonly respond: readonly string[];
  /** When it is harmless. */
  readonly falsePositives: string;
}

export interface Detection extends DetectionEntry {
  readonly theme: string;
  /** Path of the runbook page in this repository, with the anchor of this detection. */
  readonly runbook: string;
}

/** The detections of one theme; their runbooks are sections of one page. */
export const defineTheme = (
  theme: string,
  entries: readonly DetectionEntry[],
): readonly Detection[] =>
  entries.map((entry) => ({ ...entry, theme, runbook: `docs/runbooks/${theme}.md#${entry.id}` }));
