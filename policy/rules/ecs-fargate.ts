import { fargatePlatforms } from "../knowledge/fargate-platforms";
import { asList, isSet, listed, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

export const platformLatest = rule({
  name: "ecs-platform-latest",
  description: "A service runs on the current platform of Fargate.",
  severity: "low",
  kind: "resilience",
  remediation:
    "Remove `platformVersion`, which then is the latest. Exempt services on Windows that need an older one.",
  refs: ["CKV_AWS_332", "ECS.10"],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html",
  on: ["aws:ecs/service:Service", "aws:ecs/taskSet:TaskSet"],
  check({ props }) {
    if (!isSet(props, "platformVersion")) return undefined;
    const { current } = fargatePlatforms;
    return current.includes(textOf(props.platformVersion)?.toUpperCase() ?? "")
      ? undefined
      : `${received("platformVersion", props.platformVersion)}; remove it or use ${listed(current, "or")}.`;
  },
});

export const efsInTransitEncrypted = rule({
  name: "ecs-efs-in-transit-encrypted",
  description: "A task talks TLS to its EFS file systems.",
  severity: "high",
  kind: "encryption",
  remediation: 'Set `transitEncryption: "ENABLED"` in `efsVolumeConfiguration` of the volume.',
  refs: ["CKV_AWS_97", "AWS-0035"],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html",
  on: ["aws:ecs/taskDefinition:TaskDefinition"],
  check: ({ props }) =>
    each(asList(props.volumes), (volume, index) => {
      const efs = volume.efsVolumeConfiguration;
      if (!efs || efs.transitEncryption === "ENABLED") return undefined;
      const path = `volumes[${index}].efsVolumeConfiguration.transitEncryption`;
      return `${received(path, efs.transitEncryption)}; set it to ENABLED.`;
    }),
});
