import type { Account } from "../../shared/account";
import type { Columns, Projection, TablePlan } from "./table";

/**
 * The fields of a flow log in Parquet, where a name has underscores for hyphens. They are those that the
 * stack's flow log writes.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export const flowLogColumns: Columns = {
  version: "int",
  account_id: "string",
  interface_id: "string",
  srcaddr: "string",
  dstaddr: "string",
  srcport: "int",
  dstport: "int",
  /** Its number at IANA: 6 is TCP. */
  protocol: "int",
  packets: "bigint",
  bytes: "bigint",
  /** Seconds since 1970, as is `end`. */
  start: "bigint",
  end: "bigint",
  action: "string",
  log_status: "string",
  vpc_id: "string",
  subnet_id: "string",
  az_id: "string",
  tcp_flags: "int",
  pkt_srcaddr: "string",
  pkt_dstaddr: "string",
  flow_direction: "string",
  traffic_path: "int",
  pkt_src_aws_service: "string",
  pkt_dst_aws_service: "string",
};

const number = (from: number, to: number): Projection => {
  return { type: "integer", from, to, digits: String(to).length };
};

/**
 * The flow logs of the account and region, by hour (UTC), in the folders of `hiveCompatiblePartitions` and
 * `perHourPartition`.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 */
export const flowLogTable = ({ id, region }: Account): TablePlan => ({
  name: "flow_logs",
  description: "Traffic of the network, accepted and refused",
  columns: flowLogColumns,
  partitions: {
    // Before the first there is nothing; a query that names no year asks for each hour of all of them.
    year: number(2026, 2099),
    month: number(1, 12),
    day: number(1, 31),
    hour: number(0, 23),
  },
  folder: `AWSLogs/aws-account-id=${id}/aws-service=vpcflowlogs/aws-region=${region}/`,
  partitionFolder: "year=${year}/month=${month}/day=${day}/hour=${hour}/",
  format: {
    inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
  },
});
