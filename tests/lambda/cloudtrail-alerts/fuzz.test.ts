import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import type { ObjectDeps } from "../../../lambda/cloudtrail-alerts/object";
import { startCloud } from "../support/cloud";
import { envelope, event, rootLogin, trailFile } from "../support/events";
import { fakeAws, processed } from "../support/fakes";
import { split } from "../support/splitting";
import { s3Event, s3Record, snsEnvelope, sqsEvent, timeLeft } from "../support/notifications";

const mebibyte = 1024 * 1024;

/** One message through the function: whether it comes back, and all that was done. */
async function handled(
  body: string,
  files: Readonly<Record<string, Buffer>>,
  changes: Partial<ObjectDeps> = {},
  context = timeLeft(),
) {
  const aws = fakeAws(files, changes);
  const { batchItemFailures } = await createHandler(aws.deps)(sqsEvent(body), context);
  return { ...aws, comesBack: batchItemFailures.length > 0 };
}

describe("files that nobody wrote", () => {
  it("come back, whatever the byte they are cut at, with nothing told", async () => {
    const whole = trailFile([rootLogin(), event(), null]);
    for (let length = 0; length < whole.length; length++) {
      const files = { a: whole.subarray(0, length) };
      const { comesBack, published, written, metrics } = await handled(
        s3Event(s3Record("a")),
        files,
      );
      assert.ok(comesBack, `cut at ${length}`);
      assert.deepEqual([published.length, written.size], [0, 0]);
      assert.equal(metrics()[0]?.["FailedObjects"], 1);
    }
  });

  it("hold the same records in chunks of every size", () => {
    const records = [rootLogin(), event({ userAgent: '}],"Records":[{é🔴\\' }), {}, null];
    const text = envelope(records);
    for (let size = 1; size <= Buffer.byteLength(text); size++)
      assert.deepEqual(split(text, size).values, records, `${size} bytes`);
  });

  it("lose no record: each is counted as what it is, or set aside with its bytes", async () => {
    const odd = fc.dictionary(fc.constantFrom(...Object.keys(event())), fc.jsonValue());
    const records = fc.array(fc.oneof(fc.jsonValue(), odd));
    await fc.assert(
      fc.asyncProperty(records, async (others) => {
        const { outcome, written, metrics } = await processed([rootLogin(), ...others]);
        assert.equal(outcome, "done");
        const [sum, ...parts] = ["Records", "High", "Medium", "Info", "Unmatched", "Malformed"].map(
          (name) => Number(metrics()[0]?.[name]),
        );
        assert.equal(sum, others.length + 1);
        assert.equal(
          parts.reduce((one, other) => one + other),
          sum,
        );
        assert.equal(written.size, parts.at(-1));
      }),
      { numRuns: 200 },
    );
  });
});

describe("messages that nobody sent", () => {
  const announced = { Records: [s3Record("a"), s3Record("b", { versionId: "v1" })] };
  /** The announcement with any one of its values replaced. */
  const altered = fc.tuple(fc.nat(40), fc.jsonValue()).map(([place, value]) => {
    let at = 0;
    return JSON.stringify(announced, (_name, one: unknown) => (at++ === place ? value : one));
  });
  const body = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("latin1")),
    fc.json(),
    altered,
    altered.map((message) => snsEnvelope(message)),
    fc.nat(JSON.stringify(announced).length).map((end) => JSON.stringify(announced).slice(0, end)),
  );

  it("never make the function throw, and are done only when every file they name was read", async () => {
    const files = new Proxy({}, { get: () => trailFile([event()]) });
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { comesBack, reads, lines } = await handled(text, files);
        if (comesBack) {
          assert.ok(lines().some(({ level }) => level === "error"));
          return;
        }
        const again = lines().filter(({ message }) =>
          String(message).startsWith("delivered again"),
        );
        const named = [...text.matchAll(/ObjectCreated:/g)];
        assert.equal(reads.length + again.length, named.length, text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("files made to fill the memory", () => {
  const maxObjectBytes = 96 * mebibyte;

  /** A hundred kilobytes that unpack to a beginning, and then to more of the same than the cap: gzip may go on so. */
  const bomb = (head: string, again: string): Buffer => {
    const piece = gzipSync(again.repeat(mebibyte / again.length));
    return Buffer.concat([gzipSync(head), ...Array<Buffer>(100).fill(piece)]);
  };

  const bombs: readonly (readonly [what: string, content: Buffer, error: RegExp])[] = [
    ["blanks", bomb("", " "), /holds more than 100663296 bytes uncompressed, the cap$/],
    ["one record", bomb('{"Records":[{"a":"', "x"), /an element is larger than 4194304 bytes/],
    ["one name", bomb('{"', "x"), /an element is larger than 4194304 bytes/],
    ["bad records", bomb('{"Records":[0', ",0"), /holds more than 1000 malformed records/],
  ];

  for (const [what, content, error] of bombs)
    it(`come back when they hold ${what} without end, and never much of it`, async () => {
      let least = Infinity;
      let growth = 0;
      // It is asked for each chunk.
      const getRemainingTimeInMillis = () => {
        const { arrayBuffers } = process.memoryUsage();
        least = Math.min(least, arrayBuffers);
        growth = Math.max(growth, arrayBuffers - least);
        return 60_000;
      };
      const { comesBack, lines, published } = await handled(
        s3Event(s3Record("a")),
        { a: content },
        { maxObjectBytes },
        { getRemainingTimeInMillis },
      );
      assert.ok(comesBack);
      assert.match(String(lines()[0]?.["message"]), error);
      assert.deepEqual(published, []);
      // V8 leaves chunks that are done with lying about up to 64 MiB.
      assert.ok(growth < 80 * mebibyte, `${growth} bytes`);
    });

  it("end as dead letters, while the files beside them are read", async () => {
    const cloud = await startCloud();
    try {
      await cloud.put("bomb.json.gz", bomb("", " "));
      await cloud.put("good.json.gz", trailFile([rootLogin()]));
      assert.deepEqual(await cloud.poll(), { received: 2, failed: 1 });
      for (let round = 0; round < 2; round++) await cloud.poll();
      assert.deepEqual(await cloud.poll(), { received: 0, failed: 0 });
      assert.deepEqual([cloud.deadLetters(), cloud.delivered().length], [1, 2]);
    } finally {
      await cloud.stop();
    }
  });
});
