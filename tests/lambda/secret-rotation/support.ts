import { createHash } from "node:crypto";
import type { SigningKey } from "../../../lambda/secret-rotation/key-ring";
import type { RotationDeps } from "../../../lambda/secret-rotation/rotation";
import type { SecretStore } from "../../../lambda/secret-rotation/store";

/** The key number `index`: of the right form, and never random. */
export const key = (index: number): SigningKey => ({
  id: `key-${index}`,
  key: createHash("sha256").update(String(index)).digest("base64url"),
});

export const secretId = "arn:aws:secretsmanager:sa-east-1:111122223333:secret:keys-AbCdEf";

/** A secret in memory, with the rules of Secrets Manager that a rotation meets. */
export class MemoryStore implements SecretStore {
  readonly texts = new Map<string, string>();
  readonly stages = new Map<string, Set<string>>();
  /** What was asked of it that changes something. */
  readonly changes: string[] = [];

  /** What Secrets Manager does before the first step: the version has its label, and no text yet. */
  begin(versionId: string): void {
    this.#move("AWSPENDING", versionId);
  }

  at(stage: string): string | undefined {
    return [...this.stages].find(([, stages]) => stages.has(stage))?.[0];
  }

  stagesOf(): Promise<Readonly<Record<string, readonly string[]>>> {
    const versions = [...this.stages].map(([id, stages]) => [id, [...stages]] as const);
    return Promise.resolve(Object.fromEntries(versions));
  }

  read(_: string, versionId: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(versionId));
  }

  write(_: string, versionId: string, text: string, stage: string): Promise<void> {
    this.changes.push(`write ${versionId} as ${stage}`);
    const there = this.texts.get(versionId);
    if (there !== undefined && there !== text) return Promise.reject(new Error("ResourceExists"));
    this.texts.set(versionId, text);
    this.#move(stage, versionId);
    return Promise.resolve();
  }

  makeCurrent(_: string, versionId: string, instead: string): Promise<void> {
    this.changes.push(`current ${versionId} instead of ${instead}`);
    if (this.at("AWSCURRENT") !== instead) return Promise.reject(new Error("InvalidRequest"));
    this.#move("AWSCURRENT", versionId);
    return Promise.resolve();
  }

  #move(stage: string, versionId: string): void {
    for (const stages of this.stages.values()) stages.delete(stage);
    this.stages.set(versionId, (this.stages.get(versionId) ?? new Set()).add(stage));
  }
}

/** A store, and a rotation that takes the keys and versions in order. */
export function rotating() {
  const store = new MemoryStore();
  let keys = 0;
  let versions = 0;
  const deps: RotationDeps = {
    store,
    newKey: () => key(keys++),
    newVersionId: () => `first-${versions++}`,
  };
  return { store, deps };
}
