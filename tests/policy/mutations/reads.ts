/** Where a value lies in another: keys from the outside inwards. */
export type Path = readonly string[];

/** A copy of a value that notes each place that is looked at, whether there is something or not. */
export function watched<T>(value: T, note: (path: Path) => void, at: Path = []): T {
  if (typeof value !== "object" || value === null) return value;
  const seen = (key: PropertyKey): Path => [...at, String(key)];
  const look = (key: PropertyKey) => {
    if (typeof key === "string" && !(Array.isArray(value) && !/^\d+$/.test(key))) note(seen(key));
  };
  return new Proxy(value, {
    get: (target, key) => {
      look(key);
      return watched(Reflect.get(target, key) as unknown, note, seen(key));
    },
    has: (target, key) => {
      look(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor: (target, key) => {
      look(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** The value with another one at the path; undefined takes it away. What holds it is made where it lacks. */
export function withValueAt(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (String(index) !== key) return [item];
      const changed = withValueAt(item, rest, next);
      return changed === undefined ? [] : [changed];
    });
  }
  const holder = typeof value === "object" && value !== null ? value : {};
  const { [key]: present, ...others } = holder as Readonly<Record<string, unknown>>;
  const changed = withValueAt(present, rest, next);
  return changed === undefined ? others : { ...others, [key]: changed };
}
