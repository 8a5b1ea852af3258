import { secret, type Properties } from "../protocol/wire";

/** What is deployed, and with which configuration. */
export interface Deployment {
  readonly project: string;
  readonly stack: string;
  /** Configuration by full key (`aws:region`), values as text. */
  readonly config: Readonly<Record<string, string>>;
  /** Keys whose values are secret. */
  readonly secretKeys?: readonly string[];
}

/** The configuration of a package, as its default provider gets it. */
export function configOf({ config, secretKeys = [] }: Deployment, name: string): Properties {
  const prefix = `${name}:`;
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [
        key.slice(prefix.length),
        secretKeys.includes(key) ? secret(value) : value,
      ]),
  );
}

/** Packages without a default provider: `pulumi:disable-default-providers`, `*` for all. */
export function withoutDefaultProvider({ config }: Deployment): readonly string[] {
  const list: unknown = JSON.parse(config["pulumi:disable-default-providers"] ?? "[]");
  return Array.isArray(list) ? list.map(String) : [];
}
