import assert from "node:assert/strict";
import {
  deploymentCircuitBreaker,
  minimumTasks,
  propagatesTags,
  serviceNoPublicIp,
} from "../../../policy/rules/ecs-services";
import { judge, judgeAny, unknown } from "../support";

const service = "aws:ecs/service:Service";

describe("ecs-service-no-public-ip", () => {
  for (const type of [service, "aws:ecs/taskSet:TaskSet"] as const) {
    it(`accepts private tasks of ${type}`, () => {
      assert.deepEqual(judge(serviceNoPublicIp, type, {}), []);
      const networkConfiguration = { assignPublicIp: false, subnets: unknown };
      assert.deepEqual(judge(serviceNoPublicIp, type, { networkConfiguration }), []);
    });

    it(`rejects public ones of ${type}`, () => {
      assert.deepEqual(
        judge(serviceNoPublicIp, type, { networkConfiguration: { assignPublicIp: true } }),
        ["networkConfiguration.assignPublicIp is true; remove it or set it to false."],
      );
    });
  }

  it("does not decide on what it does not know", () => {
    assert.deepEqual(judge(serviceNoPublicIp, service, { networkConfiguration: unknown }), [
      "Not evaluated: networkConfiguration is unknown until the deployment",
    ]);
  });
});

describe("ecs-deployment-circuit-breaker", () => {
  it("accepts one that rolls back", () => {
    const breaker = { enable: true, rollback: true };
    assert.deepEqual(
      judge(deploymentCircuitBreaker, service, { deploymentCircuitBreaker: breaker }),
      [],
    );
  });

  it("rejects its absence, and one that does not roll back", () => {
    assert.deepEqual(judge(deploymentCircuitBreaker, service, {}), [
      "deploymentCircuitBreaker.enable is not set; set it to true.",
      "deploymentCircuitBreaker.rollback is not set; set it to true.",
    ]);
    const breaker = { enable: true, rollback: false };
    assert.deepEqual(
      judge(deploymentCircuitBreaker, service, { deploymentCircuitBreaker: breaker }),
      ["deploymentCircuitBreaker.rollback is false; set it to true."],
    );
  });

  it("asks nothing of services that others deploy", () => {
    for (const type of ["CODE_DEPLOY", "EXTERNAL"]) {
      assert.deepEqual(
        judge(deploymentCircuitBreaker, service, { deploymentController: { type } }),
        [],
      );
    }
    assert.equal(
      judge(deploymentCircuitBreaker, service, { deploymentController: { type: "ECS" } }).length,
      2,
    );
  });

  it("decides on what it knows", () => {
    const breaker = { enable: unknown, rollback: false };
    assert.deepEqual(
      judge(deploymentCircuitBreaker, service, { deploymentCircuitBreaker: breaker }),
      [
        "Not evaluated: deploymentCircuitBreaker.enable is unknown until the deployment",
        "deploymentCircuitBreaker.rollback is false; set it to true.",
      ],
    );
  });
});

describe("ecs-minimum-tasks", () => {
  it("accepts two tasks in prod, all of them kept by default", () => {
    assert.deepEqual(judge(minimumTasks, service, { desiredCount: 2 }), []);
    const explicit = { desiredCount: 3, deploymentMinimumHealthyPercent: 100 };
    assert.deepEqual(judge(minimumTasks, service, explicit), []);
  });

  it("rejects fewer in prod", () => {
    assert.deepEqual(judge(minimumTasks, service, { desiredCount: 1 }), [
      "desiredCount is 1; prod needs 2 or more.",
    ]);
    assert.deepEqual(judge(minimumTasks, service, {}), [
      "desiredCount is not set; prod needs 2 or more.",
    ]);
    const half = { desiredCount: 2, deploymentMinimumHealthyPercent: 50 };
    assert.deepEqual(judge(minimumTasks, service, half), [
      "deploymentMinimumHealthyPercent is 50; prod needs 100 or more.",
    ]);
  });

  it("asks nothing elsewhere, nor of daemons", () => {
    const none = { desiredCount: 0, deploymentMinimumHealthyPercent: 0 };
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(minimumTasks, service, none, { environment }), []);
      assert.deepEqual(
        judge(minimumTasks, service, { desiredCount: unknown }, { environment }),
        [],
      );
    }
    assert.deepEqual(judge(minimumTasks, service, { schedulingStrategy: "DAEMON" }), []);
    assert.equal(judge(minimumTasks, service, { schedulingStrategy: "REPLICA" }).length, 1);
  });

  it("decides on what it knows", () => {
    const half = { desiredCount: unknown, deploymentMinimumHealthyPercent: 50 };
    assert.deepEqual(judge(minimumTasks, service, half), [
      "Not evaluated: desiredCount is unknown until the deployment",
      "deploymentMinimumHealthyPercent is 50; prod needs 100 or more.",
    ]);
    assert.deepEqual(
      judge(minimumTasks, service, { desiredCount: 1, schedulingStrategy: unknown }),
      ["Not evaluated: schedulingStrategy is unknown until the deployment"],
    );
  });
});

describe("ecs-propagates-tags", () => {
  it("accepts tags of the service or of the task definition, and those of ECS", () => {
    for (const propagateTags of ["SERVICE", "TASK_DEFINITION"]) {
      const props = { propagateTags, enableEcsManagedTags: true };
      assert.deepEqual(judge(propagatesTags, service, props), []);
    }
  });

  it("rejects the lack of either", () => {
    assert.deepEqual(judge(propagatesTags, service, {}), [
      "propagateTags is not set; set it to SERVICE or TASK_DEFINITION.",
      "enableEcsManagedTags is not set; set it to true.",
    ]);
    const none = { propagateTags: "NONE", enableEcsManagedTags: false };
    assert.deepEqual(judge(propagatesTags, service, none), [
      "propagateTags is NONE; set it to SERVICE or TASK_DEFINITION.",
      "enableEcsManagedTags is false; set it to true.",
    ]);
  });

  it("decides on what it knows", () => {
    assert.deepEqual(judge(propagatesTags, service, { propagateTags: unknown }), [
      "Not evaluated: propagateTags is unknown until the deployment",
      "enableEcsManagedTags is not set; set it to true.",
    ]);
  });
});

describe("the rules on services", () => {
  it("read booleans and numbers that arrive as text", () => {
    const on = { enable: "true", rollback: "true" };
    for (const [rule, good, bad] of [
      [
        serviceNoPublicIp,
        { networkConfiguration: { assignPublicIp: "false" } },
        { networkConfiguration: { assignPublicIp: "true" } },
      ],
      [
        deploymentCircuitBreaker,
        { deploymentCircuitBreaker: on },
        { deploymentCircuitBreaker: { ...on, rollback: "false" } },
      ],
      [minimumTasks, { desiredCount: "2" }, { desiredCount: "1" }],
      [
        propagatesTags,
        { propagateTags: "SERVICE", enableEcsManagedTags: "true" },
        { propagateTags: "SERVICE", enableEcsManagedTags: "false" },
      ],
    ] as const) {
      assert.deepEqual(judgeAny(rule, service, good), [], rule.name);
      assert.equal(judgeAny(rule, service, bad).length, 1, rule.name);
    }
  });
});
