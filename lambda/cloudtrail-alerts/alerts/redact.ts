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
  "passcode",
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
  "presharedkey",
  "connectionstring",
  "privatekey",
  "privatekeyplaintext",
  "keymaterial",
  "plaintext",
  "userdata",
  "base32stringseed",
  "qrcodepng",
] as const;

/** Such endings of the names of variables and options, which stand beside their values: `GITHUB_TOKEN`. */
const secretVariables = [
  ...["token", "pass", "pwd", "credential", "credentials", "dsn", "databaseurl"],
  ...["signingkey", "encryptionkey", "servicekey", "authkey"],
] as const;

/** In lower case, what a name and its value are called where they stand side by side. */
const nameFields: readonly string[] = ["name", "key", "optionname", "parameterkey"];
const valueFields: readonly string[] = ["value", "optionvalue", "parametervalue"];

/**
 * Secrets that are recognised wherever they stand in a text, with what is kept of it. Every
 * repetition is bounded or follows a fixed text: the text is an attacker's, and must not be able to
 * make this slow.
 */
const secretTexts: readonly (readonly [pattern: RegExp, kept: string])[] = [
  [/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g, ""],
  // The beginnings of STS's session tokens, in base64.
  [/(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%_-]{20,}/g, ""],
  // Tokens of GitHub and Slack, by their beginnings.
  [/\b(?:gh[pousr]_|github_pat_|xox[abprs]-)[\w-]{10,}/g, ""],
  [/\b(bearer\s{1,8})[\w.~+/=-]{8,}/gi, "$1"],
  // The password in an address, between the name of a user and that of a host.
  [/(:\/\/[^\s:/@]{0,64}:)[^\s@/]{1,256}(?=@)/g, "$1"],
  [/((?:^|\s)--?pass(?:word|wd)?[\s=]{1,8})[^\s\\"';]{1,256}/gi, "$1"],
  [
    /((?:x-amz-security-token|x-amz-signature|signin_?token)[\\"']{0,2}\s{0,8}[=:]\s{0,8}[\\"']{0,2})[^\s\\"'&;,]{4,}/gi,
    "$1",
  ],
  [
    /((?:secret_?access_?key|session_?token|password|passwd)[\\"']{0,2}\s{0,8}[=:]\s{0,8}[\\"']{0,2})[^\s\\"';]+/gi,
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
  const entries = Object.entries(value);
  const holdsSecret = entries.some(
    ([name, item]) => isOneOf(nameFields, name) && typeof item === "string" && isVariable(item),
  );
  return Object.fromEntries(
    entries.map(([name, item]) => {
      const secret = isSecretName(name) || (holdsSecret && isOneOf(valueFields, name));
      return [name, secret ? masked(item) : redacted(item ?? null, depth + 1)];
    }),
  ) satisfies JsonObject;
}

const isSecretName = (name: string): boolean => endsInOneOf(secretNames, name);

const isVariable = (name: string): boolean =>
  isSecretName(name) || endsInOneOf(secretVariables, name);

const endsInOneOf = (endings: readonly string[], name: string): boolean => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return endings.some((ending) => plain.endsWith(ending));
};

const isOneOf = (fields: readonly string[], name: string): boolean =>
  fields.includes(name.toLowerCase());

/** `null` and flags such as `manageMasterUserPassword: true` are no secrets, and tell much. */
const masked = (value: Json | undefined): Json =>
  value === undefined || value === null || typeof value === "boolean"
    ? (value ?? null)
    : redactedMark;
