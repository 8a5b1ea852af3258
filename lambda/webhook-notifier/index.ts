import { setTimeout as sleep } from "node:timers/promises";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { logLine } from "../cloudtrail-alerts/log";
import { awsCalls } from "./aws";
import { channels } from "./channels";
import { parseEnvironment } from "./environment";
import { createHandler } from "./handler";
import { post } from "./post";
import { createTargetReader } from "./target";

const environment = parseEnvironment(process.env);
const channel = channels[environment.channel];
const { readSecret, ...queue } = awsCalls(
  new SecretsManagerClient({}),
  new SQSClient({}),
  environment,
);

export const handler = createHandler({
  ...queue,
  channel,
  target: createTargetReader(readSecret, channel, Date.now),
  post,
  log: logLine,
  now: Date.now,
  sleep,
});
