import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import {
  containerDefinitions,
  type Container,
} from "../../../components/compute/container-definitions";
import { pullStatements } from "../../../components/compute/pull-statements";
import { taskSizeOf, taskSizes, type TaskSize } from "../../../components/compute/task-size";

describe("task sizes", () => {
  it("are the pairs that Fargate offers, and no other compiles", () => {
    const offered: TaskSize = { cpu: 256, memoryMiB: 512 };
    // @ts-expect-error: 4 GiB go with 0.5 vCPU and more.
    const none: TaskSize = { cpu: 256, memoryMiB: 4096 };
    assert.deepEqual(
      [offered, none].map((size) => taskSizes.some((one) => isDeepStrictEqual(one, size))),
      [true, false],
    );
  });

  it("go from the smallest to the largest memory of each CPU in even steps", () => {
    const range = (cpu: number) => {
      const memory = taskSizes.filter((size) => size.cpu === cpu).map((size) => size.memoryMiB);
      const steps = memory.slice(1).map((size, index) => size - (memory[index] ?? 0));
      return [cpu, memory[0], memory.at(-1), ...new Set(steps)];
    };
    assert.deepEqual([...new Set(taskSizes.map(({ cpu }) => cpu))].map(range), [
      [256, 512, 2048, 512, 1024],
      [512, 1024, 4096, 1024],
      [1024, 2048, 8192, 1024],
      [2048, 4096, 16_384, 1024],
      [4096, 8192, 30_720, 1024],
      [8192, 16_384, 61_440, 4096],
      [16_384, 32_768, 122_880, 8192],
    ]);
  });

  it("are taken from numbers, each as itself", () => {
    for (const size of taskSizes) assert.deepEqual(taskSizeOf(size.cpu, size.memoryMiB), size);
  });

  it("are refused to other numbers, with what is allowed", () => {
    assert.deepEqual(taskSizeOf(256, 4096), {
      about: "memoryMiB",
      allowed: "one of 512, 1024, 2048 with cpu 256",
    });
    assert.deepEqual(taskSizeOf(300, 512), {
      about: "cpu",
      allowed: "one of 256, 512, 1024, 2048, 4096, 8192, 16384",
    });
  });
});

describe("container definitions", () => {
  const container = (name: string) => ({
    name,
    image: "registry.example/api:1",
    user: "1000:1000",
    port: 3001,
    environment: { Z: "1", A: "2" },
    writablePaths: ["/tmp", "/var/run"],
    logGroup: "/meddiflux/dev/api",
    region: "sa-east-1",
  });

  it("have the form in which AWS gives them back, so that nothing looks changed", () => {
    assert.deepEqual(JSON.parse(containerDefinitions([container("api")])), [
      {
        environment: [
          { name: "A", value: "2" },
          { name: "Z", value: "1" },
        ],
        essential: true,
        image: "registry.example/api:1",
        linuxParameters: { capabilities: { add: [], drop: ["ALL"] }, initProcessEnabled: true },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/meddiflux/dev/api",
            "awslogs-region": "sa-east-1",
            "awslogs-stream-prefix": "api",
          },
        },
        mountPoints: [
          { containerPath: "/tmp", readOnly: false, sourceVolume: "writable-tmp" },
          { containerPath: "/var/run", readOnly: false, sourceVolume: "writable-var-run" },
        ],
        name: "api",
        portMappings: [{ containerPort: 3001, hostPort: 3001, protocol: "tcp" }],
        readonlyRootFilesystem: true,
        systemControls: [],
        user: "1000:1000",
        volumesFrom: [],
      },
    ]);
  });

  const defined = (change: Partial<Container>) => {
    const [definition] = JSON.parse(containerDefinitions([{ ...container("api"), ...change }])) as [
      Record<string, unknown>,
    ];
    return definition;
  };

  it("let users other than root listen on low ports", () => {
    assert.deepEqual(defined({ port: 80 })["systemControls"], [
      { namespace: "net.ipv4.ip_unprivileged_port_start", value: "80" },
    ]);
    assert.deepEqual(defined({ port: 1024 })["systemControls"], []);
  });

  it("ask the container for its health by its own command", () => {
    assert.deepEqual(defined({ healthCommand: ["CMD", "healthy"] })["healthCheck"], {
      command: ["CMD", "healthy"],
      interval: 15,
      retries: 3,
      startPeriod: 30,
      timeout: 5,
    });
    assert.equal("healthCheck" in defined({}), false);
  });

  it("let a container start after others are healthy, and end alone when it is not essential", () => {
    const { dependsOn, essential, memory } = defined({
      startsAfter: ["telemetry"],
      essential: false,
      memoryMiB: 128,
    });
    assert.deepEqual(
      [dependsOn, essential, memory],
      [[{ condition: "HEALTHY", containerName: "telemetry" }], false, 128],
    );
    assert.deepEqual(
      ["dependsOn", "memory"].filter((key) => key in defined({})),
      [],
    );
  });

  it("open no port of a container that has none", () => {
    const { port, ...closed } = container("telemetry");
    assert.equal(port, 3001);
    const [definition] = JSON.parse(containerDefinitions([closed])) as [Record<string, unknown>];
    assert.deepEqual([definition["portMappings"], definition["systemControls"]], [[], []]);
  });

  it("are in the order of names, whatever the order in which they are asked for", () => {
    const [b, a] = [container("b"), container("a")];
    assert.equal(containerDefinitions([b, a]), containerDefinitions([a, b]));
  });
});

describe("pulling an image", () => {
  it("takes reading its own repository when that is in ECR, and no other", () => {
    const image = "111122223333.dkr.ecr.us-east-1.amazonaws.com/meddiflux/api@sha256:1";
    assert.deepEqual(pullStatements(image), [
      { sid: "SignInToRegistry", actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
      {
        sid: "PullImage",
        actions: [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ],
        resources: ["arn:aws:ecr:us-east-1:111122223333:repository/meddiflux/api"],
      },
    ]);
  });

  for (const image of ["public.ecr.aws/docker/library/node:22", "node", "registry.example/a:1"]) {
    it(`takes no permission for ${image}`, () => {
      assert.deepEqual(pullStatements(image), []);
    });
  }
});
