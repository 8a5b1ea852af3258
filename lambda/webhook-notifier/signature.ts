import { createHmac } from "node:crypto";

/** As Standard Webhooks writes a symmetric key: base64 of 24 to 64 bytes. */
const keyForm = /^whsec_(?<base64>[A-Za-z0-9+/]{32,86}={0,2})$/;

/** The bytes of a signing key; undefined when it is not written as one. */
export function keyBytes(signingKey: string): Buffer | undefined {
  const base64 = keyForm.exec(signingKey)?.groups?.["base64"];
  const bytes = base64 === undefined ? undefined : Buffer.from(base64, "base64");
  return bytes && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/**
 * The value of `webhook-signature`: HMAC-SHA256 of `id.timestamp.body`. The receiver computes it again,
 * compares in constant time, refuses a timestamp older than five minutes and an id it has seen before.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signature(signingKey: Buffer, id: string, timestamp: string, body: string): string {
  const mac = createHmac("sha256", signingKey)
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  return `v1,${mac}`;
}
