import assert from "node:assert/strict";
import fc from "fast-check";
import { outgoing } from "../../../lambda/cloudtrail-alerts/alerts/message";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { channels, type ChannelName } from "../../../lambda/webhook-notifier/channels";
import { alertNamed } from "../support/alerts";
import { rootLogin } from "../support/events";
import { now, target } from "../support/notifier";

const object = { bucket: "trail", key: "AWSLogs/a.json.gz", versionId: "v1" };
const alertText = (changes: JsonObject = {}) =>
  outgoing(alertNamed("root-console-login", rootLogin(changes)), object).message;

const sent = (name: ChannelName, body: string) =>
  channels[name].request({ id: "m1", body }, target("https://x.example"), now);

interface SlackText {
  readonly type: string;
  readonly text: string;
}
interface SlackMessage {
  readonly text: string;
  readonly attachments: readonly {
    readonly color: string;
    readonly blocks: readonly { readonly text?: SlackText; readonly fields?: SlackText[] }[];
  }[];
}
const slackMessage = (body: string) => JSON.parse(sent("slack", body).body) as SlackMessage;
const slackTexts = (body: string) =>
  slackMessage(body).attachments.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, fields = [] }) => [...(text ? [text] : []), ...fields]),
  );

interface Embed {
  readonly title: string;
  readonly color: number;
  readonly description: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}
interface DiscordMessage {
  readonly allowed_mentions: unknown;
  readonly content?: string;
  readonly embeds: readonly [Embed];
}
const discordMessage = (body: string) => JSON.parse(sent("discord", body).body) as DiscordMessage;

const nasty = "<!channel> <@U1> </x|click> & `*_~ @everyone [a](https://evil.example)\n> \u202e";

describe("what is posted to Slack", () => {
  it("says what happened, who, where, when, why it matters and what to do, in the colour of its severity", () => {
    const message = slackMessage(alertText());
    assert.equal(message.text, "🔴 Alta: The root user signed in to the console");
    assert.equal(message.attachments[0]?.color, "#d32f2f");
    const texts = slackTexts(alertText()).map(({ text }) => text);
    for (const text of [
      "🔴 Alta: The root user signed in to the console",
      "*Who*\n`arn:aws:iam::111122223333:root (Root)`",
      "*From*\n`198.51.100.7 aws-cli/2.15`",
      "*What*\n`ConsoleLogin (signin.amazonaws.com)`",
      "*Where*\n`111122223333 us-east-1`",
      "*When*\n`2026-03-01T10:00:00Z`",
      "*Detection*\n`root-console-login (T1078.004)`",
      "*Record*\n`trail/AWSLogs/a.json.gz version v1 record 0`",
      "Runbook: docs/runbooks/root-user.md#root-console-login",
    ])
      assert.ok(texts.includes(text), `${text} is not in ${JSON.stringify(texts)}`);
  });

  it("failure mode 31: holds no command, mention or link of an attacker's", () => {
    for (const { type, text } of slackTexts(alertText({ userAgent: nasty }))) {
      assert.doesNotMatch(text, /[<>\u202e]|&(?!amp;|lt;|gt;)|https:\/\/evil/);
      // Outside of code spans, which hold values, there is no markup but ours.
      if (type === "mrkdwn") assert.match(text, /^(\*[\w ]+\*\n`[^`\n]+`|Runbook: [\w./#-]+)$/);
    }
  });

  it("failure mode 20: fits into Slack's limits, and says where it was cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 9000 }), fc.boolean(), (text, alert) => {
        const body = alert
          ? JSON.stringify({ title: text, who: { principal: text }, why: text, detection: "x" })
          : text;
        for (const block of slackMessage(body).attachments[0]?.blocks ?? []) {
          assert.ok((block.text?.text.length ?? 0) <= 3000);
          assert.ok((block.fields?.length ?? 0) <= 10);
          for (const field of block.fields ?? []) assert.ok(field.text.length <= 2000);
        }
      }),
      { numRuns: 30 },
    );
    const texts = slackTexts("&".repeat(9000)).map(({ text }) => text);
    assert.match(texts[1] ?? "", /^Message: (&amp;)+ … \[cut\]$/);
  });
});

describe("what is posted to Discord", () => {
  it("says what happened, in the colour of its severity", () => {
    const { embeds } = discordMessage(alertText());
    assert.equal(embeds[0].title, "🔴 Alta: The root user signed in to the console");
    assert.equal(embeds[0].color, 0xd32f2f);
    assert.match(embeds[0].description, /^Runbook: docs\/runbooks\/root-user\.md#.+\n\nWhy it/);
    assert.deepEqual(embeds[0].fields[0], {
      name: "Who",
      value: "`arn:aws:iam::111122223333:root (Root)`",
      inline: false,
    });
  });

  it("failure mode 31: mentions nobody, whatever an attacker writes, and shows no markup of theirs", () => {
    const message = discordMessage(alertText({ userAgent: nasty }));
    assert.deepEqual(message.allowed_mentions, { parse: [] });
    assert.equal(message.content, undefined);
    for (const { value } of message.embeds[0].fields) assert.match(value, /^`[^`\n]+`$/);
    const [other] = discordMessage(nasty).embeds;
    assert.equal(
      other.description,
      "Message: \\<!channel\\> \\<\\@U1\\> \\</x\\|click\\> & \\`\\*\\_\\~ \\@everyone \\[a\\]\\(https\\[:\\]//evil.example\\) \\>",
    );
  });

  it("failure mode 20: fits into Discord's limits, one by one and together", () => {
    const full = JSON.stringify({
      ...{ severity: "high", title: "*".repeat(500), detection: "d".repeat(500) },
      ...{ why: "*".repeat(5000), respond: ["y".repeat(5000)], falsePositives: "z".repeat(5000) },
      what: Object.fromEntries(
        ["eventName", "eventSource", "subject", "errorCode", "errorMessage"].map((name) => [
          name,
          "v".repeat(2000),
        ]),
      ),
      who: {
        principal: "p".repeat(2000),
        accessKeyId: "k".repeat(500),
        userAgent: "u".repeat(999),
      },
      where: { account: "a".repeat(500), region: "r".repeat(500) },
      ...{ firstEventTime: "t".repeat(500), lastEventTime: "l".repeat(500), count: 7 },
      source: { bucket: "b".repeat(500), key: "k".repeat(1024) },
    });
    const [{ title, description, fields }] = discordMessage(full).embeds;
    assert.equal(fields.length, 11);
    assert.ok(title.length <= 256 && description.length <= 4096);
    assert.ok(fields.every(({ value }) => value.length <= 1024));
    const names = fields.map(({ name, value }) => name.length + value.length);
    const total = names.reduce((sum, length) => sum + length, title.length + description.length);
    assert.ok(total <= 6000, `${total}`);
    assert.match(description, / … \[cut\]$/);
  });
});

describe("what is posted to a receiver of one's own", () => {
  it("is what was published, byte for byte, with the headers of Standard Webhooks", () => {
    const body = alertText();
    const request = sent("generic", body);
    assert.equal(request.body, body);
    assert.deepEqual(Object.keys(request.headers), [
      "content-type",
      "webhook-id",
      "webhook-timestamp",
      "webhook-signature",
    ]);
    assert.equal(request.headers["webhook-id"], "m1");
    assert.equal(request.headers["webhook-timestamp"], "1772359200");
  });

  it("is JSON even where what was published is not", () => {
    assert.equal(sent("generic", 'plain "text"').body, '{"text":"plain \\"text\\""}');
  });
});

describe("a notice", () => {
  it("of an alarm says whether it rings, and why", () => {
    const alarm = {
      AlarmName: "watch-alarms-unread",
      AlarmDescription: "Files could not be read.",
      AWSAccountId: "111122223333",
      Region: "South America (Sao Paulo)",
      NewStateValue: "ALARM",
      NewStateReason: "Threshold Crossed",
      StateChangeTime: "2026-03-01T10:00:00.000+0000",
    };
    const message = slackMessage(JSON.stringify(alarm));
    assert.equal(message.text, "🔴 ALARM: watch-alarms-unread");
    assert.equal(message.attachments[0]?.color, "#d32f2f");
    const calm = slackMessage(JSON.stringify({ ...alarm, NewStateValue: "OK" }));
    assert.equal(calm.text, "🟢 OK: watch-alarms-unread");
    assert.equal(calm.attachments[0]?.color, "#1976d2");
  });

  it("is made of whatever came", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ minLength: 1 })), (body) => {
        for (const name of ["slack", "discord", "generic"] as const)
          assert.doesNotThrow(() => sent(name, body));
      }),
    );
  });
});
