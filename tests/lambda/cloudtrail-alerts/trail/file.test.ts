import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { FileError, readTrailFile } from "../../../../lambda/cloudtrail-alerts/trail/file";
import { aggregated, digest, envelope, event, insight, trailFile } from "../../support/events";

const maxBytes = 1024 * 1024;

/** What a sink saw of a file, and how reading ended. */
async function read(content: Buffer | string, { compressed = true, cap = maxBytes } = {}) {
  const records: unknown[] = [];
  const malformed: [reason: string, index: number, text: string][] = [];
  const sink = {
    record: (record: object) => records.push(record),
    malformed: (reason: string, index: number, bytes: Buffer) =>
      malformed.push([reason, index, bytes.toString()]),
  };
  const body = Readable.from([Buffer.from(content)]);
  const shape = await readTrailFile(body, { compressed, maxBytes: cap }, sink);
  return { shape, records, malformed };
}

const fails = (content: Buffer | string, message: RegExp, options = {}) =>
  assert.rejects(read(content, options), { name: FileError.name, message });

describe("trail file", () => {
  it("gives every record of a gzip file, in order", async () => {
    const records = [event(), event({ eventName: "StopInstances" }), insight, aggregated];
    assert.deepEqual(await read(trailFile(records)), { shape: "events", records, malformed: [] });
  });

  it("reads a file without records", async () => {
    assert.deepEqual(await read(trailFile([])), { shape: "events", records: [], malformed: [] });
  });

  it("reads a file that is not compressed where that is said", async () => {
    const { records } = await read(envelope([event()]), { compressed: false });
    assert.deepEqual(records, [event()]);
  });

  it("knows a digest by its shape, and JSON that CloudTrail does not deliver", async () => {
    const shapes: [unknown, string][] = [
      [digest, "digest"],
      [event(), "object"],
      [{}, "object"],
      [[event()], "list"],
    ];
    for (const [value, shape] of shapes)
      assert.equal((await read(gzipSync(JSON.stringify(value)))).shape, shape);
  });

  it("tells malformed records from the others, with their bytes and positions", async () => {
    const text = `{"Records":[${JSON.stringify(event())},{"eventName":x},null,"a",{"eventName":"","a":1},${JSON.stringify(event())}]}`;
    const { records, malformed } = await read(gzipSync(text));
    assert.deepEqual(records, [event(), event()]);
    assert.deepEqual(malformed, [
      ["not JSON", 1, '{"eventName":x}'],
      ["not an object", 2, "null"],
      ["not an object", 3, '"a"'],
      ["no field that names an event", 4, '{"eventName":"","a":1}'],
    ]);
  });

  it("failure mode 12: fails for a gzip file that is cut at any byte", async () => {
    const whole = trailFile([event(), event()]);
    for (let length = 0; length < whole.length; length++)
      await fails(whole.subarray(0, length), /^is cut: its gzip stream ends early$/);
  });

  it("fails for a gzip file in which any byte is changed, or reads the same records", async () => {
    const records = [event()];
    const whole = trailFile(records);
    let damaged = 0;
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      try {
        assert.deepEqual((await read(bytes)).records, records);
      } catch (error) {
        assert.ok(error instanceof FileError, String(error));
        damaged++;
      }
    }
    // Ten bytes of a gzip header hold nothing of the contents, such as the time and the system.
    assert.ok(damaged > whole.length - 10);
  });

  it("fails for what is not gzip, and for garbage after it", async () => {
    await fails(envelope([event()]), /^is not gzip, or is damaged \(incorrect header check\)$/);
    const followed = Buffer.concat([trailFile([event()]), Buffer.from("garbage")]);
    await fails(followed, /^is not gzip, or is damaged/);
  });

  it("fails for a second gzip member that is a second document", async () => {
    const twice = Buffer.concat([trailFile([]), trailFile([])]);
    await fails(twice, /^there is more after the end of the document$/);
  });

  it("failure mode 13: fails for JSON that is cut inside whole gzip", async () => {
    await fails(gzipSync(envelope([event()]).slice(0, -1)), /^is cut after 1 whole records$/);
    await fails(gzipSync(""), /^is empty$/);
    await fails(gzipSync("hello"), /^does not begin with/);
    await fails(gzipSync('{"Records":[],"Records":[]}'), /^there are two lists of Records$/);
  });

  it("failure mode 11: stops at its cap, long before a gzip bomb is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
    let unpacked = 0;
    const body = Readable.from([bomb]);
    const checkpoint = () => unpacked++;
    const sink = { record: () => undefined, malformed: () => undefined };
    await assert.rejects(
      readTrailFile(body, { compressed: true, maxBytes, checkpoint }, sink),
      new FileError("holds more than 1048576 bytes uncompressed, the cap"),
    );
    assert.ok(unpacked <= 5, `${unpacked} chunks of 256 KiB`);
    assert.ok(body.destroyed, "the download goes on");
  });

  it("accepts a file as large as its cap", async () => {
    const size = Buffer.byteLength(envelope([event()]));
    assert.equal((await read(trailFile([event()]), { cap: size })).records.length, 1);
    await fails(trailFile([event()]), /^holds more than/, { cap: size - 1 });
  });

  it("passes on what the body fails with", async () => {
    const body = new Readable({
      read() {
        this.destroy(new Error("connection lost"));
      },
    });
    const sink = { record: () => undefined, malformed: () => undefined };
    await assert.rejects(readTrailFile(body, { compressed: true, maxBytes }, sink), {
      message: "connection lost",
    });
  });
});
