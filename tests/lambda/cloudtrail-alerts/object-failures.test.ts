import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { consoleLogin, envelope, event, root, rootLogin, trailFile } from "../support/events";
import { processed, sampleLocation, type fakeAws } from "../support/fakes";

const noMfa = consoleLogin({ additionalEventData: { MFAUsed: "No" } });
const failedLogin = consoleLogin({ responseElements: { ConsoleLogin: "Failure" } });

describe("object that fails", () => {
  const failures: [what: string, content: Buffer, error: RegExp][] = [
    [
      "is cut",
      trailFile([rootLogin()]).subarray(0, -1),
      /^FileError: is cut: its gzip stream ends early$/,
    ],
    ["is not gzip", Buffer.from(envelope([rootLogin()])), /^FileError: is not gzip/],
    ["is not JSON", gzipSync("hello"), /^FileError: does not begin with/],
    [
      "is cut inside its JSON",
      gzipSync(envelope([rootLogin()]).slice(0, -2)),
      /^FileError: is cut after 0/,
    ],
    [
      "has garbage behind its end",
      gzipSync(`${envelope([rootLogin()])}x`),
      /^FileError: there is more/,
    ],
    ["is a single event", gzipSync(JSON.stringify(rootLogin())), /^FileError: has no Records/],
    ["is a list", gzipSync(JSON.stringify([rootLogin()])), /^FileError: has no Records/],
    [
      "holds only malformed records",
      trailFile([null, {}]),
      /^FileError: all of its 2 records are malformed$/,
    ],
    [
      "holds a thousand bad records",
      trailFile([event(), ...Array<null>(1_001).fill(null)]),
      /^FileError: holds more than 1000 malformed/,
    ],
    [
      "unpacks to more than the cap",
      gzipSync(Buffer.alloc(8 * 1024 * 1024, " ")),
      /^FileError: holds more than 1048576 bytes/,
    ],
  ];

  for (const [what, content, error] of failures)
    it(`failure mode 32: fails when it ${what}: nothing is published, nothing counted but the failure`, async () => {
      const { outcome, published, written, metrics } = await processed(content);
      assert.match(outcome, error);
      assert.deepEqual([published.length, written.size], [0, 0]);
      assert.deepEqual(metrics(), [
        { bucket: "trail", key: "AWSLogs/a.json.gz", FailedObjects: 1 },
      ]);
    });

  it("does not publish one alert of a file that is cut at any byte", async () => {
    const whole = trailFile([rootLogin(), noMfa]);
    for (let length = 0; length < whole.length; length += 3) {
      const { outcome, published } = await processed(whole.subarray(0, length));
      assert.match(outcome, /^FileError: is cut/);
      assert.equal(published.length, 0);
    }
  });

  it("fails when its bad records cannot be set aside, before anything is published", async () => {
    const writeObject = () => Promise.reject(new Error("AccessDenied"));
    const { outcome, published, metrics } = await processed([rootLogin(), null], { writeObject });
    assert.equal(outcome, "Error: AccessDenied");
    assert.deepEqual(published, []);
    assert.deepEqual(metrics()[0]?.["FailedObjects"], 1);
  });

  it("failure mode 22: fails when a topic does, after the alerts of the other topics are out", async () => {
    const reached: (string | undefined)[] = [];
    const publishBatch: ReturnType<typeof fakeAws>["deps"]["publishBatch"] = ({
      TopicArn,
      PublishBatchRequestEntries = [],
    }) => {
      if (TopicArn === "topic-high") return Promise.reject(new Error("no such topic"));
      reached.push(TopicArn);
      return Promise.resolve({ Successful: PublishBatchRequestEntries.map(({ Id }) => ({ Id })) });
    };
    const { outcome, metrics } = await processed(
      [rootLogin(), event({ userIdentity: root, recipientAccountId: "2" }), failedLogin],
      { publishBatch },
    );
    assert.equal(outcome, "PublishError: no such topic");
    assert.deepEqual(reached, ["topic-medium", "topic-info"]);
    assert.deepEqual(metrics(), [{ bucket: "trail", key: "AWSLogs/a.json.gz", FailedObjects: 1 }]);
  });

  it("failure mode 26: fails when it comes from the quarantine, where the function writes itself", async () => {
    const { outcome, reads } = await processed([], {}, { ...sampleLocation, bucket: "quarantine" });
    assert.equal(
      outcome,
      "Error: it is in the quarantine bucket, whose objects are not trail files",
    );
    assert.deepEqual(reads, []);
  });
});
