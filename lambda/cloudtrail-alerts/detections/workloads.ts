import { asText } from "../json";
import { succeeded, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isAutomation, isOurs, isService } from "./caller";
import { defineTheme } from "./detection";
import { below, many, parameter, parameterText } from "./request";
import { accountIn } from "./sharing";
import { textsIn } from "./texts";

const credentialsOrMiner =
  /AWS_CONTAINER_CREDENTIALS_(RELATIVE|FULL)_URI|169\.254\.170\.2\b|xmrig|stratum\+(tcp|ssl)/i;

/** What containers are told to run, in a definition or over one. */
const commands = (record: TrailRecord): readonly string[] =>
  ["containerDefinitions", "overrides.containerOverrides"]
    .flatMap((path) => many(parameter(record, path)))
    .flatMap((container) =>
      ["command", "entryPoint", "image"].flatMap((name) => textsIn(below(container, name))),
    );

/** Overload of the service is no abuse of it. */
const overload = /^(Throttling|ServiceUnavailable|ServiceQuota|Model(NotReady|Timeout)|Internal)/;

export const workloads = defineTheme("workloads", [
  {
    id: "lambda-code-or-layer-changed",
    title: "A function's code or layers changed",
    severity: "medium",
    events: {
      lambda: ["UpdateFunctionCode", "UpdateFunctionConfiguration", "PublishLayerVersion"],
    },
    when: (record, settings) => {
      const layers = textsIn(parameter(record, "layers"));
      const isConfiguration = text(record, "eventName")?.startsWith("UpdateFunctionConfiguration");
      if (isConfiguration === true && layers.length === 0) return false;
      if (layers.some((layer) => !isOurs(accountIn(layer), record, settings))) return "high";
      return isAutomation(record, settings) ? "info" : "medium";
    },
    attack: technique("T1648"),
    why: "The code runs with the function's role at its next call. High: a layer of somebody else's.",
    respond: [
      "Compare the code's digest (responseElements.codeSha256) with the deployed one.",
      "Deploy again unless the owner of userIdentity.arn knows of the change.",
    ],
    falsePositives: "A vendor's or AWS's layer whose account is not listed yet.",
  },
  {
    id: "ecs-credential-theft-or-miner",
    title: "A container is told to read credentials or to mine",
    severity: "high",
    events: { ecs: ["RegisterTaskDefinition", "RunTask"] },
    when: (record) => commands(record).some((command) => credentialsOrMiner.test(command)),
    attack: technique("T1525"),
    why: "A task that asks for its own credentials in its command sends them somewhere.",
    respond: [
      "Read command, entryPoint and image in requestParameters.",
      "Stop the tasks of that definition and revoke the task role's sessions.",
    ],
    falsePositives: "A container that debugs its credentials.",
  },
  {
    id: "eks-admin-granted",
    title: "Somebody was given access to a Kubernetes cluster",
    severity: "high",
    events: { eks: ["AssociateAccessPolicy", "CreateAccessEntry", "UpdateAccessEntry"] },
    when: (record) =>
      /AmazonEKS(Cluster)?AdminPolicy/.test(parameterText(record, "policyArn") ?? "") ||
      many(parameter(record, "kubernetesGroups")).includes("system:masters")
        ? "high"
        : "medium",
    attack: technique("T1098.006"),
    why: "It is a way into the cluster that IAM policies do not show. High: with all its rights.",
    respond: [
      "Read principalArn and policyArn in requestParameters.",
      "Delete the access entry unless the owner of the cluster knows of it.",
    ],
    falsePositives: "The creation of a cluster by its team.",
  },
  {
    id: "codebuild-public",
    title: "A build project was made public",
    severity: "high",
    events: { codebuild: ["UpdateProjectVisibility"] },
    when: (record) => parameterText(record, "projectVisibility") === "PUBLIC_READ",
    attack: technique("T1567"),
    why: "Everyone can read its logs and artifacts, with the secrets that builds print.",
    respond: [
      "Set the visibility of requestParameters.projectArn to PRIVATE.",
      "Rotate the secrets that its builds use.",
    ],
    falsePositives: "An open-source project with builds of its own.",
  },
  {
    id: "workload-operation",
    title: "Somebody operated on machines, databases, images or users",
    severity: "info",
    events: {
      ec2: ["StopInstances", "TerminateInstances", "CreateImage"],
      rds: [
        "RebootDBInstance",
        "RebootDBCluster",
        "FailoverDBCluster",
        "FailoverGlobalCluster",
        "CreateDBSnapshot",
        "CopyDBSnapshot",
        "CopyDBClusterSnapshot",
        "DownloadDBLogFilePortion",
      ],
      ecr: ["PutImage"],
      iam: ["ChangePassword", "DeleteUser", "DeleteGroup"],
    },
    // Auto scaling ends machines, and RDS and Backup make snapshots, all day.
    when: (record) =>
      !isService(record) &&
      !["automated", "awsbackup"].includes(text(record, "responseElements.snapshotType") ?? ""),
    attack: technique("T1578"),
    why: "Kept to explain an outage afterwards.",
    respond: [
      "Compare with the planned work of the day.",
      "When nobody planned it, ask the owner of userIdentity.arn.",
    ],
    falsePositives: "All of it is daily work.",
  },
  {
    id: "bedrock-model-abuse",
    title: "Access to AI models was requested or is being probed",
    severity: "medium",
    events: {
      bedrock: [
        "PutUseCaseForModelAccess",
        "PutFoundationModelEntitlement",
        "CreateFoundationModelAgreement",
        "InvokeModel",
        "InvokeModelWithResponseStream",
        "Converse",
        "ConverseStream",
      ],
    },
    outcome: "any",
    when: (record) => {
      const isUse = /^(Invoke|Converse)/.test(asText(record.eventName) ?? "");
      if (!isUse) return succeeded(record);
      const error = asText(record.errorCode);
      const hasLongTermKey = (text(record, "userIdentity.accessKeyId") ?? "").startsWith("AKIA");
      return hasLongTermKey || (error !== undefined && !overload.test(error));
    },
    attack: technique("T1496"),
    why: "Stolen credentials are sold for their use of models, which costs thousands a day.",
    respond: [
      "Read modelId in requestParameters and who userIdentity.arn is.",
      "If no application of ours uses the model, deactivate the key.",
    ],
    falsePositives: "A developer who tries a model for the first time.",
  },
]);
