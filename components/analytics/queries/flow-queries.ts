import { qualified, savedQueries, type SavedQuery } from "./saved-query";

/** The last day, in its folders alone. */
const lastDay = [
  "hour >= date_format(now() - interval '24' hour, '%Y/%m/%d/%H')",
  "start >= to_unixtime(now() - interval '24' hour)",
].join("\n  AND ");

/** What people ask of the flow logs first. */
export function flowQueries(database: string, table: string): readonly SavedQuery[] {
  const from = [`FROM ${qualified(database, table)}`, `WHERE ${lastDay}`].join("\n");
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
