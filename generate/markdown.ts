import { format } from "prettier";

/** How a page is known as one that is written by a program, and from what. */
export const generatedFrom = (source: string): string =>
  `<!-- Written by \`npm run generate\` from ${source}: change it there. -->`;

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Pages by their path in the repository, laid out as this repository's formatter wants them. */
export async function formatted(
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const laidOut = [...pages].map(
    async ([file, text]) => [file, await format(text, { parser: "markdown" })] as const,
  );
  return new Map(await Promise.all(laidOut));
}
