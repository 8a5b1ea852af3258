import { asText, isObject, parseJson } from "../cloudtrail-alerts/json";
import type { Channel } from "./channels/channel";
import { keyBytes } from "./signature";

/** Where to post, which is a secret: who knows the URL of a webhook can write to its channel. */
export interface Target {
  readonly url: string;
  /** Empty for a channel that is not signed. */
  readonly signingKey: Buffer;
}

/** The secret does not say where to post. Never quotes it. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}

/** Reads the value of the secret. Throws a {@link TargetError} that says what to put there. */
export function parseTarget(secret: string | undefined, channel: Channel): Target {
  const form = channel.signed ? '{"url": "…", "signingKey": "whsec_…"}' : '{"url": "…"}';
  const refuse = (problem: string): never => {
    throw new TargetError(`the secret of the webhook ${problem}; put ${form} into it`);
  };
  if (secret === undefined) return refuse("has no value yet");
  const value = parseJson(secret);
  if (!isObject(value)) return refuse("is no JSON object");
  const url = asText(value["url"]);
  if (url === undefined || !isAccepted(url, channel))
    return refuse(`has a url that is not ${channel.takes}`);
  if (!channel.signed) return { url, signingKey: Buffer.alloc(0) };
  const signingKey = keyBytes(asText(value["signingKey"]) ?? "");
  return signingKey
    ? { url, signingKey }
    : refuse("has a signingKey that is not whsec_ and base64 of 24 to 64 bytes");
}

function isAccepted(text: string, channel: Channel): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const plain = url.username === "" && url.password === "" && url.port === "";
  return url.protocol === "https:" && plain && channel.accepts(url);
}

/** Long enough to ask rarely, short enough that a new URL is used soon. */
const keptMs = 5 * 60_000;

/** Reads the target when it is first needed, and again after some minutes or when told to forget it. */
export function createTargetReader(
  readSecret: () => Promise<string | undefined>,
  channel: Channel,
  now: () => number,
) {
  let known: { readonly target: Target; readonly until: number } | undefined;
  return {
    async read(): Promise<Target> {
      if (known && now() < known.until) return known.target;
      const target = parseTarget(await readSecret(), channel);
      known = { target, until: now() + keptMs };
      return target;
    },
    forget(): void {
      known = undefined;
    },
  };
}

export type TargetReader = ReturnType<typeof createTargetReader>;
