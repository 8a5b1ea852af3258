import { textOf } from "./values";

/**
 * What gives a secret away: the name it goes by, or a form that only secrets have. Nothing is guessed from
 * how random a text looks. No message ever holds the value.
 */

interface Shape {
  /** What it is, with its article. */
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Forms that their makers document, most telling first. They are looked for anywhere in a value. */
const shapes: readonly Shape[] = [
  { kind: "a private key", pattern: /-----BEGIN (?:[A-Z\d]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: "an AWS access key", pattern: /(?<![A-Za-z\d])(?:AKIA|ASIA)[A-Z\d]{16}(?![A-Za-z\d])/ },
  {
    kind: "a GitHub token",
    pattern: /(?<![A-Za-z\d])(?:gh[oprsu]_[A-Za-z\d]{36}|github_pat_\w{22})/,
  },
  { kind: "a GitLab token", pattern: /(?<![A-Za-z\d])glpat-[\w-]{20}/ },
  { kind: "a Slack token", pattern: /(?<![A-Za-z\d])(?:xox[abeoprs]|xapp)-[A-Za-z\d-]{10}/ },
  { kind: "a Slack webhook", pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/\w/ },
  {
    kind: "a Stripe key",
    pattern: /(?<![A-Za-z\d])(?:(?:sk|rk)_(?:live|test)_[A-Za-z\d]{16}|whsec_[A-Za-z\d]{16})/,
  },
  { kind: "a Mercado Pago token", pattern: /(?<![A-Za-z\d])APP_USR-\d{10,}-\d{6}-[\da-f]{32}/ },
  { kind: "a Google API key", pattern: /(?<![A-Za-z\d])AIza[\w-]{35}/ },
  { kind: "a SendGrid key", pattern: /(?<![A-Za-z\d])SG\.[\w-]{22}\.[\w-]{43}/ },
  { kind: "an npm token", pattern: /(?<![A-Za-z\d])npm_[A-Za-z\d]{36}/ },
  {
    kind: "an OpenAI or Anthropic key",
    pattern: /(?<![A-Za-z\d])sk-(?:ant|proj|svcacct)-[\w-]{20}/,
  },
  { kind: "a Pulumi token", pattern: /(?<![A-Za-z\d])pul-[\da-f]{40}/ },
  { kind: "a JSON Web Token", pattern: /(?<![A-Za-z\d])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8}/ },
  // What starts as a placeholder does (`$`, `<`, `{`, `*`, `%`) is filled in elsewhere.
  {
    kind: "a URL with a password",
    pattern: /(?<![a-z\d+.-])[a-z][a-z\d+.-]*:\/\/[^\s:@/?#]*:(?![$%*<{])[^\s@/]+@/i,
  },
  {
    kind: "a connection string with a password",
    pattern:
      /(?:password|passwd|(?<![a-z])pwd|accountkey|sharedaccesskey)\s?=(?![=$%*<{]|(?:true|false)\b)[^\s"&';]/i,
  },
];

/** What a value is by its form: `a GitHub token`. */
export function secretKindOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  return shapes.find(({ pattern }) => pattern.test(text))?.kind;
}

/** Names of secrets end in one of these; `senha` and `segredo` are Portuguese. */
const secretEnd =
  /(?:password|passwd|passphrase|senha|secret|segredo|token|credentials?|[^_]_pwd|[^_]_pass|(?:access|account|api|auth|encryption|hmac|jwt|master|private|secret|signing|ssh)_?key|access_key_id|engine_auth_data)$/;

/** Words behind which the name goes on to say which one it is, not what it is. */
const qualifier =
  /_(?:\d+|v\d+|value|plain|plaintext|dev|hom|prod|test|live|old|new|current|previous|primary|secondary)$/;

/**
 * Whether a name is that of a secret: `DB_PASSWORD`, `apiKey`, `splunk-token`. One that goes on is of
 * something about a secret: `TOKEN_TTL`, `DB_SECRET_ARN`.
 */
export function namesSecret(name: string): boolean {
  let words = `_${name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z\d]+/g, "_").toLowerCase()}`;
  words = words.replace(/_+$/, "");
  while (qualifier.test(words)) words = words.replace(qualifier, "");
  return secretEnd.test(words);
}

/** Values that only say where a secret is, or whether there is one. */
const references: readonly RegExp[] = [
  /^\s*$/,
  /^(?:true|false|null|none)$/i,
  /^arn:aws[\w-]*:/,
  // Filled in by CloudFormation, a shell or a template.
  /^\{\{.*\}\}$/,
  /^\$\w+$|^\$\{[^{}]*\}$/,
  /^(?:aws-?sm|aws-?ssm|file|secretsmanager|ssm|vault):/i,
  // A file, or a name in Parameter Store.
  /^(?:\/[\w.-]+){2,}$/,
];

/** Whether a value under the name of a secret can be the secret. */
export function mayBeSecret(value: unknown): boolean {
  if (typeof value === "number") return true;
  const text = textOf(value);
  return text !== undefined && !references.some((reference) => reference.test(text));
}
