import { listOf, qualified, sinceDay, savedQueries, type SavedQuery } from "./saved-query";

export interface TrailQueriesArgs {
  readonly database: string;
  readonly table: string;
  /** The accounts to ask about, of those that the trail records. */
  readonly accounts: readonly string[];
}

/** Who called: the role where somebody acts as one, whatever the session is called. */
const principal =
  "coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn, useridentity.invokedby, useridentity.principalid)";

/** What services answer that may not be called, each in its own words. */
const denied = "'AccessDenied|Unauthorized|Forbidden|NotAuthorized'";

/** What people ask of the trail first. */
export function trailQueries({
  database,
  table,
  accounts,
}: TrailQueriesArgs): readonly SavedQuery[] {
  const from = (days: number) =>
    [
      "-- To read less: AND region = 'us-east-1', where IAM and other global services write.",
      `FROM ${qualified(database, table)}`,
      `WHERE account IN ${listOf(accounts)}`,
      `  AND ${sinceDay("day", "%Y/%m/%d", days)}`,
    ].join("\n");
  return savedQueries([
    {
      id: "who-did-what",
      name: "CloudTrail: who did what",
      description: "Who changed what in the last 7 days, the most calls first",
      sql: `
SELECT ${principal} AS principal,
  eventsource, eventname, account, region,
  count(*) AS calls, count(errorcode) AS failed,
  min(eventtime) AS first_time, max(eventtime) AS last_time
${from(7)}
  AND readonly = 'false'
GROUP BY 1, 2, 3, 4, 5
ORDER BY calls DESC
LIMIT 1000`,
    },
    {
      id: "console-logins",
      name: "CloudTrail: console logins",
      description: "Who signed in to the console in the last 30 days, from where, and how it ended",
      sql: `
SELECT eventtime, account, region,
  coalesce(useridentity.arn, useridentity.username) AS principal,
  useridentity.type AS kind,
  json_extract_scalar(responseelements, '$.ConsoleLogin') AS outcome,
  json_extract_scalar(additionaleventdata, '$.MFAUsed') AS mfa,
  errormessage, sourceipaddress, useragent
${from(30)}
  AND eventsource = 'signin.amazonaws.com'
  AND eventname = 'ConsoleLogin'
ORDER BY eventtime DESC
LIMIT 1000`,
    },
    {
      id: "denied-calls",
      name: "CloudTrail: denied calls",
      description: "Who was refused what in the last 7 days, the most refusals first",
      sql: `
SELECT ${principal} AS principal,
  eventsource, eventname, errorcode, account, region,
  count(*) AS calls, array_agg(DISTINCT sourceipaddress) AS addresses,
  min(eventtime) AS first_time, max(eventtime) AS last_time
${from(7)}
  AND regexp_like(errorcode, ${denied})
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY calls DESC
LIMIT 1000`,
    },
    {
      id: "changes-by-role",
      name: "CloudTrail: changes by role",
      description: "What each role changed in the last 7 days, and in which session",
      sql: `
SELECT useridentity.sessioncontext.sessionissuer.arn AS role,
  useridentity.arn AS session,
  eventtime, eventsource, eventname, account, region, requestparameters, eventid
${from(7)}
  AND useridentity.type = 'AssumedRole'
  AND readonly = 'false'
  AND errorcode IS NULL
ORDER BY role, eventtime DESC
LIMIT 1000`,
    },
  ]);
}
