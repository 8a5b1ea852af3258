import { asText } from "../../cloudtrail-alerts/json";
import { defineOperations, joined } from "./operation";

const failedStops = ["TaskFailedToStart", "EssentialContainerExited"];

/** What happens to what runs. */
export const workloadOperations = defineOperations([
  {
    id: "ecs-task-failed",
    title: "A task of a service could not start, or ended by itself",
    source: "aws.ecs",
    detailTypes: ["ECS Task State Change"],
    // Not those that a deployment, a schedule or the Spot market stops.
    detail: { lastStatus: ["STOPPED"], stopCode: failedStops },
    severity: ({ stopCode }) =>
      failedStops.includes(asText(stopCode) ?? "") ? "medium" : undefined,
    subject: ({ group, stoppedReason }) => joined(group, stoppedReason),
    reference: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html",
    why: "One task is replaced; many in a row mean that the service is down or about to be.",
    respond: [
      "Read detail.stoppedReason and the exit code of each of detail.containers.",
      "Read the service's log at detail.stoppedAt, and roll back if a deployment came before.",
    ],
    falsePositives: "A task that is meant to end.",
  },
  {
    id: "ecs-deployment-failed",
    title: "A deployment of a service failed and was rolled back",
    source: "aws.ecs",
    detailTypes: ["ECS Deployment State Change"],
    detail: { eventName: ["SERVICE_DEPLOYMENT_FAILED"] },
    severity: ({ eventName }) => (eventName === "SERVICE_DEPLOYMENT_FAILED" ? "medium" : undefined),
    subject: ({ reason }) => asText(reason),
    reference:
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html",
    why: "Pulumi may say that it was updated, while the former version is what runs.",
    respond: [
      "Read detail.reason and the log of the tasks that the deployment started.",
      "Deploy a mended version; until then the repository and what runs differ.",
    ],
    falsePositives: "None: the new version does not run.",
  },
  {
    id: "ec2-state-changed",
    title: "An instance changed its state",
    source: "aws.ec2",
    detailTypes: ["EC2 Instance State-change Notification"],
    severity: () => "info",
    subject: (detail) => joined(detail["instance-id"], detail["state"]),
    reference:
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html",
    why: "Kept to answer later when a machine ran: this platform has one at most, the bastion.",
    respond: ["Ask who started it, if it is not the bastion."],
    falsePositives: "The bastion, replaced by a deployment.",
  },
]);
