import type { Resource } from "../engine/resource";
import { packageOf, stackType } from "../engine/urn";
import type { Finding } from "../policy/finding";
import { PolicyJudge } from "../policy/judge";
import { startPack, type Pack } from "../policy/pack-server";
import type { PolicyInfo } from "../policy/policy-info";
import type { SdkTypes } from "../providers/aws/sdk-types";
import type { ReadState } from "./state-file";

export interface AuditRequest {
  readonly state: ReadState;
  /** Name of the stack whose environment decides levels and parameters. */
  readonly stack: string;
  readonly packs: readonly Pack[];
  readonly types: SdkTypes;
}

export interface Audit {
  readonly findings: readonly Finding[];
  readonly policies: readonly PolicyInfo[];
  /** How many resources were judged. */
  readonly judged: number;
  /** Types that no rule can know: of other providers, or unknown to the installed SDK. */
  readonly unknownTypes: readonly string[];
}

/** Judges what exists, or a preview shows, with the packs that judge a plan. */
export async function audit(request: AuditRequest): Promise<Audit> {
  const { state, stack, types } = request;
  const deployment = { project: "audit", stack, config: {} };
  const starting = request.packs.map((pack) => startPack(pack, deployment));
  const packs = Promise.all(starting);
  try {
    const judge = new PolicyJudge(packs);
    const byUrn = new Map(state.resources.map((resource) => [resource.urn, resource]));
    const unknown = new Set(state.resources.filter((one) => isUnknownType(one, types)));
    const known = state.resources.filter((resource) => !unknown.has(resource));
    for (const resource of known) {
      judge.analyze(resource, resource.provider ? byUrn.get(resource.provider) : undefined);
    }
    return {
      findings: await judge.judge(state.resources),
      policies: await judge.policies(),
      judged: known.filter(({ custom }) => custom).length,
      unknownTypes: [...new Set([...unknown].map(({ type }) => type))].sort(),
    };
  } finally {
    for (const pack of await Promise.allSettled(starting)) {
      if (pack.status === "fulfilled") pack.value.close();
    }
  }
}

function isUnknownType({ type, custom }: Resource, types: SdkTypes): boolean {
  if (!custom || type === stackType || type.startsWith("pulumi:")) return false;
  return packageOf(type) !== "aws" || types.get(type) === undefined;
}
