import * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { logAndTrace, nodeFunction } from "../shared/node-function";
import type { Statement } from "../shared/policy-document";
import type { AccountFacts } from "./account-facts";
import { alertEnvironment, type AlertEnvironmentArgs } from "./alert-environment";
import type { AlertState } from "./alert-state";
import { readQueue, takeFromQueue } from "./queue-reader";
import { severities, type Severity } from "./severity-topics";

export interface AlertFunctionArgs extends Pick<AlertEnvironmentArgs, "runbookBaseUrl"> {
  readonly account: Account;
  /** One file, `index.js`, that exports `handler`. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly timeoutSeconds: number;
  /** The queue of files to read, and the bucket and prefix that they are in. */
  readonly queue: { readonly arn: pulumi.Input<string>; readonly name: pulumi.Output<string> };
  readonly trailBucket: pulumi.Output<string>;
  readonly prefix: string;
  /** Where records go that cannot be read. */
  readonly quarantineBucket: pulumi.Output<string>;
  readonly state: Pick<AlertState, "name" | "allow">;
  readonly facts: AccountFacts;
  readonly topics: {
    readonly arns: Readonly<Record<Severity, pulumi.Output<string>>>;
    readonly names: Readonly<Record<Severity, pulumi.Output<string>>>;
  };
  readonly keys: Readonly<Record<"audit" | "messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/**
 * Reads each CloudTrail file, tells what matters by severity, and fails a file that it could not read, so
 * that the queue offers it again. Its role can do that and nothing else.
 */
export class AlertFunction extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: AlertFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:AlertFunction", name, {}, opts);
    const owned = { parent: this };
    const { keys, logs, timeoutSeconds, queue } = args;

    const lambda = nodeFunction(
      name,
      {
        ...{ handler: args.handler, code: args.code, timeoutSeconds },
        ...{ tier: "audit", memoryMiB: 512 },
        statements: statementsOf(args),
        // The variables name topics, so the key of messages, which the role may use anyway, fits.
        variables: { values: alertEnvironment(args), keyArn: keys.messaging.arn },
        logs: { ...logs, keyArn: keys.logs.arn },
      },
      owned,
    );
    readQueue(name, { lambda, queueArn: queue.arn }, owned);

    this.name = lambda.name;
    this.registerOutputs({ name: this.name });
  }
}

function statementsOf(args: AlertFunctionArgs): readonly Statement[] {
  const { account, prefix, keys } = args;
  return [
    takeFromQueue(account, args.queue.name),
    {
      sid: "ReadTrail",
      // The announced version is read, which may not be the latest any more.
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: [args.trailBucket.apply((bucket) => bucketArn(bucket, `/${prefix}*`))],
    },
    {
      sid: "Quarantine",
      actions: ["s3:PutObject"],
      resources: [args.quarantineBucket.apply((bucket) => bucketArn(bucket, "/malformed/*"))],
    },
    {
      sid: "Alert",
      actions: ["sns:Publish"],
      resources: severities.map((severity) =>
        args.topics.names[severity].apply((topic) => arn(account, "sns", topic)),
      ),
    },
    ...logAndTrace(account, args.logs.group),
    ...args.state.allow,
    keyUse(account, keys.audit, "kms:Decrypt", "kms:GenerateDataKey"),
    keyUse(account, keys.messaging, "kms:Decrypt", "kms:GenerateDataKey"),
  ];
}
