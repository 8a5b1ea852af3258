import { asText, isObject, parseJson, type JsonObject } from "../json";
import { text } from "../trail/record";
import { noticeOf, plainText } from "./notice";
import { serialised } from "./serialised";

/** One message of a topic, as SNS gets it. */
export interface Publication {
  /** Of its e-mails. */
  readonly subject: string;
  /**
   * JSON with the text for e-mail, and the one for all other subscribers.
   * https://docs.aws.amazon.com/sns/latest/dg/sns-send-custom-platform-specific-payloads-mobile-devices.html
   */
  readonly envelope: string;
  /** For filter policies of subscriptions. */
  readonly attributes: { readonly severity: string; readonly detection: string };
}

/** A message with what is published of it. `message` is JSON: an alert as `outgoing` makes it. */
export function publicationOf(message: string): Publication {
  const parsed = parseJson(message);
  const alert = isObject(parsed) ? parsed : {};
  return {
    subject: subjectOf(alert),
    envelope: serialised({ default: message, email: plainText(noticeOf(parsed, message)) }),
    attributes: {
      severity: asText(alert["severity"]) ?? "",
      detection: asText(alert["detection"]) ?? "",
    },
  };
}

/**
 * Fewer than 100 characters of ASCII, on one line.
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const subjectOf = (alert: JsonObject): string =>
  ["severity", "title", "where.account"]
    .map((path) => text(alert, path))
    .filter((part) => part !== undefined)
    .join(" | ")
    .replace(/[^ -~]/g, "?")
    .slice(0, 99);
