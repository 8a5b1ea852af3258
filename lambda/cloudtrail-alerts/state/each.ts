/** Calls `visit` for each item, some at a time. The first that fails stops the rest and is thrown. */
export async function eachOf<T>(
  items: readonly T[],
  visit: (item: T) => Promise<void>,
  atOnce = 32,
): Promise<void> {
  const left = items.values();
  const visitor = async () => {
    for (const item of left) await visit(item);
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
}
