import assert from "node:assert/strict";
import { containerDefinitions } from "../../../components/compute/container-definitions";
import { memoryFor, taskCpus, taskSizeProblem } from "../../../components/compute/task-size";

describe("task sizes", () => {
  const rows: readonly (readonly [number, number, string | undefined])[] = [
    [256, 512, undefined],
    [256, 2048, undefined],
    [1024, 8192, undefined],
    [16_384, 122_880, undefined],
    [256, 4096, "memoryMiB of 512, 1024, 2048 with cpu 256"],
    [4096, 4096, `memoryMiB of ${memoryFor(4096).join(", ")} with cpu 4096`],
    [300, 512, "cpu of 256, 512, 1024, 2048, 4096, 8192, 16384"],
  ];
  for (const [cpu, memory, expected] of rows) {
    it(`${expected ? "refuses" : "takes"} ${cpu} CPU units with ${memory} MiB`, () => {
      assert.equal(taskSizeProblem(cpu, memory), expected);
    });
  }

  it("are in steps of 1 GiB up to 4 vCPU, then of 4 and 8", () => {
    const steps = taskCpus.map((cpu) => {
      const [first = 0, second = 0] = memoryFor(cpu).slice(-2);
      return second - first;
    });
    assert.deepEqual(steps, [1024, 1024, 1024, 1024, 1024, 4096, 8192]);
  });
});

describe("container definitions", () => {
  const container = (name: string) => ({
    name,
    image: "registry.example/api:1",
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
        volumesFrom: [],
      },
    ]);
  });

  it("are in the order of names, whatever the order in which they are asked for", () => {
    const [b, a] = [container("b"), container("a")];
    assert.equal(containerDefinitions([b, a]), containerDefinitions([a, b]));
  });
});
