import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import {
  account,
  byCloudFormation,
  call,
  denied,
  known,
  roleSession,
  serviceLinked,
  stranger,
} from "../../support/events";
import type { SamplesById } from "../../support/samples";

const layer = (owner: string) => `arn:aws:lambda:sa-east-1:${owner}:layer:tools:1`;

const configure = (layers: Json, changes: JsonObject = {}) =>
  call(
    "lambda",
    "UpdateFunctionConfiguration20150331v2",
    { functionName: "hook", layers },
    changes,
  );

const code = (changes: JsonObject = {}) =>
  call("lambda", "UpdateFunctionCode20150331v2", { functionName: "hook" }, changes);

const define = (container: JsonObject) =>
  call("ecs", "RegisterTaskDefinition", {
    family: "api",
    containerDefinitions: [{ name: "api", image: "api:1" }, container],
  });

const steal = ["sh", "-c", "curl 169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"];

const associate = (policyName: string) =>
  call("eks", "AssociateAccessPolicy", {
    name: "cluster",
    policyArn: `arn:aws:eks::aws:cluster-access-policy/${policyName}`,
  });

const visibility = (projectVisibility: string) =>
  call("codebuild", "UpdateProjectVisibility", { projectVisibility });

const databaseSnapshot = (snapshotType: string) =>
  call("rds", "CreateDBSnapshot", null, { responseElements: { snapshotType } });

const invoke = (changes: JsonObject) =>
  call("bedrock", "InvokeModel", { modelId: "a-model" }, { userIdentity: roleSession, ...changes });

export const workloadSamples: SamplesById = {
  "lambda-code-or-layer-changed": {
    hits: {
      "somebody changes its code": ["medium", code()],
      "a deployment changes its code": ["info", code(byCloudFormation)],
      "somebody adds a layer": ["medium", configure([layer(account)])],
      "somebody adds a layer of another account of ours": ["medium", configure([layer(known)])],
      "a layer is another account's": ["high", configure([layer(account), layer(stranger)])],
      "a deployment adds another account's layer": [
        "high",
        configure([layer(stranger)], byCloudFormation),
      ],
      "a layer is published": ["medium", call("lambda", "PublishLayerVersion20181031")],
    },
    nearMisses: {
      "it is denied": code(denied),
      "its memory is changed": configure(null),
      "its layers are taken away": configure([]),
      "its configuration is read": call("lambda", "GetFunctionConfiguration20150331v2"),
    },
  },
  "ecs-credential-theft-or-miner": {
    hits: {
      "a command reads the task's credentials": ["high", define({ command: steal })],
      "an entry point does": ["high", define({ entryPoint: steal })],
      "an image is a miner's": ["high", define({ image: "somebody/xmrig:latest" })],
      "a task is started with such a command": [
        "high",
        call("ecs", "RunTask", {
          overrides: { containerOverrides: [{ name: "api", command: steal }] },
        }),
      ],
    },
    nearMisses: {
      "it is denied": { ...define({ command: steal }), ...denied },
      "a command starts the application": define({ command: ["node", "index.js"] }),
      "only its name says so": define({ name: "not-xmrig" }),
      "another address is asked": define({ command: ["ping", "169.254.170.23"] }),
    },
  },
  "eks-admin-granted": {
    hits: {
      "somebody is given all of it": ["high", associate("AmazonEKSClusterAdminPolicy")],
      "somebody is given all of a namespace": ["high", associate("AmazonEKSAdminPolicy")],
      "somebody joins its masters": [
        "high",
        call("eks", "CreateAccessEntry", { kubernetesGroups: ["system:masters"] }),
      ],
      "somebody joins its masters later": [
        "high",
        call("eks", "UpdateAccessEntry", { kubernetesGroups: ["system:masters"] }),
      ],
      "somebody may look": ["medium", associate("AmazonEKSViewPolicy")],
      "somebody is let in": ["medium", call("eks", "CreateAccessEntry")],
    },
    nearMisses: {
      "it is denied": { ...associate("AmazonEKSClusterAdminPolicy"), ...denied },
      "it is taken away": {
        ...associate("AmazonEKSClusterAdminPolicy"),
        eventName: "DisassociateAccessPolicy",
      },
    },
  },
  "codebuild-public": {
    hits: { "everyone may read its builds": ["high", visibility("PUBLIC_READ")] },
    nearMisses: {
      "it is denied": { ...visibility("PUBLIC_READ"), ...denied },
      "it is made private": visibility("PRIVATE"),
      "a project is made": call("codebuild", "CreateProject"),
    },
  },
  "workload-operation": {
    hits: {
      "somebody ends a machine": ["info", call("ec2", "TerminateInstances")],
      "somebody restarts a database": ["info", call("rds", "RebootDBInstance")],
      "somebody makes a snapshot": ["info", databaseSnapshot("manual")],
      "an image is pushed": ["info", call("ecr", "PutImage")],
      "a user is deleted": ["info", call("iam", "DeleteUser")],
    },
    nearMisses: {
      "it is denied": call("ec2", "TerminateInstances", null, denied),
      "a machine starts": call("ec2", "StartInstances"),
      "auto scaling ends a machine": call("ec2", "TerminateInstances", null, {
        userIdentity: serviceLinked("autoscaling", "AWSServiceRoleForAutoScaling"),
      }),
      "RDS makes its daily snapshot": databaseSnapshot("automated"),
      "AWS Backup makes a snapshot": databaseSnapshot("awsbackup"),
    },
  },
  "bedrock-model-abuse": {
    hits: {
      "access is asked for": ["medium", call("bedrock", "PutUseCaseForModelAccess")],
      "a model is used with a long-term key": [
        "medium",
        call("bedrock", "Converse", { modelId: "a-model" }),
      ],
      "a model is refused": ["medium", invoke({ errorCode: "AccessDeniedException" })],
      "a request is tried out": ["medium", invoke({ errorCode: "ValidationException" })],
    },
    nearMisses: {
      "an application uses a model": invoke({}),
      "an application is too fast": invoke({ errorCode: "ThrottlingException" }),
      "access is asked for in vain": call("bedrock", "PutUseCaseForModelAccess", null, denied),
      "models are listed": call("bedrock", "ListFoundationModels"),
    },
  },
};
