/**
 * Whether a text fits a pattern in which `*` is any run of characters and `?` any one of them, as in the
 * actions, ARNs and event patterns of AWS. Case does not matter.
 */
export function fits(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern.toLowerCase() === text.toLowerCase();
  const source = pattern
    .replaceAll(/[$()+.[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "is").test(text);
}
