import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { allowedBy } from "./allow-list/allowed";
import { awsCalls } from "./aws";
import { createClassifier } from "./classify";
import { detections } from "./detections";
import { parseEnvironment } from "./environment";
import { createHandler } from "./handler";
import { logLine } from "./log";
import { stateIn } from "./state/dynamodb/state";

const { settings, allow, stateTable, ...environment } = parseEnvironment(process.env);

export const handler = createHandler({
  ...environment,
  ...awsCalls(new S3Client({}), new SNSClient({ maxAttempts: 5 })),
  classify: createClassifier(detections, settings, allowedBy(allow, Date.now)),
  state: stateIn({ client: new DynamoDBClient({}), name: stateTable, now: Date.now }),
  log: logLine,
  now: Date.now,
  random: Math.random,
  sleep,
});
