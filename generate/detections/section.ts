import type { Told } from "../../lambda/cloudtrail-alerts/alerts/group";

/** What a runbook says of one kind of alert. Its heading is the id, which alerts link to. */
export const section = (
  { id, title, why, respond, falsePositives }: Told,
  facts: readonly string[],
): string =>
  [
    `## ${id}`,
    `**${title}.** ${why}`,
    ...(facts.length > 0 ? [facts.map((fact) => `- ${fact}`).join("\n")] : []),
    "What to do:",
    respond.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    `Harmless when: ${falsePositives}`,
  ].join("\n\n");
