import { isRecord } from "./values";

/** A value that a program is given, with the place where it stands. */
export interface Setting {
  /** Empty for one that has no name, as an argument. */
  readonly name: string;
  /** `environment.DB_HOST` */
  readonly path: string;
  /** The value, read when asked for: it may be unknown. */
  readonly read: () => unknown;
}

/** The members of an object as settings. */
export function mapSettings(path: string, map: unknown): readonly Setting[] {
  if (!isRecord(map)) return [];
  return Object.keys(map).map((name) => ({
    name,
    path: `${path}.${name}`,
    read: () => map[name],
  }));
}

/** The items of a list as settings without a name. */
export function listSettings(path: string, list: readonly unknown[]): readonly Setting[] {
  return [...list.keys()].map((index) => ({
    name: "",
    path: `${path}[${index}]`,
    read: () => list[index],
  }));
}
