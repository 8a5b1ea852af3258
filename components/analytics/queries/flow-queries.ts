import { qualified, savedQueries, type SavedQuery } from "./saved-query";

/** Parts of a date that flow logs have folders for; each is also the function that takes it of a date. */
const parts = ["year", "month", "day"] as const;

const days = ["current_date", "current_date - interval '1' day"];

/**
 * The last day, in the folders of today and yesterday (UTC) alone. `start` says which records of theirs it is,
 * and in the first days of a month leaves out those of other days that share a number.
 */
const lastDay = [
  ...parts.map((part) => `${part} IN (${days.map((day) => `${part}(${day})`).join(", ")})`),
  "start >= to_unixtime(now() - interval '24' hour)",
].join("\n  AND ");

/** What people ask of the flow logs first. */
export function flowQueries(database: string, table: string): readonly SavedQuery[] {
  const from = [
    "-- To read less: AND hour = 13, an hour (UTC).",
    `FROM ${qualified(database, table)}`,
    `WHERE ${lastDay}`,
  ].join("\n");
  return savedQueries([
    {
      id: "rejected-by-source",
      name: "Flow logs: rejected, by source",
      description: "Whose traffic was refused in the last 24 hours, and at which ports",
      sql: `
SELECT pkt_srcaddr AS source, dstport, protocol, flow_direction,
  count(DISTINCT pkt_dstaddr) AS destinations,
  sum(packets) AS packets,
  from_unixtime(min(start)) AS first_time, from_unixtime(max("end")) AS last_time
${from}
  AND action = 'REJECT'
GROUP BY 1, 2, 3, 4
ORDER BY packets DESC
LIMIT 1000`,
    },
    {
      id: "top-talkers",
      name: "Flow logs: top talkers",
      description: "Who sent the most to whom in the last 24 hours",
      sql: `
SELECT pkt_srcaddr AS source, pkt_dstaddr AS destination, dstport, protocol,
  pkt_dst_aws_service AS service, flow_direction,
  sum(bytes) AS sent_bytes, sum(packets) AS packets
${from}
  AND action = 'ACCEPT'
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY sent_bytes DESC
LIMIT 1000`,
    },
  ]);
}
