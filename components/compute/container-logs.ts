/** Where the output of a container goes. */
export interface ContainerLogs {
  readonly name: string;
  readonly logGroup: string;
  readonly region: string;
  /** Whether the log router of the task takes it there. @default false */
  readonly routed?: boolean;
}

/** The log driver of a container, in the form in which AWS gives it back. */
export function logConfigurationOf(logs: ContainerLogs) {
  return logs.routed ? byRouter(logs) : byAgent(logs);
}

function byAgent({ name, logGroup, region }: ContainerLogs) {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-group": logGroup,
      "awslogs-region": region,
      "awslogs-stream-prefix": name,
    },
  };
}

/** The options are those of an output of Fluent Bit (docs.fluentbit.io/manual/data-pipeline/outputs/cloudwatch). */
function byRouter({ name, logGroup, region }: ContainerLogs) {
  return {
    logDriver: "awsfirelens",
    options: {
      Name: "cloudwatch_logs",
      auto_create_group: "false",
      log_group_name: logGroup,
      log_stream_prefix: `${name}/`,
      region,
      // Times that a batch is tried again, at growing intervals, before it is given up.
      retry_limit: "5",
    },
  };
}

/** Makes a container of Fluent Bit the log router of its task: AWS adds to its file what containers ask for. */
export function firelensConfiguration(configFile: string) {
  return {
    options: {
      "config-file-type": "file",
      "config-file-value": configFile,
      "enable-ecs-log-metadata": "true",
    },
    type: "fluentbit",
  };
}
