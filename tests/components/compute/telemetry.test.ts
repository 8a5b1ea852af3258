import assert from "node:assert/strict";
import { FargateService } from "../../../components/compute/fargate-service";
import { deploy, type Resource } from "../../support/deploy";
import { service } from "../fixtures";

const task = "aws:ecs/taskDefinition:TaskDefinition";

const deployed = (telemetry: boolean) =>
  deploy(() => new FargateService("api", { ...service, telemetry }));

interface Definition {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly user: string;
  readonly dependsOn?: unknown;
  readonly healthCheck?: { readonly command: readonly string[] };
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly portMappings: readonly unknown[];
  readonly memory?: number;
}

const containersOf = ({ inputs }: Resource) =>
  JSON.parse(String(inputs["containerDefinitions"])) as readonly [Definition, Definition];

describe("telemetry", () => {
  it("runs a collector beside the application, which waits for it and tells it everything", async () => {
    const cloud = await deployed(true);
    const [api, collector] = containersOf(cloud.only(task));
    assert.deepEqual([api.name, collector.name], ["api", "telemetry"]);
    assert.deepEqual(api.dependsOn, [{ condition: "HEALTHY", containerName: "telemetry" }]);
    assert.deepEqual(api.environment, [
      { name: "NODE_ENV", value: "production" },
      { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: "http://127.0.0.1:4318" },
      { name: "OTEL_SERVICE_NAME", value: "api" },
    ]);
  });

  it("has a collector that ends alone, is small, pinned and not root, and takes nothing from outside", async () => {
    const cloud = await deployed(true);
    const [, { essential, user, memory, image, healthCheck, portMappings }] = containersOf(
      cloud.only(task),
    );
    assert.deepEqual([essential, user, memory, portMappings], [false, "10001:10001", 128, []]);
    assert.deepEqual(healthCheck?.command, ["CMD", "/healthcheck"]);
    assert.match(image, /^public\.ecr\.aws\/.+:v\d[\d.]+@sha256:[0-9a-f]{64}$/);
  });

  it("hands traces to X-Ray and metrics to the log of the service, and refuses more than its memory takes", async () => {
    const cloud = await deployed(true);
    const [, { environment }] = containersOf(cloud.only(task));
    const [config] = environment;
    assert.equal(config?.name, "AOT_CONFIG_CONTENT");
    const processors = ["memory_limiter", "batch"];
    assert.deepEqual(JSON.parse(config.value), {
      extensions: { health_check: { endpoint: "127.0.0.1:13133" } },
      receivers: { otlp: { protocols: { http: { endpoint: "127.0.0.1:4318" } } } },
      processors: { memory_limiter: { check_interval: "1s", limit_mib: 96 }, batch: {} },
      exporters: {
        awsxray: { region: "sa-east-1" },
        awsemf: {
          region: "sa-east-1",
          namespace: "MeddiFlux/Application",
          log_group_name: "/meddiflux/dev/api",
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
    });
  });

  it("allows the task to send traces and metrics, and nothing else", async () => {
    const cloud = await deployed(true);
    const { inputs } = cloud.named("aws:iam/rolePolicy:RolePolicy", "api-telemetry");
    assert.equal(inputs["role"], "api-task-0123456");
    assert.deepEqual(JSON.parse(String(inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "SendTraces",
          Effect: "Allow",
          Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
          Resource: ["*"],
        },
        {
          Sid: "SendMetrics",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: ["arn:aws:logs:sa-east-1:111122223333:log-group:/meddiflux/dev/api:*"],
        },
      ],
    });
  });

  it("leaves the application alone where it is not wanted", async () => {
    const cloud = await deployed(false);
    const containers = containersOf(cloud.only(task));
    assert.deepEqual(
      containers.map(({ name, dependsOn }) => [name, dependsOn]),
      [["api", undefined]],
    );
    assert.equal(cloud.all("aws:iam/rolePolicy:RolePolicy").length, 1);
  });
});
