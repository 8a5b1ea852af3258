import { noticeOf, type Notice } from "../../cloudtrail-alerts/alerts/notice";
import { parseJson } from "../../cloudtrail-alerts/json";
import { colourOf, json, type Channel } from "./channel";
import { fit } from "./fit";

/**
 * Discord takes 256, 4096 and 1024 characters and 6000 together: within these limits eleven facts always fit.
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
const limits = { title: 256, description: 2200, fields: 11, field: 280 } as const;

/** Every character that means something in Discord's markdown. */
const escape = (character: string): string =>
  /[\\`*_~|>#\-+[\]()<@]/.test(character) ? `\\${character}` : character;

/** Inside a code span the only way out is its own mark. */
const escapeCode = (character: string): string => (character === "`" ? "ˋ" : character);

/** A webhook of Discord: an embed, which notifies nobody, in a message that may mention nobody. */
export const discord: Channel = {
  takes: "the https URL of a webhook, at discord.com/api/webhooks/",
  accepts: ({ hostname, pathname }) =>
    ["discord.com", "discordapp.com"].includes(hostname) && pathname.startsWith("/api/webhooks/"),
  signed: false,
  request: ({ body }) => {
    const notice = noticeOf(parseJson(body), body);
    return { headers: json, body: JSON.stringify(messageOf(notice)) };
  },
};

const messageOf = (notice: Notice) => ({
  // Whatever the text says: @everyone, a role, a user.
  allowed_mentions: { parse: [] },
  embeds: [
    {
      title: fit(notice.heading, limits.title, escape),
      color: colourOf(notice.severity),
      description: descriptionOf(notice),
      fields: notice.facts.slice(0, limits.fields).map(([name, value]) => ({
        name,
        value: `\`${fit(value, limits.field - 2, escapeCode)}\``,
        inline: false,
      })),
    },
  ],
});

function descriptionOf({ paragraphs, runbook }: Notice): string {
  // First, so that a long text cannot cut it off.
  const link = runbook === undefined ? "" : `Runbook: ${runbook}\n\n`;
  const text = paragraphs.map(([name, paragraph]) => `${name}: ${paragraph}`).join("\n\n");
  return link + fit(text, limits.description - link.length, escape);
}
