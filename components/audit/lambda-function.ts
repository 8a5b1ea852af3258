import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { FunctionCode } from "../shared/bundle";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { logAndTrace, nodeFunction } from "../shared/node-function";
import type { Statement } from "../shared/policy-document";

export interface LambdaFunctionArgs extends FunctionCode {
  readonly account: Account;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** What the function may do beside writing its log, tracing itself and using the key of messages. */
  readonly allow: readonly Statement[];
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/** A function of the watch. What it is told names topics and queues, so the key of messages fits. */
export const lambdaFunction = (
  name: string,
  { account, environment, allow, keys, logs, ...code }: LambdaFunctionArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.lambda.Function =>
  nodeFunction(
    name,
    {
      ...{ handler: code.handler, code: code.code, timeoutSeconds: code.timeoutSeconds },
      ...{ tier: "audit", memoryMiB: 512 },
      statements: [
        ...logAndTrace(account, logs.group),
        keyUse(account, keys.messaging, "kms:Decrypt", "kms:GenerateDataKey"),
        ...allow,
      ],
      variables: { values: environment, keyArn: keys.messaging.arn },
      logs: { ...logs, keyArn: keys.logs.arn },
    },
    owned,
  );
