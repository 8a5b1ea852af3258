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

const maxAnswer = 200;

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
    return failureOf(response, await beginningOf(response), now);
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

/** Of an answer, which may have no end, the beginning, on one line. */
async function beginningOf(response: Response): Promise<string> {
  // Declared as `any` chunks; a body of bytes is what fetch answers with.
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return "";
  const { value } = await reader.read();
  await reader.cancel();
  const text = Buffer.from(value ?? []).toString("utf8", 0, maxAnswer);
  return text.replace(/[\p{C}\s]+/gu, " ").trim();
}

/** The code of a network error, as in ECONNREFUSED; its message can hold the URL. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "the request failed";
  if (error.name === "TimeoutError") return "the receiver did not answer in time";
  const cause = error.cause as { code?: unknown } | undefined;
  return `the receiver could not be reached (${typeof cause?.code === "string" ? cause.code : error.name})`;
}
