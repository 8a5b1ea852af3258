import { membersOf } from "./json";
import {
  createSecret,
  finishSecret,
  makeFirst,
  RotationError,
  testSecret,
  type Rotation,
  type RotationDeps,
} from "./rotation";

/** The steps of Secrets Manager. Readers fetch the secret themselves, so there is nowhere to set it. */
const steps: Readonly<Record<string, (deps: RotationDeps, rotation: Rotation) => Promise<void>>> = {
  createSecret,
  setSecret: () => Promise.resolve(),
  testSecret,
  finishSecret,
};

const first = "makeFirst";

/**
 * Does one step of a rotation. Each can be done again: Secrets Manager tries a step several times.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export function createHandler(deps: RotationDeps): (event: unknown) => Promise<void> {
  return async (event) => {
    const { Step: step, SecretId, ClientRequestToken } = membersOf(event);
    const secretId = textOf("SecretId", SecretId);
    if (step === first) return makeFirst(deps, secretId);
    const run = typeof step === "string" && Object.hasOwn(steps, step) ? steps[step] : undefined;
    if (!run) {
      const known = [first, ...Object.keys(steps)].join(", ");
      throw new RotationError(`Step is ${JSON.stringify(step)}; use one of ${known}`);
    }
    return run(deps, { secretId, versionId: textOf("ClientRequestToken", ClientRequestToken) });
  };
}

function textOf(member: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new RotationError(`${member} is ${JSON.stringify(value)}; give a text`);
}
