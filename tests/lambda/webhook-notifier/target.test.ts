import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { channels } from "../../../lambda/webhook-notifier/channels";
import { keyBytes, signature } from "../../../lambda/webhook-notifier/signature";
import { createTargetReader, parseTarget } from "../../../lambda/webhook-notifier/target";

const signingKey = `whsec_${Buffer.alloc(32, "k").toString("base64")}`;
const slackUrl = "https://hooks.slack.com/services/T0/B0/x";

describe("where the notifier posts", () => {
  it("is what the secret says", () => {
    assert.deepEqual(parseTarget(JSON.stringify({ url: slackUrl }), channels.slack), {
      url: slackUrl,
      signingKey: Buffer.alloc(0),
    });
    const url = "https://soar.meddiflux.example/alerts";
    assert.deepEqual(parseTarget(JSON.stringify({ url, signingKey }), channels.generic), {
      url,
      signingKey: Buffer.alloc(32, "k"),
    });
  });

  const put = 'put {"url": "…"} into it';
  const putSigned = 'put {"url": "…", "signingKey": "whsec_…"} into it';
  const notSlack = `has a url that is not ${channels.slack.takes}; ${put}`;
  const notPublic = `has a url that is not ${channels.generic.takes}; ${putSigned}`;
  const rows: readonly (readonly [string, keyof typeof channels, string | undefined, string])[] = [
    ["no value", "slack", undefined, `has no value yet; ${put}`],
    ["no JSON", "slack", slackUrl, `is no JSON object; ${put}`],
    ["no url", "slack", "{}", notSlack],
    ["plain HTTP", "slack", '{"url":"http://hooks.slack.com/x"}', notSlack],
    ["another host", "slack", '{"url":"https://hooks.slack.com.evil.example/x"}', notSlack],
    ["a password", "slack", '{"url":"https://hooks.slack.com:x@evil.example/"}', notSlack],
    [
      "another path",
      "discord",
      '{"url":"https://discord.com/login"}',
      `has a url that is not ${channels.discord.takes}; ${put}`,
    ],
    ["an address", "generic", '{"url":"https://169.254.169.254/"}', notPublic],
    ["an address in hexadecimal", "generic", '{"url":"https://0xa9fea9fe/"}', notPublic],
    ["an IPv6 address", "generic", '{"url":"https://[fd00:ec2::254]/"}', notPublic],
    ["a name without a domain", "generic", '{"url":"https://localhost/"}', notPublic],
    [
      "no key",
      "generic",
      '{"url":"https://soar.example/"}',
      `has a signingKey that is not whsec_ and base64 of 24 to 64 bytes; ${putSigned}`,
    ],
  ];
  for (const [what, name, secret, problem] of rows) {
    it(`is not ${what} for ${name}`, () => {
      assert.throws(() => parseTarget(secret, channels[name]), {
        name: "TargetError",
        message: `the secret of the webhook ${problem}`,
      });
    });
  }

  it("is read once in five minutes, and again when it is forgotten", async () => {
    let reads = 0;
    let time = 0;
    const reader = createTargetReader(
      () => Promise.resolve(JSON.stringify({ url: `${slackUrl}${++reads}` })),
      channels.slack,
      () => time,
    );
    const last = async () => (await reader.read()).url.slice(slackUrl.length);
    assert.deepEqual([await last(), await last()], ["1", "1"]);
    time = 5 * 60_000;
    assert.equal(await last(), "2");
    reader.forget();
    assert.equal(await last(), "3");
  });

  it("is asked for again after a failure", async () => {
    const values = [undefined, JSON.stringify({ url: slackUrl })];
    const next = () => Promise.resolve(values.shift());
    const reader = createTargetReader(next, channels.slack, () => 0);
    await assert.rejects(reader.read(), { name: "TargetError" });
    assert.equal((await reader.read()).url, slackUrl);
  });
});

describe("the signature", () => {
  it("is that of Standard Webhooks: HMAC-SHA256 of id, time and body, in base64", () => {
    const key = keyBytes(signingKey);
    assert.ok(key);
    const mac = createHmac("sha256", "k".repeat(32)).update("m1.1772359200.{}").digest("base64");
    assert.equal(signature(key, "m1", "1772359200", "{}"), `v1,${mac}`);
  });

  it("agrees with the example of the reference libraries", () => {
    const key = keyBytes("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assert.ok(key);
    assert.equal(
      signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", '{"test": 2432232314}'),
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  for (const [what, key] of [
    ["without its prefix", "a".repeat(44)],
    ["too short", `whsec_${Buffer.alloc(23).toString("base64")}`],
    ["too long", `whsec_${Buffer.alloc(65).toString("base64")}`],
    ["no base64", `whsec_${"-".repeat(44)}`],
  ] as const) {
    it(`takes no key ${what}`, () => {
      assert.equal(keyBytes(key), undefined);
    });
  }
});
