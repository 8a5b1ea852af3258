import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-no-plaintext-secrets": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([
            {
              name: "api",
              secrets: [
                {
                  name: "DATABASE_PASSWORD",
                  valueFrom: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:orders",
                },
              ],
            },
          ]),
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([
            { name: "api", environment: [{ name: "DATABASE_PASSWORD", value: "swordfish" }] },
          ]),
        },
        says: "containerDefinitions[0] (api): environment.DATABASE_PASSWORD holds a value under the name of a secret; pass it by secrets[].valueFrom instead.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: {
          containerDefinitions: [
            { name: "api", environments: [{ name: "API_KEY", value: "swordfish" }] },
          ],
        },
        says: "containerDefinitions[0] (api): environment.API_KEY holds a value under the name of a secret; pass it by secrets[].valueFrom instead.",
      },
      {
        type: "aws:ecs/expressGatewayService:ExpressGatewayService",
        props: { primaryContainer: { environments: [{ name: "API_KEY", value: "swordfish" }] } },
        says: "primaryContainer: environment.API_KEY holds a value under the name of a secret; pass it by secrets[].valueFrom instead.",
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
  "lambda-no-plaintext-secrets": {
    pass: [
      {
        type: "aws:lambda/function:Function",
        props: {
          environment: {
            variables: {
              DATABASE_PASSWORD_ARN: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:orders",
            },
          },
        },
      },
    ],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { environment: { variables: { DATABASE_PASSWORD: "swordfish" } } },
        says: "environment.variables.DATABASE_PASSWORD holds a value under the name of a secret; read it from Secrets Manager when the function starts.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { environment: unknown },
        says: "environment is unknown until the deployment",
      },
    ],
  },
};
