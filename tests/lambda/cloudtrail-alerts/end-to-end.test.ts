import assert from "node:assert/strict";
import { startCloud, type Cloud } from "../support/cloud";
import { consoleLogin, event, root, rootLogin, trailFile } from "../support/events";

const failedLogin = consoleLogin({ responseElements: { ConsoleLogin: "Failure" } });

describe("alerts from end to end", () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.stop());

  /** Topic and detection of everything delivered. */
  const alerts = () => cloud.delivered().map(({ topic, message }) => [topic, message["detection"]]);

  it("carry what happened from an object in S3 to the subscribers of the topics", async () => {
    const key = "AWSLogs/o-1/111122223333/CloudTrail/sa east+1/é.json.gz";
    await cloud.put(
      key,
      trailFile([
        rootLogin(),
        event({ userIdentity: root, recipientAccountId: "2" }),
        failedLogin,
        event(),
      ]),
    );
    assert.deepEqual(await cloud.poll(), { received: 1, failed: 0 });
    assert.deepEqual(alerts(), [
      ["high", "root-activity"],
      ["high", "root-console-login"],
      ["medium", "root-activity"],
      ["info", "console-login-failed"],
    ]);
    const [first] = cloud.delivered();
    assert.deepEqual(first?.attributes, { severity: "high", detection: "root-activity" });
    assert.deepEqual(first.message["source"], { bucket: "trail", key, index: 0 });
    assert.equal(first.message["severityName"], "Alta");
    assert.deepEqual(first.message["event"], rootLogin());
    assert.deepEqual(await cloud.poll(), { received: 0, failed: 0 });
  });

  it("go out in as many calls as they need", async () => {
    const people = Array.from({ length: 25 }, (_, index) =>
      consoleLogin({
        responseElements: { ConsoleLogin: "Failure" },
        userIdentity: { type: "IAMUser", arn: `arn:aws:iam::111122223333:user/${index}` },
        requestParameters: { text: "x".repeat(20_000) },
      }),
    );
    await cloud.put("a.json.gz", trailFile(people));
    assert.deepEqual(await cloud.poll(), { received: 1, failed: 0 });
    const principals = cloud
      .delivered()
      .map(({ message }) => (message["who"] as { principal: string }).principal);
    assert.deepEqual(
      principals.sort(),
      people.map(({ userIdentity }) => (userIdentity as { arn: string }).arn).sort(),
    );
  });

  it("come from the good files of a batch, while a cut one comes back and ends as a dead letter", async () => {
    const good = trailFile([rootLogin()]);
    await cloud.put("cut.json.gz", good.subarray(0, -1));
    await cloud.put("good.json.gz", good);
    assert.deepEqual(await cloud.poll(), { received: 2, failed: 1 });
    assert.equal(alerts().length, 2);
    for (let round = 0; round < 2; round++)
      assert.deepEqual(await cloud.poll(), { received: 1, failed: 1 });
    assert.deepEqual(await cloud.poll(), { received: 0, failed: 0 });
    assert.equal(cloud.deadLetters(), 1);
    assert.equal(alerts().length, 2);
  });

  it("failure mode 22: are not lost when a topic is gone: the file comes back until it is there again", async () => {
    await cloud.put("a.json.gz", trailFile([rootLogin()]));
    const high = "arn:aws:sns:us-east-1:000000000000:gone";
    const broken = { topicArns: { ...cloud.deps.topicArns, high } };
    assert.deepEqual(await cloud.poll(broken), { received: 1, failed: 1 });
    assert.deepEqual(alerts(), []);
    assert.deepEqual(await cloud.poll(), { received: 1, failed: 0 });
    assert.equal(alerts().length, 2);
  });

  it("failure mode 18: are told late when all attempts failed and people have it tried again", async () => {
    await cloud.put("a.json.gz", trailFile([rootLogin()]));
    const readObject = () => Promise.reject(new Error("AccessDenied"));
    for (let round = 0; round < 3; round++)
      assert.deepEqual(await cloud.poll({ readObject }), { received: 1, failed: 1 });
    assert.deepEqual(await cloud.poll(), { received: 0, failed: 0 });
    assert.deepEqual([cloud.deadLetters(), alerts()], [1, []]);
    await cloud.redrive();
    assert.deepEqual(await cloud.poll(), { received: 1, failed: 0 });
    assert.deepEqual([cloud.deadLetters(), alerts().length], [0, 2]);
  });

  it("leave a bad record in quarantine, once, even when the file is read twice", async () => {
    await cloud.put("a.json.gz", trailFile([rootLogin(), { broken: "é" }]));
    const broken = { publishBatch: () => Promise.reject(new Error("down")) };
    assert.deepEqual(await cloud.poll(broken), { received: 1, failed: 1 });
    assert.deepEqual(await cloud.poll(), { received: 1, failed: 0 });
    const [[key, content] = ["", ""], ...others] = await cloud.contentsOf("quarantine");
    assert.deepEqual(others, []);
    assert.match(key, /^malformed\/[0-9a-f]{32}\/0000001$/);
    assert.equal(
      content,
      '{"bucket":"trail","key":"a.json.gz","index":1,"reason":"no field that names an event"}\n{"broken":"é"}',
    );
    assert.equal(alerts().length, 2);
  });

  it("wait while the quarantine is missing", async () => {
    await cloud.put("a.json.gz", trailFile([rootLogin(), null]));
    assert.deepEqual(await cloud.poll({ quarantineBucket: "missing" }), { received: 1, failed: 1 });
    assert.deepEqual(alerts(), []);
  });

  it("fail for an object that is not there", async () => {
    await cloud.put("a.json.gz", trailFile([]));
    const readObject: Cloud["deps"]["readObject"] = (location) =>
      cloud.deps.readObject({ ...location, key: "missing" });
    assert.deepEqual(await cloud.poll({ readObject }), { received: 1, failed: 1 });
    const messages = cloud.logs.map(({ message }) => message);
    assert.ok(messages.some((message) => String(message).startsWith("NoSuchKey")));
  });
});
