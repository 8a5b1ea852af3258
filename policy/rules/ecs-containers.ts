import { containerTypes, eachContainer } from "../read/container-definition";
import { isTrue, mayBeTrue, numberOf, received, textOf } from "../read/values";
import { rule, type SubjectOf } from "../rule/rule";

export const noPrivilegedContainer = rule({
  name: "ecs-no-privileged-container",
  description: "No container has the rights of root on the machine under it.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Remove `privileged` from the container, and give it the one right it needs by `linuxParameters.capabilities.add`.",
  refs: ["CKV_AWS_334", "ECS.4"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_security",
  on: containerTypes,
  check: (subject) =>
    eachContainer(subject, ({ privileged }) =>
      mayBeTrue(privileged) ? `${received("privileged", privileged)}; remove it.` : undefined,
    ),
});

export const readonlyRoot = rule({
  name: "ecs-readonly-root",
  description: "A container cannot change its own file system.",
  severity: "medium",
  kind: "iam",
  remediation:
    "Set `readonlyRootFilesystem: true`, and mount a volume at each folder that the container writes to.",
  refs: ["CKV_AWS_336", "ECS.5"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_storage",
  on: containerTypes,
  check: (subject) =>
    eachContainer(subject, ({ readonlyRootFilesystem }) => {
      if (isTrue(readonlyRootFilesystem) || isOnWindows(subject)) return undefined;
      return `${received("readonlyRootFilesystem", readonlyRootFilesystem)}; set it to true.`;
    }),
});

/** Windows has no read-only root. */
function isOnWindows(subject: SubjectOf<(typeof containerTypes)[number]>): boolean {
  if (subject.type !== "aws:ecs/taskDefinition:TaskDefinition") return false;
  const family = textOf(subject.props.runtimePlatform?.operatingSystemFamily);
  return family?.startsWith("WINDOWS") === true;
}

/** By number and by name, on Linux and on Windows. */
const administrators = ["0", "root", "containeradministrator"];

export const nonRootUser = rule({
  name: "ecs-non-root-user",
  description: "A container runs as a user without the rights of an administrator.",
  severity: "medium",
  kind: "iam",
  remediation:
    "Set `user` to a user of the image, by number best (`1000:1000`). A log router of FireLens that must be root has an exemption.",
  refs: ["ECS.1", "ECS.20", "ECS.21"],
  source:
    "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-linux-user-non-root.html",
  on: containerTypes,
  check: (subject) =>
    eachContainer(subject, ({ user }) => {
      const [name = ""] = (textOf(user) ?? numberOf(user)?.toString() ?? "").split(":");
      if (name.trim() === "") {
        return `${received("user", user)}, which leaves it to the image, most often root; name a user other than root.`;
      }
      return isAdministrator(name)
        ? `${received("user", user)}; name a user other than root.`
        : undefined;
    }),
});

function isAdministrator(name: string): boolean {
  const plain = name.trim().toLowerCase();
  return administrators.includes(plain) || Number(plain) === 0;
}

export const containerLogging = rule({
  name: "ecs-container-logging",
  description: "Each container sends its output to a log.",
  severity: "high",
  kind: "logging",
  remediation:
    "Give the container a `logConfiguration` with a `logDriver`: `awslogs` for CloudWatch, `awsfirelens` for a log router beside it.",
  refs: ["ECS.9"],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
  on: containerTypes,
  check: (subject) =>
    eachContainer(subject, ({ logDriver }) => {
      const driver = textOf(logDriver)?.trim().toLowerCase() ?? "";
      return driver === "" || driver === "none"
        ? `${received("logConfiguration.logDriver", logDriver)}; set one that keeps the output, as awslogs.`
        : undefined;
    }),
});
