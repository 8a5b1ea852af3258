const container = {
  name: "api",
  image: "registry.example/api:latest",
  user: "0:0",
  privileged: true,
  readonlyRootFilesystem: false,
  environment: [{ name: "DB_PASSWORD", value: "swordfish" }],
  command: ["serve"],
  logConfiguration: { logDriver: "none", options: { "splunk-token": "swordfish" } },
};

/** Props of containers, services, scaling and functions, each as deep as its rules read. */
export const computeSeeds: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:appautoscaling/policy:Policy": { resourceId: "service/main/api" },
  "aws:appautoscaling/target:Target": {
    resourceId: "service/main/api",
    serviceNamespace: "ecs",
    minCapacity: 1,
    maxCapacity: 100,
  },
  "aws:ecs/cluster:Cluster": { settings: [{ name: "containerInsights", value: "disabled" }] },
  "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition": {
    containerDefinitions: [{ ...container, environments: container.environment }],
  },
  "aws:ecs/expressGatewayService:ExpressGatewayService": { primaryContainer: container },
  "aws:ecs/service:Service": {
    name: "api",
    cluster: "main",
    schedulingStrategy: "REPLICA",
    desiredCount: 1,
    deploymentController: { type: "ECS" },
    deploymentCircuitBreaker: { enable: true, rollback: false },
    networkConfiguration: { assignPublicIp: true },
    propagateTags: "NONE",
    capacityProviderStrategies: [{ capacityProvider: "FARGATE", base: 0, weight: 0 }],
  },
  "aws:ecs/taskDefinition:TaskDefinition": {
    containerDefinitions: JSON.stringify([container]),
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    cpu: ".25 vCPU",
    memory: "1 GB",
    networkMode: "host",
    volumes: [{ efsVolumeConfiguration: { transitEncryption: "DISABLED" } }],
    taskRoleArn: "role",
    executionRoleArn: "role",
  },
  "aws:ecs/taskSet:TaskSet": { networkConfiguration: { assignPublicIp: true } },
  "aws:lambda/eventSourceMapping:EventSourceMapping": {},
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": {
    destinationConfig: { onFailure: { destination: "" } },
  },
  "aws:lambda/function:Function": {
    deadLetterConfig: { targetArn: "" },
    tracingConfig: { mode: "PassThrough" },
    ephemeralStorage: { size: 20_000 },
    memorySize: "10240",
    name: "reader",
    runtime: "python3.6",
    architectures: ["x86_64"],
    environment: { variables: { API_KEY: "swordfish" } },
    loggingConfig: { logGroup: "/reader" },
  },
  "aws:lambda/functionUrl:FunctionUrl": {
    authorizationType: "NONE",
    cors: { allowCredentials: false, allowMethods: ["*"], allowOrigins: ["*"] },
  },
  "aws:lambda/permission:Permission": {
    principal: "sns.amazonaws.com",
    sourceArn: "arn:aws:sns:*",
    principalOrgId: "",
  },
};

/** The properties in which their rules look for other resources. */
export const computeLinks = [
  "environment",
  "executionRoleArn",
  "function",
  "functionName",
  "loggingConfig",
  "name",
  "resourceId",
  "taskRoleArn",
];
