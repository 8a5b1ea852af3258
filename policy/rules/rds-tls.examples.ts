import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-force-tls": {
    pass: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "mysql", parameterGroupName: "orders" },
      },
    ],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "mysql" },
        says: "parameterGroupName is not set, and the default group does not force TLS; use one of your own that sets require_secure_transport to 1.",
      },
      {
        type: "aws:rds/parameterGroup:ParameterGroup",
        props: { family: "mysql8.4" },
        says: "parameters lacks require_secure_transport, which mysql8.4 does not turn on by itself; add it with the value 1.",
      },
      {
        type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
        props: { family: "postgres14" },
        says: "parameters lacks rds.force_ssl, which postgres14 does not turn on by itself; add it with the value 1.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { engine: "aurora-postgresql" },
        says: "dbClusterParameterGroupName is not set, and the default group does not force TLS; use one of your own that sets rds.force_ssl to 1.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: unknown },
        says: "engine is unknown until the deployment",
      },
    ],
  },
};
