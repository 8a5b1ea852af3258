import type { Requirements } from "./requirement";

export const compute: Requirements = {
  "S0-01": {
    asks: "Containers on Fargate, no servers to run",
    types: ["ecs.Cluster", "ecs.ClusterCapacityProviders", "ecs.TaskDefinition", "ecs.Service"],
    tests: {
      "components/compute/cluster": ["offers on-demand and spot capacity"],
      "components/compute/fargate-service": [
        "defines an arm64 task with a volume for each folder it writes to",
      ],
    },
  },
  "S0-13": {
    asks: "A registry for versions of images",
    types: ["ecr.Repository", "ecr.LifecyclePolicy", "ecr.RepositoryPolicy"],
    tests: {
      "components/compute/image-repositories": [
        "keeps the images of each service encrypted, scanned, and one for each tag",
        "denies its images to every other account",
      ],
    },
  },
  "S1-07": {
    asks: "The frontend on port 80",
    types: ["ecs.Service", "lb.TargetGroup"],
    tests: { "components/compute/task": ["let users other than root listen on low ports"] },
  },
  "S1-08": {
    asks: "The backend on port 3001, behind /api/*",
    types: ["ecs.Service", "lb.TargetGroup", "lb.ListenerRule"],
    tests: { "components/compute/fargate-service": ["claims its paths of the listener"] },
  },
  "S1-09": {
    asks: "A container beside each application for its logs, metrics and health",
    types: ["ecs.TaskDefinition"],
    tests: {
      "components/compute/telemetry": [
        "runs a collector beside the application, which waits for it and tells it everything",
      ],
    },
  },
  "S1-52": {
    asks: "Health checks of services",
    types: ["lb.TargetGroup", "ecs.TaskDefinition"],
    tests: {
      "components/compute/task": ["ask the container for its health by its own command"],
    },
  },
  "S1-53": {
    asks: "Repositories, images and their policies",
    types: ["ecr.Repository", "ecr.LifecyclePolicy", "ecr.RepositoryPolicy"],
    tests: {
      "components/compute/image-repositories": [
        "drops images without a tag after a week, and all but the last fifty",
      ],
    },
  },
  "S1-68": {
    asks: "Sizes by environment, of those that AWS has",
    types: ["ecs.TaskDefinition", "rds.Instance", "elasticache.ReplicationGroup"],
    tests: {
      "components/compute/task": [
        "are the pairs that Fargate offers, and no other compiles",
        "are refused to other numbers, with what is allowed",
      ],
    },
  },
  "S1-71": {
    asks: "Spot capacity for what is not critical",
    types: ["ecs.ClusterCapacityProviders", "ecs.Service"],
    tests: {
      "components/compute/fargate-service": [
        "runs private tasks on the capacity it is given, and rolls back what does not get healthy",
      ],
    },
  },
  "S2-02": {
    asks: "A /health endpoint, which is asked",
    types: ["lb.TargetGroup"],
    tests: {
      "components/compute/service-settings": [
        "make what it runs, how large it is and how it grows",
      ],
    },
  },
  "S2-03": {
    asks: "A /process endpoint that the load balancer knows",
    types: ["lb.ListenerRule"],
    tests: { "components/compute/fargate-service": ["claims its paths of the listener"] },
  },
  "S2-04": {
    asks: "The service is a container, whatever it is written in",
    types: ["ecs.TaskDefinition"],
    tests: {
      "components/compute/service-settings": [
        "run the placeholder, as their user, until there is an image",
      ],
    },
  },
  "S2-08": {
    asks: "Images are scanned when they are pushed",
    types: ["ecr.Repository"],
    tests: {
      "components/compute/image-repositories": [
        "keeps the images of each service encrypted, scanned, and one for each tag",
      ],
    },
  },
  "S2-11": {
    asks: "A deployment gives the service the image that configuration names",
    types: ["ecs.TaskDefinition", "ecs.Service"],
    tests: {
      "components/compute/service-settings": [
        "make what it runs, how large it is and how it grows",
      ],
      "components/compute/task": [
        "have the form in which AWS gives them back, so that nothing looks changed",
      ],
    },
  },
  "S2-16": {
    asks: "Cluster, task definitions, roles, load balancer and log groups",
    types: [
      "ecs.Cluster",
      "ecs.TaskDefinition",
      "iam.Role",
      "lb.LoadBalancer",
      "cloudwatch.LogGroup",
    ],
    tests: {
      "components/compute/fargate-service": [
        "starts only when its listener rule and its log group are there",
      ],
    },
  },
  "S3-27": {
    asks: "A way back from a bad deployment",
    types: ["ecs.Service", "cloudwatch.MetricAlarm"],
    tests: {
      "components/compute/fargate-service": [
        "takes a deployment back whose tasks answer with errors",
      ],
    },
  },
  "X-06": {
    asks: "One task for all against tasks apart: two services, each with its own container beside it",
    types: ["ecs.Service"],
    tests: {
      "components/compute/telemetry": [
        "runs a collector beside the application, which waits for it and tells it everything",
      ],
    },
  },
  "X-07": {
    asks: "NestJS on 3001 against FastAPI: image, port, paths and health are configuration",
    types: ["ecs.Service"],
    tests: {
      "components/config/config": ["spells out the same keys in all three files"],
      "components/compute/service-settings": [
        "make what it runs, how large it is and how it grows",
      ],
    },
  },
};
