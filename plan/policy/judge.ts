import {
  AnalyzeStackRequest,
  EnforcementLevel,
  type AnalyzeResponse,
  type AnalyzerInfo,
  type RemediateResponse,
  type Remediation,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Inspector } from "../engine/inspector";
import { withoutStack } from "../engine/program-error";
import type { Resource } from "../engine/resource";
import { stackType, type Urn } from "../engine/urn";
import { call } from "../protocol/grpc";
import { fromStruct } from "../protocol/struct";
import type { Properties } from "../protocol/wire";
import { findingOf, type Finding } from "./finding";
import { analyzeRequest, analyzerResource } from "./messages";
import type { PackServer } from "./pack-server";
import { policyInfoOf, type PolicyInfo } from "./policy-info";

/** A pack failed on a resource; the text names the policy. Exit code 2. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/**
 * Asks policy packs about each resource as it is registered and about the whole stack in the end, in the
 * order of the engine: remediations one after the other, each seeing what the last one made; then analysis.
 */
export class PolicyJudge implements Inspector {
  readonly #findings: Finding[] = [];
  readonly #analyses: Promise<void>[] = [];
  readonly #packs: Promise<readonly RunningPack[]>;

  /** @param packs servers that may still be starting; the program does not wait for them to analyse */
  constructor(packs: Promise<readonly PackServer[]>) {
    this.#packs = packs.then((servers) => Promise.all(servers.map(running)));
    // Reported by `judge`, which always waits for it.
    this.#packs.catch(() => undefined);
  }

  async inspect(resource: Resource, provider: Resource | undefined): Promise<Properties> {
    const remediated = await this.#remediate(resource, provider);
    const analysis = this.#analyze(remediated, provider);
    analysis.catch(() => undefined);
    this.#analyses.push(analysis);
    return remediated.inputs;
  }

  /** All findings on a finished graph. */
  async judge(resources: readonly Resource[]): Promise<readonly Finding[]> {
    await Promise.all(this.#analyses);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const request = new AnalyzeStackRequest().setResourcesList(
      resources.map((resource) =>
        analyzerResource(resource, resource.provider ? byUrn.get(resource.provider) : undefined),
      ),
    );
    const root = resources.find(({ type }) => type === stackType)?.urn ?? "";
    for (const { client } of await this.#packs) {
      this.#keep(await ask((done) => client.analyzeStack(request, done)), root);
    }
    return this.#findings;
  }

  /** What the packs say of their policies. */
  async policies(): Promise<readonly PolicyInfo[]> {
    return (await this.#packs).flatMap(({ policies }) => policies);
  }

  async #remediate(resource: Resource, provider: Resource | undefined): Promise<Resource> {
    let current = resource;
    for (const { client } of (await this.#packs).filter((pack) => pack.remediates)) {
      const request = analyzeRequest(current, provider);
      const response = await ask<RemediateResponse>((done) => client.remediate(request, done));
      for (const remediation of response.getRemediationsList()) {
        this.#findings.push(remediationFinding(remediation, resource.urn));
        const properties = remediation.getProperties();
        if (properties) current = { ...current, inputs: fromStruct(properties) };
      }
    }
    return current;
  }

  async #analyze(resource: Resource, provider: Resource | undefined): Promise<void> {
    const request = analyzeRequest(resource, provider);
    for (const { client } of await this.#packs) {
      this.#keep(await ask((done) => client.analyze(request, done)), resource.urn);
    }
  }

  #keep(response: AnalyzeResponse, subject: Urn): void {
    for (const diagnostic of response.getDiagnosticsList()) {
      this.#findings.push(findingOf(diagnostic, subject));
    }
  }
}

/** What a policy throws comes back with its stack. */
const ask: typeof call = async (start) => {
  try {
    return await call(start);
  } catch (error) {
    throw new PackError(withoutStack(error instanceof Error ? error.message : String(error)));
  }
};

interface RunningPack extends PackServer {
  /** Whether any of its policies changes resources. */
  readonly remediates: boolean;
  readonly policies: readonly PolicyInfo[];
}

async function running(pack: PackServer): Promise<RunningPack> {
  const info = await call<AnalyzerInfo>((done) => pack.client.getAnalyzerInfo(new Empty(), done));
  const policies = info.getPoliciesList();
  const remediates = policies.some(
    (policy) => policy.getEnforcementlevel() === EnforcementLevel.REMEDIATE,
  );
  return { ...pack, remediates, policies: policies.map(policyInfoOf) };
}

function remediationFinding(remediation: Remediation, urn: Urn): Finding {
  const diagnostic = remediation.getDiagnostic();
  return {
    rule: remediation.getPolicyname(),
    severity: "medium",
    enforcement: "advisory",
    outcome: diagnostic ? "not-evaluated" : "remediated",
    urn,
    message: diagnostic || remediation.getDescription(),
  };
}
