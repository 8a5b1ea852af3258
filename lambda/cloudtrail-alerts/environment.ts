import type { AllowEntry } from "./allow-list/entry";
import { describeProblem, parseAllowList } from "./allow-list/parse";
import { detections } from "./detections";
import type { DetectionSettings } from "./detections/detection";
import type { Severity } from "./detections/severity";
import { asText, parseJson } from "./json";
import { bucketName, listReader, parseAccountSettings } from "./settings";

/** The function's settings, as its environment variables say them. */
export interface Environment {
  readonly topicArns: Readonly<Record<Severity, string>>;
  /** Where malformed records go. Never a bucket that announces its objects to this function. */
  readonly quarantineBucket: string;
  /** The DynamoDB table that holds what outlives an invocation. */
  readonly stateTable: string;
  /** What detections need to know about the account. */
  readonly settings: DetectionSettings;
  /** What is normal in the account, and not told. */
  readonly allow: readonly AllowEntry[];
  /** What alerts append the path of a runbook to; "" leaves paths. */
  readonly runbookBase: string;
  /** Cap on the uncompressed size of one object. */
  readonly maxObjectBytes: number;
  readonly functionName: string;
}

export const defaultMaxObjectBytes = 256 * 1024 * 1024;

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws one error that names everything wrong with it. */
export function parseEnvironment(variables: Variables): Environment {
  const problems: string[] = [];

  const read = (name: string, expected: RegExp, description: string): string => {
    const value = variables[name] ?? "";
    if (value === "") problems.push(`${name} is not set; it takes ${description}`);
    else if (!expected.test(value))
      problems.push(`${name} is ${JSON.stringify(value)}; it takes ${description}`);
    return value;
  };
  const readTopic = (name: string) =>
    read(name, /^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]{1,256}$/, "the ARN of a standard SNS topic");

  const readList = listReader(variables, problems);

  const topicArns = {
    high: readTopic("TOPIC_ARN_HIGH"),
    medium: readTopic("TOPIC_ARN_MEDIUM"),
    info: readTopic("TOPIC_ARN_INFO"),
  };
  const quarantineBucket = read("QUARANTINE_BUCKET", bucketName, "the name of an S3 bucket");
  const stateTable = read("STATE_TABLE", /^[\w.-]{3,255}$/, "the name of a DynamoDB table");
  read("LOG_BUCKETS", /./, "names of S3 buckets, separated by commas");
  const logBuckets = readList("LOG_BUCKETS", "the name of an S3 bucket", (name) =>
    bucketName.test(name),
  );
  if (quarantineBucket !== "" && logBuckets.has(quarantineBucket))
    problems.push(
      `QUARANTINE_BUCKET is ${JSON.stringify(quarantineBucket)}, which LOG_BUCKETS names too; ` +
        "take another bucket, or the function is triggered by its own writing",
    );
  const accountSettings = parseAccountSettings(readList);
  const allow = readAllowList(variables["ALLOWED_EVENTS"], problems);
  const runbookBase = variables["RUNBOOK_BASE_URL"] ?? "";
  if (!/^(https:\/\/[\w./-]+\/)?$/.test(runbookBase))
    problems.push(
      `RUNBOOK_BASE_URL is ${JSON.stringify(runbookBase)}; it takes an https URL that ends in /, or nothing`,
    );
  const cap = variables["MAX_OBJECT_BYTES"] ?? String(defaultMaxObjectBytes);
  if (!/^[1-9]\d{0,11}$/.test(cap))
    problems.push(`MAX_OBJECT_BYTES is ${JSON.stringify(cap)}; it takes a number of bytes`);

  if (problems.length > 0)
    throw new Error(`The environment is invalid:\n${problems.map((it) => `- ${it}`).join("\n")}`);
  // Lambda sets it: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  const functionName = variables["AWS_LAMBDA_FUNCTION_NAME"] ?? "cloudtrail-alerts";
  const topics = Object.values(topicArns).map((arn) => arn.slice(arn.lastIndexOf(":") + 1));
  const own = [functionName, ...topics, quarantineBucket, stateTable, ...logBuckets];
  const monitorResources = new Set([...own, ...accountSettings.monitorResources]);
  return {
    topicArns,
    quarantineBucket,
    stateTable,
    settings: { ...accountSettings, logBuckets, monitorResources },
    allow,
    runbookBase,
    maxObjectBytes: Number(cap),
    functionName,
  };
}

/** A list that is not set allows nothing. */
function readAllowList(variable: string | undefined, problems: string[]): readonly AllowEntry[] {
  const list = parseJson(asText(variable) ?? "[]");
  if (list === undefined) {
    problems.push("ALLOWED_EVENTS is not JSON; it takes a list of entries, [] for none");
    return [];
  }
  const { entries, problems: found } = parseAllowList(list, { detections });
  for (const problem of found) problems.push(describeProblem("ALLOWED_EVENTS", problem));
  return entries;
}
