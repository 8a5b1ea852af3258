import { channels, isChannelName, type ChannelName } from "./channels";

/** The function's settings, as its environment variables say them. */
export interface Environment {
  readonly channel: ChannelName;
  /** Id of the secret that says where to post. */
  readonly secretId: string;
  readonly queueUrl: string;
  /** Where messages go that the receiver refuses. */
  readonly deadLetterQueueUrl: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws one error that names everything wrong with it. */
export function parseEnvironment(variables: Variables): Environment {
  const problems: string[] = [];
  const read = (name: string, expected: RegExp, description: string): string => {
    const value = variables[name] ?? "";
    if (!expected.test(value))
      problems.push(`${name} is ${JSON.stringify(value)}; it takes ${description}`);
    return value;
  };
  const queue = [/^https:\/\/sqs\.[\w.-]+\/\d{12}\/[\w-]+$/, "the URL of an SQS queue"] as const;

  const channel = variables["CHANNEL"] ?? "";
  if (!isChannelName(channel))
    problems.push(
      `CHANNEL is ${JSON.stringify(channel)}; it takes ${Object.keys(channels).join(", ")}`,
    );
  const environment = {
    secretId: read("SECRET_ID", /^arn:[\w-]+:secretsmanager:/, "the ARN of a secret"),
    queueUrl: read("QUEUE_URL", ...queue),
    deadLetterQueueUrl: read("DEAD_LETTER_QUEUE_URL", ...queue),
  };
  if (!isChannelName(channel) || problems.length > 0)
    throw new Error(`The environment is invalid:\n${problems.map((it) => `- ${it}`).join("\n")}`);
  return { channel, ...environment };
}
