import type { AnalyzerInfo, PolicyInfo } from "@pulumi/pulumi/proto/analyzer_pb";
import { Ajv, type ErrorObject } from "ajv";
import { InputError } from "../input-error";
import { fromStruct } from "../protocol/struct";
import { isObject, type Properties } from "../protocol/wire";
import { policyLevelOf, type PolicyLevel } from "./level";
import type { PackConfig, PolicySetting } from "./pack-config";

/** How a policy runs. */
export interface PolicySettings {
  readonly level: PolicyLevel;
  readonly parameters: Properties;
}

type Given = ReadonlyMap<string, PolicySetting>;

/** The name that stands for every policy. */
const all = "all";

/**
 * How each policy of a pack runs: as the pack declares it, then as the pack itself configures it, then as the
 * user does. Throws an InputError that tells all problems of the user's configuration. What Pulumi would
 * pass over is one here: a policy, or a parameter, that the pack does not have.
 * Source: pulumi/pulumi pkg/resource/analyzer/config.go, ReconcilePolicyPackConfig.
 */
export function settingsOf(
  info: AnalyzerInfo,
  config: PackConfig | undefined,
): ReadonlyMap<string, PolicySettings> {
  const policies = info.getPoliciesList();
  const given: Given = config?.policies ?? new Map<string, PolicySetting>();
  const layers = [initialOf(info), given];
  const settings = new Map(
    policies.map((policy) => {
      const own = layers.map((layer) => settingIn(layer, policy.getName()));
      return [policy.getName(), settingsIn(policy, own)] as const;
    }),
  );
  // What a pack declares suits itself, and a schema is slow to compile.
  const configured = policies.filter((policy) =>
    layers.some((layer) => layer.has(policy.getName())),
  );
  const problems = [
    ...[...given.keys()].filter((name) => name !== all && !settings.has(name)).map(unknownPolicy),
    ...configured.flatMap((policy) =>
      problemsOf(policy, settings.get(policy.getName())?.parameters),
    ),
  ];
  if (problems.length === 0) return settings;
  const place = config?.file ?? "Its configuration";
  throw new InputError(
    [`${place} does not fit the policy pack ${info.getName()}:`, ...problems].join("\n"),
  );
}

/** What the pack's program gives as its configuration. */
function initialOf(info: AnalyzerInfo): Given {
  const initial = new Map<string, PolicySetting>();
  info.getInitialconfigMap().forEach((config, name) => {
    const level = policyLevelOf(config.getEnforcementlevel());
    initial.set(name, { level, parameters: fromStruct(config.getProperties()) });
  });
  return initial;
}

/** What a configuration says of a policy; its level for all counts where it has none for this one. */
function settingIn(given: Given, name: string): PolicySetting {
  const own = given.get(name);
  return { level: own?.level ?? given.get(all)?.level, parameters: own?.parameters ?? {} };
}

function settingsIn(policy: PolicyInfo, layers: readonly PolicySetting[]): PolicySettings {
  const level = layers.findLast((layer) => layer.level !== undefined)?.level;
  return {
    level: level ?? policyLevelOf(policy.getEnforcementlevel()),
    parameters: layers.reduce(
      (sum, { parameters }) => ({ ...sum, ...parameters }),
      defaults(policy),
    ),
  };
}

function defaults(policy: PolicyInfo): Properties {
  const entries = Object.entries(schemasOf(policy)).flatMap(([name, schema]) => {
    const value = isObject(schema) ? schema["default"] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** JSON schemas of a policy's parameters. */
function schemasOf(policy: PolicyInfo): Properties {
  return fromStruct(policy.getConfigschema()?.getProperties());
}

function unknownPolicy(name: string): string {
  return `  ${name}: there is no such policy; correct its name or remove it`;
}

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });

/** A policy without a schema takes any parameters, as from Pulumi. */
function problemsOf(policy: PolicyInfo, parameters: Properties = {}): readonly string[] {
  const schema = policy.getConfigschema();
  if (!schema) return [];
  const properties = schemasOf(policy);
  const required = schema.getRequiredList();
  const validate = ajv.compile({
    ...{ type: "object", properties, required },
    additionalProperties: false,
  });
  if (validate(parameters)) return [];
  const known = Object.keys(properties);
  return (validate.errors ?? []).map((error) => `  ${problemText(policy.getName(), error, known)}`);
}

function problemText(policy: string, error: ErrorObject, known: readonly string[]): string {
  const place = `${policy}${error.instancePath.replaceAll("/", ".")}`;
  // What Ajv gives as the value, with `verbose`.
  const value = JSON.stringify(error.data);
  const extra: unknown = error.params["additionalProperty"];
  if (typeof extra === "string") {
    const allowed = known.length === 0 ? "it has none" : `it has ${known.join(", ")}`;
    return `${place}: there is no parameter ${extra}; ${allowed}`;
  }
  return `${place}: is ${value}; it ${error.message ?? "does not fit"}`;
}
