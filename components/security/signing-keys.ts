import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { Alarms } from "../shared/alarms";
import type { FunctionCode } from "../shared/bundle";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { logAndTrace, nodeFunction, type NodeFunctionArgs } from "../shared/node-function";
import { secretArn, type SecretReference } from "../shared/secret";
import { storeTags } from "../shared/tags";
import { rotationAlarms } from "./rotation-alarms";

export interface SigningKeysArgs {
  readonly account: Account;
  /** Readers ask for it by this name: `meddiflux-dev/signing-keys`. */
  readonly secretName: string;
  readonly key: KeyReference;
  /** The rotation (`lambda/secret-rotation`). */
  readonly code: FunctionCode;
  readonly logs: NodeFunctionArgs["logs"];
  /** Told when a rotation fails. */
  readonly topicArn: pulumi.Input<string>;
  /** Whether a deleted secret can be brought back for a month; its name cannot be used again meanwhile. */
  readonly durable: boolean;
}

const rotationDays = 30;

/**
 * The keys by which the backend signs sessions, so that any of its tasks can check what another has signed. A
 * function makes the first ones and replaces them every month, so that no value is in code, state or plan; the
 * form is that of `lambda/secret-rotation/key-ring.ts`. Readers fetch them by the name, keep them for hours at
 * most, and fetch them again when a signature names a key that they do not know: a variable of the container
 * would stay what it was when the task started. Costs 0.40 USD a month.
 */
export class SigningKeys extends pulumi.ComponentResource {
  readonly secret: SecretReference;
  /** Is there when the secret has a value. */
  readonly filled: pulumi.Resource;

  constructor(name: string, args: SigningKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:SigningKeys", name, {}, opts);
    const owned = { parent: this };
    const { account, secretName, key, logs } = args;

    const secret = new aws.secretsmanager.Secret(
      name,
      {
        name: secretName,
        description: "Keys by which the backend signs sessions",
        kmsKeyId: key.arn,
        recoveryWindowInDays: args.durable ? 30 : 0,
        tags: storeTags("security", "internal"),
      },
      { ...owned, protect: args.durable },
    );
    const rotation = nodeFunction(
      `${name}-rotation`,
      {
        ...{ ...args.code, logs, tier: "security", timeoutSeconds: 30, memoryMiB: 256 },
        statements: [
          {
            sid: "Rotate",
            actions: [
              "secretsmanager:DescribeSecret",
              "secretsmanager:GetSecretValue",
              "secretsmanager:PutSecretValue",
              "secretsmanager:UpdateSecretVersionStage",
            ],
            resources: [secretArn(account, secretName)],
          },
          keyUse(account, key, "kms:Decrypt", "kms:GenerateDataKey"),
          ...logAndTrace(account, logs.group),
        ],
      },
      owned,
    );
    this.filled = new aws.lambda.Invocation(
      `${name}-first`,
      {
        functionName: rotation.name,
        input: pulumi.jsonStringify({ Step: "makeFirst", SecretId: secret.arn }),
      },
      owned,
    );
    this.#rotate(name, secret, rotation);
    new Alarms(
      `${name}-alarms`,
      { tier: "security", topicArn: args.topicArn, alarms: rotationAlarms(rotation.name) },
      owned,
    );

    this.secret = { name: secretName, key };
    this.registerOutputs({ secretName });
  }

  #rotate(name: string, secret: aws.secretsmanager.Secret, rotation: aws.lambda.Function): void {
    const owned = { parent: this };
    const permission = new aws.lambda.Permission(
      `${name}-rotation`,
      {
        action: "lambda:InvokeFunction",
        function: rotation.name,
        principal: "secretsmanager.amazonaws.com",
        sourceArn: secret.arn,
      },
      owned,
    );
    new aws.secretsmanager.SecretRotation(
      name,
      {
        secretId: secret.id,
        rotationLambdaArn: rotation.arn,
        rotationRules: { automaticallyAfterDays: rotationDays },
      },
      // It rotates at once, which takes the right to call the function and a value to go on from.
      { ...owned, dependsOn: [permission, this.filled] },
    );
  }
}
