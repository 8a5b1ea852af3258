import type { ChannelRequest } from "./channels/channel";

/** How one attempt ended. */
export type Outcome =
  | { readonly kind: "delivered" }
  /** Worth another try. `pause`: so are all others, since the receiver wants or can take none now. */
  | {
      readonly kind: "later";
      readonly reason: string;
      readonly pause: boolean;
      readonly afterSeconds?: number;
    }
  /** No further try can help. `moved`: unless the secret names another URL by now. */
  | { readonly kind: "refused"; readonly reason: string; readonly moved: boolean };

/** How long a receiver may take to answer. */
export const timeoutMs = 10_000;

/** Characters of an answer that are told, and bytes of it that are looked at: more, so that no secret is cut. */
const maxAnswer = 200;
const readAnswer = 4_096;

/** Posts once. Never rejects, never follows a redirect, and never names the URL, which is a secret. */
export async function post(
  url: string,
  { headers, body }: ChannelRequest,
  now: number,
  timeout = timeoutMs,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      // The answer of another host would say nothing about the receiver.
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) {
      // Delivered, whatever it says: to wait for the text could only turn that into a failure.
      await response.body?.cancel();
      return { kind: "delivered" };
    }
    return failureOf(response, await beginningOf(response, secretsIn(url)), now);
  } catch (error) {
    return { kind: "later", reason: faultOf(error), pause: true };
  }
}

function failureOf({ status, headers }: Response, answer: string, now: number): Outcome {
  const reason = `the receiver answered ${status} ${answer}`.trim();
  const afterSeconds = secondsIn(headers.get("retry-after"), now);
  const later = {
    kind: "later",
    reason,
    ...(afterSeconds !== undefined && { afterSeconds }),
  } as const;
  if (status === 429) return { ...later, pause: true };
  if (status === 408 || status >= 500) return { ...later, pause: false };
  return { kind: "refused", reason, moved: [401, 403, 404, 410].includes(status) };
}

/**
 * The seconds to wait by a `Retry-After` header, which holds a number or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function secondsIn(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d{1,9}(\.\d+)?$/.test(retryAfter)) return Math.ceil(Number(retryAfter));
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** What of a URL an answer must not repeat in a log: its path with what is asked, and the longer parts of them. */
function secretsIn(url: string): readonly string[] {
  const { pathname, search } = new URL(url);
  const asked = pathname + search;
  return [asked, ...asked.split(/[/?&=]/)].filter(({ length }) => length >= 8);
}

/** Of an answer, which may have no end, the beginning, on one line; receivers like to quote where it was sent. */
async function beginningOf(response: Response, secrets: readonly string[]): Promise<string> {
  // Declared as `any` chunks; a body of bytes is what fetch answers with.
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return "";
  const { value } = await reader.read();
  await reader.cancel();
  const text = Buffer.from(value ?? []).toString("utf8", 0, readAnswer);
  return secrets
    .reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text)
    .slice(0, maxAnswer)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
}

/** The code of a network error, as in ECONNREFUSED; its message can hold the URL. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "the request failed";
  if (error.name === "TimeoutError") return "the receiver did not answer in time";
  const cause = error.cause as { code?: unknown } | undefined;
  return `the receiver could not be reached (${typeof cause?.code === "string" ? cause.code : error.name})`;
}
