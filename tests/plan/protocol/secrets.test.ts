import assert from "node:assert/strict";
import { SecretTexts } from "../../../plan/protocol/secrets";
import { secret, unknown, type Properties } from "../../../plan/protocol/wire";

function hiding(properties: Properties): (text: string) => string {
  const secrets = new SecretTexts();
  secrets.learn(properties);
  return (text) => secrets.hide(text);
}

describe("secret texts", () => {
  it("are hidden wherever they are in what was learnt", () => {
    const hide = hiding({
      user: "anna",
      password: secret("hunter2"),
      nested: [{ deep: secret({ keys: ["first-key", 12345] }) }],
    });
    assert.equal(
      hide("anna has hunter2, first-key and 12345"),
      "anna has [secret], [secret] and [secret]",
    );
  });

  it("are hidden as a whole where one is part of another, and as JSON has them", () => {
    const hide = hiding({
      a: secret("hunter2"),
      b: secret("url:hunter2@host"),
      c: secret('a"b\n'),
    });
    assert.equal(hide("at url:hunter2@host"), "at [secret]");
    assert.equal(hide(JSON.stringify({ c: 'a"b\n' })), '{"c":"[secret]"}');
  });

  it("are no texts that would make a report unreadable, nor the mark of unknown values", () => {
    const hide = hiding({ a: secret("ab"), b: secret(true), c: secret(unknown), d: secret("") });
    assert.equal(hide(`ab true ${unknown}`), `ab true ${unknown}`);
  });
});
