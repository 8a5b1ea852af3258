import { follows, newRing, parseRing, ringAfter, type KeyRing, type SigningKey } from "./key-ring";
import type { Stage, SecretStore } from "./store";

/** A rotation that cannot go on. Its text never holds a value. */
export class RotationError extends Error {
  override readonly name = "RotationError";
}

export interface RotationDeps {
  readonly store: SecretStore;
  readonly newKey: () => SigningKey;
  readonly newVersionId: () => string;
}

/** A version that Secrets Manager wants a secret to move on to. */
export interface Rotation {
  readonly secretId: string;
  readonly versionId: string;
}

/**
 * Gives a secret its first value, once. Not a step of Secrets Manager, which rotates what is there: called at
 * the deployment, so that no value is ever in code, state or plan.
 */
export async function makeFirst(deps: RotationDeps, secretId: string): Promise<void> {
  const { store, newKey, newVersionId } = deps;
  if ((await versionAt(store, secretId, "AWSCURRENT")) !== undefined) return;
  await store.write(secretId, newVersionId(), JSON.stringify(newRing(newKey)), "AWSCURRENT");
}

/** Writes the ring after the current one, unless an earlier attempt has. */
export async function createSecret({ store, newKey }: RotationDeps, rotation: Rotation) {
  const { secretId, versionId } = rotation;
  const current = await currentOf(store, rotation);
  if (current === "done" || (await store.read(secretId, versionId)) !== undefined) return;
  const text = JSON.stringify(ringAfter(current.ring, newKey));
  await store.write(secretId, versionId, text, "AWSPENDING");
}

/** Fails unless whoever reads the new ring and whoever has read the current one understand each other. */
export async function testSecret({ store }: RotationDeps, rotation: Rotation): Promise<void> {
  const current = await currentOf(store, rotation);
  if (current !== "done") await mustFollow(store, rotation, current.ring);
}

/** Makes the new ring the one that is read, after looking at it once more: nothing else stands before it. */
export async function finishSecret({ store }: RotationDeps, rotation: Rotation): Promise<void> {
  const current = await currentOf(store, rotation);
  if (current === "done") return;
  await mustFollow(store, rotation, current.ring);
  await store.makeCurrent(rotation.secretId, rotation.versionId, current.versionId);
}

interface Current {
  readonly versionId: string;
  readonly ring: KeyRing;
}

/** What is read now, or `done` when that is the new version already. */
async function currentOf(
  store: SecretStore,
  { secretId, versionId }: Rotation,
): Promise<Current | "done"> {
  const current = await versionAt(store, secretId, "AWSCURRENT");
  if (current === undefined) throw new RotationError(`${secretId} has no current version`);
  if (current === versionId) return "done";
  return { versionId: current, ring: await ringOf(store, secretId, current) };
}

async function mustFollow(
  store: SecretStore,
  { secretId, versionId }: Rotation,
  ring: KeyRing,
): Promise<void> {
  if (follows(await ringOf(store, secretId, versionId), ring)) return;
  throw new RotationError(`version ${versionId} of ${secretId} does not follow the current one`);
}

async function ringOf(store: SecretStore, secretId: string, versionId: string): Promise<KeyRing> {
  const ring = parseRing((await store.read(secretId, versionId)) ?? "");
  if (ring) return ring;
  throw new RotationError(`version ${versionId} of ${secretId} holds no ring of keys`);
}

async function versionAt(
  store: SecretStore,
  secretId: string,
  stage: Stage,
): Promise<string | undefined> {
  const versions = Object.entries(await store.stagesOf(secretId));
  return versions.find(([, stages]) => stages.includes(stage))?.[0];
}
