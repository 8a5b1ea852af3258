import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import type { Container } from "./container-definitions";
import { publicImage } from "./public-images";

const memoryMiB = 128;
/** Where it takes OTLP over HTTP, from its own task alone. */
const endpoint = "127.0.0.1:4318";

/** What an application reads to find the collector, by the names that OpenTelemetry gives. */
export function collectorEnvironment(service: string): Readonly<Record<string, string>> {
  return { OTEL_EXPORTER_OTLP_ENDPOINT: `http://${endpoint}`, OTEL_SERVICE_NAME: service };
}

/**
 * A container beside the application that takes its traces and metrics and hands them to X-Ray and CloudWatch.
 * The application starts when it is healthy, and goes on without it when it ends.
 */
export function collector(region: string, logGroup: string): Container {
  return {
    name: "telemetry",
    image: publicImage("collector"),
    user: "10001:10001",
    environment: { AOT_CONFIG_CONTENT: JSON.stringify(configuration(region, logGroup)) },
    writablePaths: [],
    healthCommand: ["CMD", "/healthcheck"],
    essential: false,
    ...{ memoryMiB, logGroup, region },
  };
}

/** What the task needs to be allowed for the collector. */
export function collectorStatements(account: Account, logGroup: string): readonly Statement[] {
  return [
    {
      sid: "SendTraces",
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      // Traces belong to no resource.
      resources: ["*"],
    },
    {
      sid: "SendMetrics",
      actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      // Each of its streams.
      resources: [arn(account, "logs", `log-group:${logGroup}:*`)],
    },
  ];
}

/** Source: aws-otel.github.io/docs/setup/ecs */
function configuration(region: string, logGroup: string) {
  const processors = ["memory_limiter", "batch"];
  return {
    extensions: { health_check: { endpoint: "127.0.0.1:13133" } },
    receivers: { otlp: { protocols: { http: { endpoint } } } },
    processors: {
      // Refuses data before the container is stopped for its memory.
      memory_limiter: { check_interval: "1s", limit_mib: (memoryMiB * 3) / 4 },
      batch: {},
    },
    exporters: {
      awsxray: { region },
      awsemf: {
        region,
        namespace: "MeddiFlux/Application",
        log_group_name: logGroup,
        log_stream_name: "metrics",
      },
    },
    service: {
      extensions: ["health_check"],
      pipelines: {
        traces: { receivers: ["otlp"], processors, exporters: ["awsxray"] },
        metrics: { receivers: ["otlp"], processors, exporters: ["awsemf"] },
      },
    },
  };
}
