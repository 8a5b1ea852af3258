import { operationEvent } from "../../support/bus-events";
import type { OperationSamples } from ".";

const task = operationEvent("aws.ecs", "ECS Task State Change");
const stopped = (stopCode: string, lastStatus = "STOPPED") =>
  task({ group: "service:api", stoppedReason: "Out of memory", stopCode, lastStatus });

const deployment = operationEvent("aws.ecs", "ECS Deployment State Change");
const machine = operationEvent("aws.ec2", "EC2 Instance State-change Notification");

export const workloadSamples: Readonly<Record<string, OperationSamples>> = {
  "ecs-task-failed": {
    told: {
      "a task ended by itself": [
        "medium",
        "service:api: Out of memory",
        stopped("EssentialContainerExited"),
      ],
      "a task did not start": [
        "medium",
        "service:api: Out of memory",
        stopped("TaskFailedToStart"),
      ],
    },
    leftOut: {
      "scaling stopped a task": stopped("ServiceSchedulerInitiated"),
      "a task is still stopping": stopped("EssentialContainerExited", "STOPPING"),
    },
  },
  "ecs-deployment-failed": {
    told: {
      "a deployment failed": [
        "medium",
        "tasks failed to start",
        deployment({ eventName: "SERVICE_DEPLOYMENT_FAILED", reason: "tasks failed to start" }),
      ],
    },
    leftOut: {
      "a deployment is complete": deployment({ eventName: "SERVICE_DEPLOYMENT_COMPLETED" }),
    },
  },
  "ec2-state-changed": {
    told: {
      "a machine runs": [
        "info",
        "i-1: running",
        machine({ "instance-id": "i-1", state: "running" }),
      ],
    },
    leftOut: {},
  },
};
