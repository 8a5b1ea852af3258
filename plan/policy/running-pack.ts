import {
  ConfigureAnalyzerRequest,
  PolicyConfig,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { withoutStack } from "../engine/program-error";
import { InputError } from "../input-error";
import { call } from "../protocol/grpc";
import { toStruct } from "../protocol/struct";
import { levelMessage } from "./level";
import type { PackServer } from "./pack-server";
import { settingsOf, type PolicySettings } from "./pack-settings";
import { policyInfoOf, type PolicyInfo } from "./policy-info";

/** A pack failed on a resource; the text names the policy. Exit code 2. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/** A pack that knows its configuration. */
export interface RunningPack extends PackServer {
  /** Whether any of its policies changes resources. */
  readonly remediates: boolean;
  readonly policies: readonly PolicyInfo[];
}

/** Tells a pack how each of its policies runs. Throws an InputError where its configuration is wrong. */
export async function configurePack(pack: PackServer): Promise<RunningPack> {
  const info = await ask<AnalyzerInfo>((done) => pack.client.getAnalyzerInfo(new Empty(), done));
  const settings = settingsOf(info, pack.config);
  if (info.getSupportsconfig()) {
    const request = configureRequest(settings);
    await ask<Empty>((done) => pack.client.configure(request, done));
  } else if (pack.config) {
    throw new InputError(`The policy pack in ${pack.folder} takes no configuration.`);
  }
  return {
    ...pack,
    remediates: [...settings.values()].some(({ level }) => level === "remediate"),
    policies: info
      .getPoliciesList()
      .map((policy) => policyInfoOf(policy, settings.get(policy.getName())?.level)),
  };
}

/** What a policy throws comes back with its stack. */
export const ask: typeof call = async (start) => {
  try {
    return await call(start);
  } catch (error) {
    throw new PackError(withoutStack(error instanceof Error ? error.message : String(error)));
  }
};

function configureRequest(settings: ReadonlyMap<string, PolicySettings>): ConfigureAnalyzerRequest {
  const request = new ConfigureAnalyzerRequest();
  for (const [name, { level, parameters }] of settings) {
    const config = new PolicyConfig()
      .setEnforcementlevel(levelMessage(level))
      .setProperties(toStruct(parameters));
    request.getPolicyconfigMap().set(name, config);
  }
  return request;
}
