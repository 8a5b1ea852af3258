import { existsSync } from "node:fs";
import path from "node:path";
import { isMap, isNode, isScalar, type Document } from "yaml";
import { InputError } from "./input-error";
import { asMap, readYaml, type Project } from "./project";
import { fullKey, isOfType, type DeclaredValue } from "./project-config";
import { unknown } from "./protocol/wire";

/** The configuration of a stack, as far as it is known offline. */
export interface StackConfig {
  /** By full key (`aws:region`), values as text, as the language runtime takes them. */
  readonly values: Readonly<Record<string, string>>;
  /** Keys whose values are secret. */
  readonly secretKeys: readonly string[];
  /** What is not known, in sentences. */
  readonly warnings: readonly string[];
}

interface ConfigValue {
  readonly text: string;
  /** As YAML has it, but for what is no list or map: that is a text. */
  readonly value: unknown;
  readonly encrypted: boolean;
}

/** Reads the configuration of a stack; without a file it is what the project declares. */
export function readStackConfig(project: Project, stack: string): StackConfig {
  const location = path.join(project.configFolder, `Pulumi.${stack}.yaml`);
  const file = path.basename(location);
  const document = existsSync(location) ? readYaml(location) : undefined;
  const content = asMap(document?.toJS() ?? {}, file);
  asMap(content["config"] ?? {}, `config in ${file}`);
  const values = document ? valuesIn(document, project.name) : new Map<string, ConfigValue>();
  check(project.config, values, file);
  for (const [key, { fallback }] of project.config) {
    if (!values.has(key) && fallback !== undefined) values.set(key, plain(fallback));
  }
  const secretKeys = [...values].filter(([, { encrypted }]) => encrypted).map(([key]) => key);
  return {
    values: Object.fromEntries([...values].map(([key, { text }]) => [key, text])),
    secretKeys,
    warnings: [
      ...encryptedWarning(file, secretKeys),
      ...environmentWarning(file, content["environment"]),
    ],
  };
}

function valuesIn(document: Document, project: string): Map<string, ConfigValue> {
  const config = document.get("config");
  const pairs = isMap(config) ? config.items : [];
  return new Map(
    pairs.map(({ key, value }) => [fullKey(project, String(key)), valueOf(value, document)]),
  );
}

function valueOf(node: unknown, document: Document): ConfigValue {
  if (isScalar(node)) {
    // What stands in the file: 007 and 1.10 are no numbers to those who wrote them.
    const text = node.value === null ? "" : (node.source ?? JSON.stringify(node.value));
    return { text, value: text, encrypted: false };
  }
  return plain(isNode(node) ? node.toJS(document) : "");
}

function plain(value: unknown): ConfigValue {
  if (isEncrypted(value)) return { text: unknown, value, encrypted: true };
  if (typeof value !== "object" || value === null) {
    const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
    return { text, value: text, encrypted: false };
  }
  const withoutSecrets = decrypted(value);
  const text = JSON.stringify(withoutSecrets);
  return { text, value: withoutSecrets, encrypted: text !== JSON.stringify(value) };
}

/** A value that `pulumi config set --secret` has encrypted. */
function isEncrypted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const [[key, text] = [], ...others] = Object.entries(value) as [string, unknown][];
  return key === "secure" && typeof text === "string" && others.length === 0;
}

/** What only the deployment can decrypt is unknown before it. */
function decrypted(value: unknown): unknown {
  if (isEncrypted(value)) return unknown;
  if (Array.isArray(value)) return value.map(decrypted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decrypted(item)]));
}

/** Throws an InputError that tells all that is wrong with the values of a stack. */
function check(
  declared: ReadonlyMap<string, DeclaredValue>,
  values: ReadonlyMap<string, ConfigValue>,
  file: string,
): void {
  const problems = [...declared].flatMap(([full, declaration]) => {
    const problem = problemOf(declaration, values.get(full));
    return problem === undefined ? [] : [`  ${declaration.key}: ${problem}`];
  });
  if (problems.length === 0) return;
  throw new InputError(
    [`${file} does not fit what Pulumi.yaml declares:`, ...problems.sort()].join("\n"),
  );
}

function problemOf(declared: DeclaredValue, given: ConfigValue | undefined): string | undefined {
  const { type, secret, required } = declared;
  if (!given) return required ? "is missing; set it, or give it a default there" : undefined;
  if (type === undefined) return undefined;
  if (secret && !given.encrypted) return "must be encrypted as it is secret";
  // A value that is encrypted as a whole is of any type.
  return isEncrypted(given.value) || isOfType(given.value, declared)
    ? undefined
    : `is ${JSON.stringify(given.value)}; it must be of type ${type}`;
}

function encryptedWarning(file: string, keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return [];
  return [
    `${file}: ${keys.join(", ")} can only be decrypted by a Pulumi backend; what the program makes of it is planned as secret and unknown`,
  ];
}

function environmentWarning(file: string, environment: unknown): readonly string[] {
  if (environment === undefined || environment === null) return [];
  return [
    `${file}: the values of its environment are kept by Pulumi ESC, which an offline plan does not ask; they are missing`,
  ];
}
