import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import type { Container } from "./container-definitions";
import { publicImage } from "./public-images";

const configFolder = "/fluent-bit";

/** Where it tells that it is up. The firewall of the service lets nobody in from outside the task. */
const uptime = "http://127.0.0.1:2020/api/v1/uptime";

/**
 * Fluent Bit beside the application, which takes its output by FireLens and sends it to CloudWatch: the fields of
 * lines that are JSON as they are, with the task that wrote them. It holds back what CloudWatch does not take at
 * once, where a log driver would drop it or stop the application. Without it nobody knows what the application
 * does, so that its end is the end of the task.
 * Source: docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html
 */
export function logRouter(region: string, logGroup: string): Container {
  return {
    name: "log-router",
    image: publicImage("logRouter"),
    // What the image starts, and the monitoring server that the health check asks.
    command: [`${configFolder}/bin/fluent-bit`, "-c", `${configFolder}/etc/fluent-bit.conf`, "-H"],
    // Any but root, which it no longer needs (ECS agent 1.96.0, October 2025).
    user: "10002:10002",
    environment: {},
    writablePaths: [],
    healthCommand: ["CMD", "curl", "--silent", "--fail", "--output", "/dev/null", uptime],
    memoryMiB: 128,
    routes: { configFile: `${configFolder}/configs/parse-json.conf` },
    ...{ logGroup, region },
  };
}

/** What the task needs to be allowed for the log router: the group is there, and only its streams are made. */
export function logRouterStatements(account: Account, logGroup: string): readonly Statement[] {
  return [
    {
      sid: "SendLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      // Each of its streams.
      resources: [arn(account, "logs", `log-group:${logGroup}:*`)],
    },
  ];
}
