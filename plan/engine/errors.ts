import type { CheckFailure } from "../providers/provider";
import { nameOf, type Urn } from "./urn";

/** The program asked for something that a deployment would refuse; the text says what and how to fix it. */
export class RegistrationError extends Error {
  override readonly name = "RegistrationError";
}

/** Throws what a provider has found wrong with the inputs of a resource, if anything. */
export function refuse(urn: Urn, failures: readonly CheckFailure[]): void {
  if (failures.length === 0) return;
  const problems = failures.map(({ property, reason }) => `${nameOf(urn)}: ${property}: ${reason}`);
  throw new RegistrationError(problems.join("\n"));
}
