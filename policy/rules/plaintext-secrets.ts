import { eachContainer, imageTypes } from "../read/container-definition";
import { ifKnown } from "../read/known";
import { eachSecret } from "../read/plaintext";
import { namesSecret } from "../read/secrets";
import { mapSettings, type Setting } from "../read/settings";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";
import type { AwsInputs } from "../types/tokens";

const functionType = "aws:lambda/function:Function";

export const ecsNoPlaintextSecrets = rule({
  name: "ecs-no-plaintext-secrets",
  description: "No container is given a secret as plain text.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Put the value into Secrets Manager or Parameter Store, replace it as leaked, and pass it by `secrets: [{ name, valueFrom }]` of the container. What only names a secret is best called `…_ARN` or `…_NAME`.",
  refs: ["ECS.8", "AWS-0036"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  on: imageTypes,
  check: (subject) =>
    eachContainer(subject, ({ settings }) =>
      eachSecret(settings, "pass it by secrets[].valueFrom instead"),
    ),
});

export const lambdaNoPlaintextSecrets = rule({
  name: "lambda-no-plaintext-secrets",
  description: "No function has a secret in its environment.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Put the value into Secrets Manager or Parameter Store, replace it as leaked, pass the function its name, and read it when the function starts. What only names a secret is best called `…_ARN` or `…_NAME`.",
  refs: ["CKV_AWS_45"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html",
  on: [functionType],
  check: ({ props }) =>
    eachSecret(
      variablesOf(props).filter((variable) => !isLeftOpen(variable)),
      "read it from Secrets Manager when the function starts",
    ),
  checkStack: (stack) => eachResource(stack.all(functionType), judgeOrigin),
});

function variablesOf({ environment }: AwsInputs[typeof functionType]): readonly Setting[] {
  return mapSettings("environment.variables", environment?.variables);
}

/** Whether nothing is known of a variable but what the stack tells: the resources that it is made of. */
function isLeftOpen({ name, read }: Setting): boolean {
  return !namesSecret(name) && ifKnown(() => [read()]) === undefined;
}

/** Types whose outputs are names and addresses, and hold no secret. */
const withoutSecrets: ReadonlySet<string | undefined> = new Set([
  "aws:cloudwatch/eventBus:EventBus",
  "aws:cloudwatch/logGroup:LogGroup",
  "aws:dynamodb/table:Table",
  "aws:ec2/eip:Eip",
  "aws:ec2/natGateway:NatGateway",
  "aws:ecs/cluster:Cluster",
  "aws:iam/role:Role",
  "aws:kinesis/stream:Stream",
  "aws:kms/alias:Alias",
  "aws:kms/key:Key",
  // Its variables are judged where it is.
  "aws:lambda/function:Function",
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketPolicy:BucketPolicy",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  "aws:s3/bucketV2:BucketV2",
  "aws:secretsmanager/secret:Secret",
  "aws:sfn/stateMachine:StateMachine",
  "aws:sns/topic:Topic",
  "aws:sqs/queue:Queue",
  "awsx:ec2:Vpc",
]);

function judgeOrigin(lambda: StackResourceOf<typeof functionType>): Undecided | undefined {
  // An environment that is unknown as a whole is left undecided by the check of the resource.
  const open = ifKnown(() => variablesOf(lambda.props))?.find(isLeftOpen);
  const origins = lambda.propertyDependencies["environment"] ?? [];
  if (open === undefined) return undefined;
  return origins.length > 0 && origins.every((urn) => withoutSecrets.has(typeIn(urn)))
    ? undefined
    : new Undecided(open.path);
}

/** `urn:pulumi:stack::project::PARENT$TYPE::name` */
function typeIn(urn: string): string | undefined {
  return urn.split("::")[2]?.split("$").at(-1);
}
