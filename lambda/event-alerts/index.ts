import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PublishBatchCommand, SNSClient } from "@aws-sdk/client-sns";
import { allowedBy } from "../cloudtrail-alerts/allow-list/allowed";
import { createClassifier } from "../cloudtrail-alerts/classify";
import { detections } from "../cloudtrail-alerts/detections";
import { parseEnvironment } from "../cloudtrail-alerts/environment";
import { logLine } from "../cloudtrail-alerts/log";
import { stateIn } from "../cloudtrail-alerts/state/dynamodb/state";
import { createHandler } from "./handler";

// The environment of the function that reads files, so that both judge alike.
const { settings, allow, topicArns, runbookBase, functionName, stateTable } = parseEnvironment(
  process.env,
);

const sns = new SNSClient({ maxAttempts: 5 });

export const handler = createHandler({
  topicArns,
  runbookBase,
  functionName,
  publishBatch: (input) => sns.send(new PublishBatchCommand(input)),
  classify: createClassifier(detections, settings, allowedBy(allow, Date.now)),
  state: stateIn({ client: new DynamoDBClient({}), name: stateTable, now: Date.now }),
  log: logLine,
  now: Date.now,
  random: Math.random,
  sleep,
});
