import { severities, severityLabels, type Severity } from "../detections/severity";
import { asList, asText, isObject, type Json, type JsonObject } from "../json";
import { valueAt } from "../trail/record";

/** A message of a topic in the form that people read, before any channel's markup. */
export interface Notice {
  /** Undefined where the message has none: it is not one of our alerts. */
  readonly severity: Severity | undefined;
  readonly heading: string;
  /** Short values with their names, in the order in which people ask for them. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Longer texts. */
  readonly paragraphs: readonly (readonly [name: string, text: string])[];
  /** Address of the runbook, or its path in the repository; holds nothing that could be markup. */
  readonly runbook?: string;
}

/**
 * What a message says to people: an alert of this monitor, an alarm of CloudWatch, which rings at the same
 * topic, or whatever else came, as it is. Total: a message that is not understood is shown, never dropped.
 */
export function noticeOf(message: Json | undefined, body: string): Notice {
  if (isObject(message)) {
    if (asText(message["title"]) !== undefined) return alertNotice(message);
    if (asText(message["AlarmName"]) !== undefined) return alarmNotice(message);
  }
  return {
    severity: undefined,
    heading: "A message that is no alert",
    facts: [],
    paragraphs: [["Message", safeText(body)]],
  };
}

function alertNotice(message: JsonObject): Notice {
  const severity = severities.find((name) => name === message["severity"]);
  const label = severity && severityLabels[severity];
  const runbook = asText(message["runbook"]);
  return {
    severity,
    heading: joined([label?.emoji, label && `${label.name}:`, told(message, "title")]),
    facts: present([
      ["Who", joined([told(message, "who.principal"), inBrackets(message, "who.type")])],
      ["Access key", told(message, "who.accessKeyId")],
      ["From", joined([told(message, "who.sourceIPAddress"), told(message, "who.userAgent")])],
      ["What", joined([told(message, "what.eventName"), inBrackets(message, "what.eventSource")])],
      ["About", told(message, "what.subject")],
      ["Error", joined([told(message, "what.errorCode"), told(message, "what.errorMessage")])],
      ["Where", joined([told(message, "where.account"), told(message, "where.region")])],
      ["When", timesOf(message)],
      ["Events", told(message, "count")],
      ["Detection", joined([told(message, "detection"), inBrackets(message, "attack.v18")])],
      ["Record", recordOf(message)],
    ]),
    paragraphs: present([
      ["Why it matters", told(message, "why")],
      ["What to do", asList(message["respond"]).map(asSafeText).join(" ")],
      ["Harmless when", told(message, "falsePositives")],
      ["Not evaluated", told(message, "unevaluated")],
      ["Summary", told(message, "summary")],
      ["To silence it", silencingOf(message)],
    ]),
    ...(runbook !== undefined && /^[\w./:#-]+$/.test(runbook) && { runbook }),
  };
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html */
function alarmNotice(message: JsonObject): Notice {
  const rings = message["NewStateValue"] !== "OK";
  return {
    severity: rings ? "high" : "info",
    heading: joined([
      rings ? severityLabels.high.emoji : "🟢",
      `${told(message, "NewStateValue")}:`,
      told(message, "AlarmName"),
    ]),
    facts: present([
      ["Where", joined([told(message, "AWSAccountId"), told(message, "Region")])],
      ["When", told(message, "StateChangeTime")],
    ]),
    paragraphs: present([
      ["What is wrong", told(message, "AlarmDescription")],
      ["Values", told(message, "NewStateReason")],
    ]),
  };
}

/** A notice as the plain text of an e-mail. */
export const plainText = ({ heading, facts, paragraphs, runbook }: Notice): string =>
  [
    heading,
    "",
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...paragraphs.flatMap(([name, text]) => ["", `${name}: ${text}`]),
    ...(runbook === undefined ? [] : ["", `Runbook: ${runbook}`]),
    "",
  ].join("\n");

/**
 * Text of an attacker's choice on one line, as it was written: without control characters, which forge lines,
 * without those that are invisible or turn the direction of text around, and with no address that a reader
 * could follow by a click.
 */
export const safeText = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu, "")
    .replace(/:\/\//g, "[:]//")
    // Programs for mail make links of these too.
    .replace(/\bmailto:/gi, "mailto[:]")
    .replace(/\bwww\./gi, "www[.]")
    .replace(/(?<![^\s"'(<])([\w-]+(?:\.[\w-]+)*)\.(?=[a-z]{2,24}\/)/gi, "$1[.]")
    .trim();

const asSafeText = (value: Json | undefined): string =>
  typeof value === "string" ? safeText(value) : typeof value === "number" ? String(value) : "";

const told = (message: JsonObject, path: string): string => asSafeText(valueAt(message, path));

const inBrackets = (message: JsonObject, path: string): string => {
  const text = told(message, path);
  return text === "" ? "" : `(${text})`;
};

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" ");

function timesOf(message: JsonObject): string {
  const [first, last] = [told(message, "firstEventTime"), told(message, "lastEventTime")];
  return first === last || last === "" ? first : `${first} to ${last}`;
}

/** Where to read the whole record. */
function recordOf(message: JsonObject): string {
  const [bucket, key] = [told(message, "source.bucket"), told(message, "source.key")];
  if (bucket === "") return joined([told(message, "source.eventBridgeId")]);
  const version = told(message, "source.versionId");
  return joined([
    `${bucket}/${key}`,
    version && `version ${version}`,
    `record ${told(message, "source.index")}`,
  ]);
}

/** What to write where, as one item of a list in YAML, of which JSON is a part. */
function silencingOf(message: JsonObject): string {
  const key = told(message, "suppressionKey");
  if (key === "") return "";
  const { allow } = message;
  if (!isObject(allow)) return `no allow-list can (${key})`;
  const entry = { ...allow, reason: "…", expires: "YYYY-MM-DD" };
  return `add to audit.allow of the stack, with a reason and a last day: - ${asSafeText(JSON.stringify(entry))} (${key})`;
}

const present = <Row extends readonly [string, string]>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(([, text]) => text !== "");
