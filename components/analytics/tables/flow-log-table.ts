import type { Account } from "../../shared/account";
import type { Columns, TablePlan } from "./table";

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

/**
 * The flow logs of the account and region, by hour (UTC).
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 */
export const flowLogTable = ({ id, region }: Account, keptDays: number): TablePlan => ({
  name: "flow_logs",
  description: "Traffic of the network, accepted and refused",
  columns: flowLogColumns,
  partitions: { hour: { type: "date", format: "yyyy/MM/dd/HH", unit: "HOURS", keptDays } },
  folder: `AWSLogs/${id}/vpcflowlogs/${region}/`,
  partitionFolder: "${hour}/",
  format: {
    inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
  },
});
