import { formatted, generatedFrom } from "../markdown";
import { requirements } from "./index";
import type { Requirement, Requirements } from "./requirement";

/** The page that leads from each requirement to what realises it and what proves it. */
export function pages(): Promise<ReadonlyMap<string, string>> {
  const chapters = Object.entries(requirements).flatMap(([title, members]) => [
    `## ${title}`,
    ...chapter(members),
  ]);
  const page = [
    generatedFrom("generate/requirements"),
    "# From requirements to tests",
    "Each requirement with the resources that realise it (classes of `@pulumi/aws`) and the tests that fail when it is not kept. Every resource named here is planned in some stack or variant, and every test exists: `tests/generate/requirements.test.ts` looks.",
    ...chapters,
  ];
  return formatted(new Map([["docs/requirements.md", page.join("\n\n")]]));
}

function chapter(members: Requirements): readonly string[] {
  return Object.entries(members)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([id, requirement]) => [`### ${id}`, `${requirement.asks}.`, evidence(requirement)]);
}

function evidence({ types, tests }: Requirement): string {
  const proofs = Object.entries(tests).flatMap(([file, titles]) =>
    titles.map((title) => `- [${file}](../tests/${file}.test.ts): ${title}`),
  );
  const realised = types.map((type) => `\`${type}\``).join(", ");
  return [...(realised ? [`- ${realised}`] : []), ...proofs].join("\n");
}
