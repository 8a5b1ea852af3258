import { given } from "../read/inputs";
import { allOf } from "../read/known";
import { isSet, mayBeTrue, textOf } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";
import type { AwsInputs } from "../types/tokens";

const clusterType = "aws:ecs/cluster:Cluster";

type Service = StackResourceOf<"aws:ecs/service:Service">;

export const ecsExecAudited = rule({
  name: "ecs-exec-audited",
  description: "What is typed into a running container is written down.",
  severity: "medium",
  kind: "logging",
  remediation:
    'Give the cluster `configuration.executeCommandConfiguration` with `logging: "OVERRIDE"`, a `logConfiguration` that names a log group or a bucket, and a `kmsKeyId`; or remove `enableExecuteCommand` from its services.',
  refs: ["CKV_AWS_223"],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
  on: [clusterType],
  // A cluster that says nothing is judged by what its services allow.
  check: ({ props }) =>
    each([props.configuration?.executeCommandConfiguration], (exec) =>
      exec === undefined || isAudited(props) ? undefined : `${path} ${wanted}`,
    ),
  checkStack: (stack) =>
    eachResource(stack.all("aws:ecs/service:Service"), (service) =>
      mayBeTrue(given(service, "enableExecuteCommand")) ? judgeService(stack, service) : undefined,
    ),
});

const path = "configuration.executeCommandConfiguration";
const wanted = "does not log to a log group or bucket; set logging to OVERRIDE and name one.";

function judgeService(stack: Stack, { propertyDependencies }: Service): Remark | undefined {
  const urns = new Set(propertyDependencies["cluster"]);
  const clusters = stack.all(clusterType).filter(({ urn }) => urns.has(urn));
  if (clusters.length === 0) {
    return new Undecided("cluster", "cluster is not of this stack, which cannot tell what it logs");
  }
  return clusters.some(({ props }) => isAudited(props))
    ? undefined
    : `enableExecuteCommand is true, and the cluster's ${path} ${wanted}`;
}

function isAudited({ configuration }: AwsInputs[typeof clusterType]): boolean {
  const exec = configuration?.executeCommandConfiguration;
  const target = exec?.logConfiguration;
  return allOf(
    () => textOf(exec?.logging)?.toUpperCase() === "OVERRIDE",
    () => isSet(target, "cloudWatchLogGroupName") || isSet(target, "s3BucketName"),
  );
}
