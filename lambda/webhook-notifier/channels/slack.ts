import { noticeOf, type Notice } from "../../cloudtrail-alerts/alerts/notice";
import { parseJson } from "../../cloudtrail-alerts/json";
import { colourOf, json, type Channel } from "./channel";
import { fit } from "./fit";

/** https://docs.slack.dev/reference/block-kit/blocks and .../composition-objects/text-object */
const limits = { header: 150, text: 3000, field: 2000, fields: 10 } as const;

/** Slack reads commands and links inside `<` and `>` alone (docs.slack.dev/messaging/formatting-message-text). */
const controls: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escape = (character: string): string => controls[character] ?? character;

/** Inside a code span the only way out is its own mark. */
const escapeCode = (character: string): string => (character === "`" ? "ˋ" : escape(character));

/** An incoming webhook of Slack: facts in code spans, longer texts as plain text, so nothing is markup. */
export const slack: Channel = {
  takes: "the https URL of an incoming webhook, at hooks.slack.com",
  accepts: ({ hostname }) => hostname === "hooks.slack.com" || hostname === "hooks.slack-gov.com",
  signed: false,
  request: ({ body }) => {
    const notice = noticeOf(parseJson(body), body);
    return { headers: json, body: JSON.stringify(messageOf(notice)) };
  },
};

const messageOf = (notice: Notice) => ({
  // What notifications on a phone show.
  text: fit(notice.heading, limits.header, escape),
  unfurl_links: false,
  unfurl_media: false,
  attachments: [
    {
      color: `#${colourOf(notice.severity).toString(16).padStart(6, "0")}`,
      blocks: [
        { type: "header", text: plain(notice.heading, limits.header) },
        ...sectionsOf(notice.facts),
        ...notice.paragraphs.map(([name, text]) => ({
          type: "section",
          text: plain(`${name}: ${text}`, limits.text),
        })),
        ...(notice.runbook === undefined
          ? []
          : [{ type: "section", text: { type: "mrkdwn", text: `Runbook: ${notice.runbook}` } }]),
      ],
    },
  ],
});

const plain = (text: string, limit: number) => ({
  type: "plain_text",
  text: fit(text, limit, escape),
  emoji: false,
});

/** Facts in pairs of columns, as many in a section as it takes. */
function sectionsOf(facts: Notice["facts"]) {
  const sections: object[] = [];
  for (let start = 0; start < facts.length; start += limits.fields)
    sections.push({
      type: "section",
      fields: facts.slice(start, start + limits.fields).map(([name, value]) => ({
        type: "mrkdwn",
        text: `*${name}*\n\`${fit(value, limits.field - name.length - 5, escapeCode)}\``,
        // Or Slack would make links of what looks like one.
        verbatim: true,
      })),
    });
  return sections;
}
