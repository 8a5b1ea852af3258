import type { PublishedAlert } from "./alert";

/**
 * A finding in the AWS Security Finding Format: its required attributes, and those that help people.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html
 */
export interface Finding {
  readonly SchemaVersion: "2018-10-08";
  readonly Id: string;
  readonly ProductArn: string;
  readonly ProductName: string;
  readonly CompanyName: string;
  readonly GeneratorId: string;
  readonly AwsAccountId: string;
  readonly Types: readonly string[];
  /** ISO 8601, UTC, as are the other times. */
  readonly CreatedAt: string;
  readonly UpdatedAt: string;
  readonly FirstObservedAt: string;
  readonly LastObservedAt: string;
  readonly Severity: { readonly Label: "HIGH" };
  readonly Title: string;
  readonly Description: string;
  readonly Remediation: { readonly Recommendation: { readonly Text: string } };
  readonly ProductFields: Readonly<Record<string, string>>;
  readonly Resources: readonly { readonly Type: string; readonly Id: string }[];
  readonly RecordState: "ACTIVE";
}

/** The account and region whose Security Hub takes the findings. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Under which the findings stand in Security Hub; alerts are not made of them again. */
export const productName = "MeddiFlux alerts";

/**
 * Lengths that Security Hub takes, in characters.
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html
 */
const longest = { id: 512, title: 256, description: 1024, recommendation: 512 } as const;

/** An alert as a finding. The same event of the same detection has the same id, so that it stands there once. */
export function findingOf(alert: PublishedAlert, { account, region }: Place, now: number): Finding {
  const seen = (time: string) => (isInstant(time) ? time : new Date(now).toISOString());
  const first = seen(alert.firstEventTime);
  const last = seen(alert.lastEventTime);
  return {
    SchemaVersion: "2018-10-08",
    Id: clipped([alert.detection, alert.account, alert.eventId || first].join("/"), longest.id),
    ProductArn: `arn:aws:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: productName,
    CompanyName: "MeddiFlux",
    GeneratorId: alert.detection,
    // Security Hub takes only findings about the account that imports them.
    AwsAccountId: account,
    Types: ["Unusual Behaviors/User"],
    CreatedAt: first,
    UpdatedAt: last,
    FirstObservedAt: first,
    LastObservedAt: last,
    Severity: { Label: "HIGH" },
    Title: clipped(alert.title, longest.title),
    Description: clipped(alert.why, longest.description),
    Remediation: {
      Recommendation: { Text: clipped(`Follow ${alert.runbook}`, longest.recommendation) },
    },
    ProductFields: present({
      "meddiflux/account": alert.account,
      "meddiflux/region": alert.region,
      "meddiflux/eventId": alert.eventId,
    }),
    Resources: [
      { Type: "AwsAccount", Id: clipped(`AWS::::Account:${alert.account || account}`, longest.id) },
      ...(alert.principal === ""
        ? []
        : [{ Type: "Other", Id: clipped(alert.principal, longest.id) }]),
    ],
    RecordState: "ACTIVE",
  };
}

/** Security Hub takes no text without a character. */
const present = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ""));

const isInstant = (time: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time) && !Number.isNaN(Date.parse(time));

const clipped = (value: string, length: number): string =>
  value.length <= length ? value : `${value.slice(0, length - 1)}…`;
