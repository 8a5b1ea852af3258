import { isObject, type Json, type JsonObject } from "../json";

export const redactedMark = "[redacted]";

/** Deeper than any real event; deeper text is cut, since writing it would exhaust the stack. */
const maxDepth = 32;

/**
 * Endings of names, in lower case without punctuation, whose values open something. Endings, so
 * that `masterUserPassword` is one and `passwordLastUsed`, `secretId` and `nextToken` are not.
 */
const secretNames = [
  "password",
  "passwd",
  "passphrase",
  "secret",
  "secretaccesskey",
  "secretkey",
  "secretstring",
  "secretbinary",
  "secrethash",
  "sessiontoken",
  "securitytoken",
  "authtoken",
  "authorizationtoken",
  "accesstoken",
  "refreshtoken",
  "bearertoken",
  "idtoken",
  "signintoken",
  "webidentitytoken",
  "samlassertion",
  "tokencode",
  "authenticationcode1",
  "authenticationcode2",
  "authorization",
  "apikey",
  "privatekey",
  "privatekeyplaintext",
  "keymaterial",
  "plaintext",
  "userdata",
  "base32stringseed",
  "qrcodepng",
] as const;

/**
 * Secrets that are recognised wherever they stand in a text, with what is kept of it. Every
 * repetition is bounded or follows a fixed text: the text is an attacker's, and must not be able to
 * make this slow.
 */
const secretTexts: readonly (readonly [pattern: RegExp, kept: string])[] = [
  [/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g, ""],
  // The beginnings of STS's session tokens, in base64.
  [/(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%_-]{20,}/g, ""],
  [
    /((?:aws_secret_access_key|aws_session_token|x-amz-security-token|x-amz-signature|signintoken|password|passwd)[\\"']{0,2}\s{0,8}[=:]\s{0,8}[\\"']{0,2})[^\s\\"'&;,]{4,}/gi,
    "$1",
  ],
];

/** A copy without secrets: for the eyes of everyone whom an alert reaches. Total over any JSON. */
export function redacted(value: Json, depth = 0): Json {
  if (typeof value === "string")
    return secretTexts.reduce(
      (clean, [pattern, kept]) => clean.replace(pattern, `${kept}${redactedMark}`),
      value,
    );
  if (typeof value !== "object" || value === null) return value;
  if (depth === maxDepth) return "[nested too deeply]";
  if (!isObject(value)) return value.map((item) => redacted(item, depth + 1));
  const named = value["name"] ?? value["key"] ?? value["Name"] ?? value["Key"];
  const holdsSecret = typeof named === "string" && isSecretName(named);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const secret = isSecretName(name) || (holdsSecret && name.toLowerCase() === "value");
      return [name, secret ? masked(item) : redacted(item ?? null, depth + 1)];
    }),
  ) satisfies JsonObject;
}

const isSecretName = (name: string): boolean => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return secretNames.some((ending) => plain.endsWith(ending));
};

/** `null` and flags such as `manageMasterUserPassword: true` are no secrets, and tell much. */
const masked = (value: Json | undefined): Json =>
  value === undefined || value === null || typeof value === "boolean"
    ? (value ?? null)
    : redactedMark;
