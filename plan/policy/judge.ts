import {
  AnalyzeStackRequest,
  type AnalyzeResponse,
  type RemediateResponse,
  type Remediation,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Inspector } from "../engine/inspector";
import type { Resource } from "../engine/resource";
import { stackType, type Urn } from "../engine/urn";
import { fromStruct } from "../protocol/struct";
import type { Properties } from "../protocol/wire";
import { findingOf, type Finding } from "./finding";
import { readMessage } from "../../policy/rule/message";
import { analyzeRequest, analyzerResource, remediateRequest } from "./messages";
import { changesText } from "./remediation";
import type { PackServer } from "./pack-server";
import type { PolicyInfo } from "./policy-info";
import { ask, configurePack, type RunningPack } from "./running-pack";

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
    this.#packs = packs.then((servers) => Promise.all(servers.map(configurePack)));
    // Reported by `judge`, which always waits for it.
    this.#packs.catch(() => undefined);
  }

  async inspect(resource: Resource, provider: Resource | undefined): Promise<Properties> {
    const remediated = await this.#remediate(resource, provider);
    this.analyze(remediated, provider);
    return remediated.inputs;
  }

  /** Has a resource judged as it is: what exists is corrected by a deploy only. */
  analyze(resource: Resource, provider: Resource | undefined): void {
    const analysis = this.#analyze(resource, provider);
    // Reported by `judge`, which waits for it.
    analysis.catch(() => undefined);
    this.#analyses.push(analysis);
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
    for (const { client, policies } of (await this.#packs).filter((pack) => pack.remediates)) {
      const request = remediateRequest(current, provider);
      const response = await ask<RemediateResponse>((done) => client.remediate(request, done));
      for (const remediation of response.getRemediationsList()) {
        const remediated = remediation.getProperties();
        const inputs = remediated ? fromStruct(remediated) : current.inputs;
        const changes = changesText(current.inputs, inputs);
        this.#findings.push(
          remediationFinding(remediation, { urn: resource.urn, policies, changes }),
        );
        current = { ...current, inputs };
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

interface Remediated {
  readonly urn: Urn;
  readonly policies: readonly PolicyInfo[];
  readonly changes: string;
}

function remediationFinding(
  remediation: Remediation,
  { urn, policies, changes }: Remediated,
): Finding {
  const rule = remediation.getPolicyname();
  const diagnostic = remediation.getDiagnostic();
  return {
    rule,
    severity: policies.find(({ name }) => name === rule)?.severity ?? "medium",
    enforcement: "advisory",
    urn,
    ...(diagnostic
      ? readMessage(diagnostic)
      : { outcome: "remediated", message: `changed ${changes}` }),
  };
}
