import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-image-pinned": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([
            { name: "api", image: "777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:1.4.2" },
          ]),
        },
        environment: "dev",
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([
            { name: "api", image: "777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest" },
          ]),
        },
        environment: "dev",
        says: "containerDefinitions[0] (api): image is 777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest, which is another one after each build; name a version or a digest.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: {
          containerDefinitions: [
            { name: "api", image: "777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest" },
          ],
        },
        environment: "dev",
        says: "containerDefinitions[0] (api): image is 777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest, which is another one after each build; name a version or a digest.",
      },
      {
        type: "aws:ecs/expressGatewayService:ExpressGatewayService",
        props: {
          primaryContainer: { image: "777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest" },
        },
        says: "primaryContainer: image is 777788889999.dkr.ecr.sa-east-1.amazonaws.com/api:latest, whose content can change; prod names it by digest (@sha256:…).",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: unknown },
        says: "containerDefinitions is unknown until the deployment",
      },
    ],
  },
};
