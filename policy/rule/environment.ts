/** The environments that rules know. `hom` (homologation) is staging. */
export const environments = ["dev", "hom", "prod"] as const;

export type Environment = (typeof environments)[number];

/** A value for each environment. */
export type PerEnvironment<T> = Readonly<Record<Environment, T>>;

/** The same value in each environment. */
export function everywhere<const T>(value: T): PerEnvironment<T> {
  return { dev: value, hom: value, prod: value };
}

/**
 * The environment of a stack: its name, or what follows the last hyphen of it (`shop-dev`). A stack
 * named otherwise is judged as `prod`, the strictest, so that an unknown name never loosens a rule.
 */
export function environmentOf(stack: string): Environment {
  const word = stack.split("/").at(-1)?.split("-").at(-1);
  return environments.find((environment) => environment === word) ?? "prod";
}
