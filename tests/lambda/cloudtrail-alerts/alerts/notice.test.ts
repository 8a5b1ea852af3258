import assert from "node:assert/strict";
import { safeText } from "../../../../lambda/cloudtrail-alerts/alerts/notice";

describe("failure mode 31: text of an attacker's choice", () => {
  const rows: readonly (readonly [what: string, text: string, shown: string])[] = [
    ["has no address to click on", "see https://evil.example/a", "see https[:]//evil.example/a"],
    ["has none without a scheme", "at www.evil.example now", "at www[.]evil.example now"],
    ["has none of a host with a path", "go (evil.example/login)", "go (evil[.]example/login)"],
    ["has none that writes a mail", "mailto:x@evil.example", "mailto[:]x@evil.example"],
    ["is on one line", "a\r\nb\u2028c", "a b c"],
    ["is in one direction", "gnp\u202etxt", "gnptxt"],
    ["hides nothing", "ad\u200bm\u034fi\u3164n\ufe0f\u{e0100}\u2800", "admin"],
  ];
  for (const [what, text, shown] of rows)
    it(what, () => {
      assert.equal(safeText(text), shown);
    });

  it("is else as it was written: agents, names and ARNs with dots and slashes", () => {
    for (const text of [
      "aws-sdk-js/3.1169.0 os/linux#6.1 lang/js md/nodejs#24.1.0",
      "arn:aws:sts::111122223333:assumed-role/first.last/session.one",
      "Größe é 日本語 🔴".normalize("NFC"),
    ])
      assert.equal(safeText(text), text);
  });
});
