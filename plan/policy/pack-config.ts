import { readFileSync } from "node:fs";
import { InputError } from "../input-error";
import { isObject, type Properties, type Wire } from "../protocol/wire";
import { isPolicyLevel, policyLevels, type PolicyLevel } from "./level";

/** What is said of one policy: its level, its parameters, or both. */
export interface PolicySetting {
  /** Undefined where the pack's own counts. */
  readonly level: PolicyLevel | undefined;
  readonly parameters: Properties;
}

/** What a file says of the policies of a pack. */
export interface PackConfig {
  readonly file: string;
  /** By name of the policy; `all` has a level for every policy. */
  readonly policies: ReadonlyMap<string, PolicySetting>;
}

const accepted = `use one of ${policyLevels.join(", ")}`;

/**
 * Reads the JSON that `pulumi preview --policy-pack-config` takes: a level for a policy, or an object of
 * parameters in which `enforcementLevel` is one. Throws an InputError that tells all problems.
 * Source: pulumi/pulumi pkg/resource/analyzer/config.go, parsePolicyPackConfig.
 */
export function readPackConfig(file: string): PackConfig {
  const document = parsed(file);
  if (!isObject(document)) {
    throw new InputError(`${file} is ${JSON.stringify(document)}; it must map policies to levels.`);
  }
  const entries = Object.entries(document);
  const problems = entries.flatMap(([name, value]) => {
    const problem = problemOf(value);
    return problem === undefined ? [] : [`  ${name}: ${problem}`];
  });
  if (problems.length > 0) {
    throw new InputError([`${file} is no configuration of a policy pack:`, ...problems].join("\n"));
  }
  return { file, policies: new Map(entries.map(([name, value]) => [name, settingOf(value)])) };
}

/** An empty file says nothing, as for Pulumi. */
function parsed(file: string): Wire {
  try {
    const text = readFileSync(file, "utf8");
    return text.trim() === "" ? {} : (JSON.parse(text) as Wire);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`The configuration of the policy pack cannot be read: ${file}: ${reason}`);
  }
}

function problemOf(value: Wire): string | undefined {
  const level = isObject(value) ? value["enforcementLevel"] : value;
  if (isPolicyLevel(level) || (isObject(value) && level === undefined)) return undefined;
  return isObject(value)
    ? `enforcementLevel is ${JSON.stringify(level)}; ${accepted}`
    : `is ${JSON.stringify(value)}; ${accepted}, or an object of parameters`;
}

function settingOf(value: Wire): PolicySetting {
  if (!isObject(value)) return { level: isPolicyLevel(value) ? value : undefined, parameters: {} };
  const { enforcementLevel: level = null, ...parameters } = value;
  return { level: isPolicyLevel(level) ? level : undefined, parameters };
}
