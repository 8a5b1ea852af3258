import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ecsNoPlaintextSecrets,
  lambdaNoPlaintextSecrets,
} from "../../../policy/rules/plaintext-secrets";
import type { StackResource } from "../../../policy/rule/stack";
import { judge, judgeAll, judgeAny, resource, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const daemon = "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition";
const express = "aws:ecs/expressGatewayService:ExpressGatewayService";
const lambda = "aws:lambda/function:Function";

/** Put together here, so that no scanner takes this file for a leak. */
const accessKey = "AKIA" + "IOSFODNN7EXAMPLE";

describe("ecs-no-plaintext-secrets", () => {
  const judgeContainer = (container: Record<string, unknown>) =>
    judge(ecsNoPlaintextSecrets, task, {
      containerDefinitions: JSON.stringify([{ name: "api", ...container }]),
    });
  const at = "containerDefinitions[0] (api): ";
  const instead = "pass it by secrets[].valueFrom instead.";

  it("accepts a plain environment, and secrets that ECS fetches", () => {
    const container = {
      environment: [
        { name: "ENVIRONMENT", value: "development" },
        { name: "DB_SECRET_ARN", value: "arn:aws:secretsmanager:sa-east-1:777788889999:secret:db" },
      ],
      secrets: [
        { name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:sa-east-1:777788889999:parameter/db" },
      ],
      command: ["node", "server.js"],
    };
    assert.deepEqual(judgeContainer(container), []);
    assert.deepEqual(judgeContainer({}), []);
  });

  it("rejects a value under the name of a secret", () => {
    const environment = [{ name: "DATABASE_PASSWORD", value: "oh no D:" }];
    assert.deepEqual(judgeContainer({ environment }), [
      `${at}environment.DATABASE_PASSWORD holds a value under the name of a secret; ${instead}`,
    ]);
    assert.deepEqual(
      judgeContainer({ Environment: [{ Name: "AWS_ACCESS_KEY_ID", Value: "AIPA8YOHGIS58" }] }),
      [`${at}environment.AWS_ACCESS_KEY_ID holds a value under the name of a secret; ${instead}`],
    );
  });

  it("rejects what has the form of a secret, wherever it stands", () => {
    assert.deepEqual(
      judgeContainer({
        environment: [{ name: "SETTINGS", value: `{"key":"${accessKey}"}` }, { value: accessKey }],
        command: ["--key", accessKey],
        entryPoint: [accessKey],
        healthCheck: { command: ["CMD", accessKey] },
        dockerLabels: { key: accessKey },
        logConfiguration: { logDriver: "splunk", options: { "splunk-token": "swordfish" } },
      }),
      [
        `${at}environment.SETTINGS holds an AWS access key; ${instead}`,
        `${at}environment[1] holds an AWS access key; ${instead}`,
        `${at}entryPoint[0] holds an AWS access key; ${instead}`,
        `${at}command[1] holds an AWS access key; ${instead}`,
        `${at}healthCheck.command[1] holds an AWS access key; ${instead}`,
        `${at}dockerLabels.key holds an AWS access key; ${instead}`,
        `${at}logConfiguration.options.splunk-token holds a value under the name of a secret; ${instead}`,
      ],
    );
  });

  it("judges daemons and express services too", () => {
    const environments = [{ name: "API_KEY", value: "swordfish" }];
    const rest = `environment.API_KEY holds a value under the name of a secret; ${instead}`;
    const props = { containerDefinitions: [{ environments }] };
    assert.deepEqual(judge(ecsNoPlaintextSecrets, daemon, props), [
      `containerDefinitions[0]: ${rest}`,
    ]);
    const primaryContainer = { environments };
    assert.deepEqual(judge(ecsNoPlaintextSecrets, express, { primaryContainer }), [
      `primaryContainer: ${rest}`,
    ]);
  });

  it("does not decide on definitions it does not know", () => {
    assert.deepEqual(judge(ecsNoPlaintextSecrets, task, { containerDefinitions: unknown }), [
      "Not evaluated: containerDefinitions is unknown until the deployment",
    ]);
  });
});

describe("lambda-no-plaintext-secrets", () => {
  const judgeVariables = (variables: Record<string, string>) =>
    judge(lambdaNoPlaintextSecrets, lambda, { environment: { variables } });
  const instead = "read it from Secrets Manager when the function starts.";

  it("accepts a plain environment, or none", () => {
    assert.deepEqual(judge(lambdaNoPlaintextSecrets, lambda, {}), []);
    assert.deepEqual(judge(lambdaNoPlaintextSecrets, lambda, { environment: {} }), []);
    assert.deepEqual(
      judgeVariables({ foo: "bar", DB_SECRET_NAME: "prod-db", USE_TOKEN: "true" }),
      [],
    );
  });

  it("rejects secrets by name and by form", () => {
    assert.deepEqual(
      judgeVariables({ access_key: accessKey, secret_key: "swordfish", foo: "bar" }),
      [
        `environment.variables.access_key holds an AWS access key; ${instead}`,
        `environment.variables.secret_key holds a value under the name of a secret; ${instead}`,
      ],
    );
    assert.deepEqual(judgeVariables({ DB_URL: "postgres://app:" + "swordfish@db/shop" }), [
      `environment.variables.DB_URL holds a URL with a password; ${instead}`,
    ]);
  });

  it("does not decide on a value it does not know under the name of a secret", () => {
    assert.deepEqual(judgeVariables({ A: unknown, DB_PASSWORD: unknown, API_KEY: "swordfish" }), [
      `environment.variables.API_KEY holds a value under the name of a secret; ${instead}`,
      "Not evaluated: environment.variables.DB_PASSWORD is unknown until the deployment",
    ]);
    assert.deepEqual(judge(lambdaNoPlaintextSecrets, lambda, { environment: unknown }), [
      "Not evaluated: environment is unknown until the deployment",
    ]);
  });

  it("decides on other values it does not know by what they are made of", () => {
    const topic = resource("aws:sns/topic:Topic", "alerts", {});
    const database = resource("aws:rds/instance:Instance", "database", {});
    const made = (origins: readonly StackResource[], value: string = unknown) =>
      resource(
        lambda,
        "reader",
        { environment: { variables: { KNOWN: "a", TOPIC: value } } },
        { environment: origins },
      );
    const judgeMade = (...parameters: Parameters<typeof made>) =>
      judgeAll(lambdaNoPlaintextSecrets, [topic, database, made(...parameters)]);
    const open = [
      "reader: Not evaluated: environment.variables.TOPIC is unknown until the deployment",
    ];
    assert.deepEqual(judgeMade([topic]), []);
    assert.deepEqual(judgeMade([topic, database]), open);
    assert.deepEqual(judgeMade([]), open);
    assert.deepEqual(judgeMade([database], "known"), []);
    const whole = resource(lambda, "reader", { environment: unknown });
    assert.deepEqual(judgeAll(lambdaNoPlaintextSecrets, [whole]), []);
  });
});

describe("the rules on plain text secrets", () => {
  it("never say the value", () => {
    const secret = fc
      .constantFrom(accessKey, "postgres://a:" + "swordfish@db", "eyJ", "Pwd=" + "swordfish", "")
      .chain((known) => fc.string({ minLength: 12 }).map((more) => known + "swordfish" + more));
    fc.assert(
      fc.property(secret, fc.constantFrom("A", "DB_PASSWORD", ""), (value, name) => {
        const container = { environment: [{ name, value }], command: [value] };
        const texts = [
          ...judgeAny(ecsNoPlaintextSecrets, task, {
            containerDefinitions: JSON.stringify([container]),
          }),
          ...judgeAny(lambdaNoPlaintextSecrets, lambda, {
            environment: { variables: { [name]: value } },
          }),
        ];
        if (name === "DB_PASSWORD") assert.ok(texts.length >= 2);
        for (const text of texts) assert.doesNotMatch(text, /swordfish/);
      }),
    );
  });
});
