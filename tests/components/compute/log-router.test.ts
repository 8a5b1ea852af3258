import assert from "node:assert/strict";
import { FargateService } from "../../../components/compute/fargate-service";
import { publicImage } from "../../../components/compute/public-images";
import { deploy, type Resource } from "../../support/deploy";
import { service } from "../fixtures";

const task = "aws:ecs/taskDefinition:TaskDefinition";

const deployed = (choice: { telemetry: boolean; logRouter: boolean }) =>
  deploy(() => new FargateService("api", { ...service, ...choice }));

const containersOf = ({ inputs }: Resource) =>
  JSON.parse(String(inputs["containerDefinitions"])) as readonly Readonly<
    Record<string, unknown>
  >[];

const dependency = (containerName: string) => ({ condition: "HEALTHY", containerName });

describe("the log router", () => {
  it("takes the output of the application, which waits for it, to the log of the service", async () => {
    const cloud = await deployed({ telemetry: false, logRouter: true });
    const [api, router] = containersOf(cloud.only(task));
    assert.deepEqual([api?.["name"], router?.["name"]], ["api", "log-router"]);
    assert.deepEqual(api?.["dependsOn"], [dependency("log-router")]);
    assert.deepEqual(api["logConfiguration"], {
      logDriver: "awsfirelens",
      options: {
        Name: "cloudwatch_logs",
        auto_create_group: "false",
        log_group_name: "/meddiflux/dev/api",
        log_stream_prefix: "api/",
        region: "sa-east-1",
        retry_limit: "5",
      },
    });
  });

  it("is essential, pinned, small and not root, writes nowhere, and is asked whether it is up", async () => {
    const cloud = await deployed({ telemetry: false, logRouter: true });
    const [, router] = containersOf(cloud.only(task));
    assert.deepEqual(router, {
      command: ["/fluent-bit/bin/fluent-bit", "-c", "/fluent-bit/etc/fluent-bit.conf", "-H"],
      environment: [],
      essential: true,
      firelensConfiguration: {
        options: {
          "config-file-type": "file",
          "config-file-value": "/fluent-bit/configs/parse-json.conf",
          "enable-ecs-log-metadata": "true",
        },
        type: "fluentbit",
      },
      healthCheck: {
        command: [
          ...["CMD", "curl", "--silent", "--fail", "--output", "/dev/null"],
          "http://127.0.0.1:2020/api/v1/uptime",
        ],
        interval: 15,
        retries: 3,
        startPeriod: 30,
        timeout: 5,
      },
      image: publicImage("logRouter"),
      linuxParameters: { capabilities: { add: [], drop: ["ALL"] }, initProcessEnabled: true },
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/meddiflux/dev/api",
          "awslogs-region": "sa-east-1",
          "awslogs-stream-prefix": "log-router",
        },
      },
      memory: 128,
      mountPoints: [],
      name: "log-router",
      portMappings: [],
      readonlyRootFilesystem: true,
      systemControls: [],
      user: "10002:10002",
      volumesFrom: [],
    });
  });

  it("allows the task to write into that log, and nothing else", async () => {
    const cloud = await deployed({ telemetry: false, logRouter: true });
    const { inputs } = cloud.named("aws:iam/rolePolicy:RolePolicy", "api-log-router");
    assert.equal(inputs["role"], "api-task-0123456");
    assert.deepEqual(JSON.parse(String(inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "SendLogs",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: ["arn:aws:logs:sa-east-1:111122223333:log-group:/meddiflux/dev/api:*"],
        },
      ],
    });
  });

  it("runs beside a collector, which keeps its own way to the log", async () => {
    const cloud = await deployed({ telemetry: true, logRouter: true });
    const containers = containersOf(cloud.only(task));
    assert.deepEqual(
      containers.map(({ name, logConfiguration }) => [
        name,
        (logConfiguration as { readonly logDriver: string }).logDriver,
      ]),
      [
        ["api", "awsfirelens"],
        ["log-router", "awslogs"],
        ["telemetry", "awslogs"],
      ],
    );
    assert.deepEqual(containers[0]?.["dependsOn"], [
      dependency("telemetry"),
      dependency("log-router"),
    ]);
  });

  it("is not there unless it is wanted", async () => {
    const cloud = await deployed({ telemetry: false, logRouter: false });
    const [api, ...others] = containersOf(cloud.only(task));
    assert.deepEqual([api?.["dependsOn"], others], [undefined, []]);
    assert.equal(cloud.all("aws:iam/rolePolicy:RolePolicy").length, 1);
  });
});
