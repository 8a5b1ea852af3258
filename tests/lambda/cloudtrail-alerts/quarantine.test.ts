import assert from "node:assert/strict";
import {
  createQuarantine,
  quarantineKey,
  writeQuarantine,
} from "../../../lambda/cloudtrail-alerts/quarantine";
import { FileError } from "../../../lambda/cloudtrail-alerts/trail/file";
import { sampleLocation } from "../support/fakes";

describe("quarantine", () => {
  it("keeps bytes of its own, since a reader may use its buffer again", () => {
    const quarantine = createQuarantine();
    const bytes = Buffer.from("first");
    quarantine.add("not JSON", 0, bytes);
    bytes.write("other");
    assert.equal(quarantine.entries[0]?.bytes.toString(), "first");
  });

  it("takes a thousand records, or 32 MiB of them, and no more", () => {
    const many = createQuarantine();
    for (let index = 0; index < 1_000; index++) many.add("not JSON", index, Buffer.from("x"));
    assert.throws(() => {
      many.add("not JSON", 1_000, Buffer.from("x"));
    }, FileError);
    const large = createQuarantine();
    large.add("not JSON", 0, Buffer.alloc(32 * 1024 * 1024));
    assert.throws(() => {
      large.add("not JSON", 1, Buffer.from("x"));
    }, FileError);
  });

  it("writes each record, eight at a time, and fails with the first that fails", async () => {
    const quarantine = createQuarantine();
    for (let index = 0; index < 20; index++) quarantine.add("not JSON", index, Buffer.from("x"));
    const keys: string[] = [];
    let open = 0;
    let most = 0;
    const write = async (key: string) => {
      keys.push(key);
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
    };
    await writeQuarantine(write, sampleLocation, quarantine.entries);
    assert.deepEqual(
      keys,
      Array.from({ length: 20 }, (_, index) => quarantineKey(sampleLocation, index)),
    );
    assert.equal(most, 8);
    const fail = () => Promise.reject(new Error("full"));
    await assert.rejects(writeQuarantine(fail, sampleLocation, quarantine.entries), {
      message: "full",
    });
  });

  it("names a copy so that a retry overwrites it and no other record does", () => {
    const keys = [
      quarantineKey(sampleLocation, 1),
      quarantineKey(sampleLocation, 2),
      quarantineKey({ ...sampleLocation, versionId: "v2" }, 1),
      quarantineKey({ bucket: "trail", key: sampleLocation.key }, 1),
      quarantineKey({ ...sampleLocation, bucket: "other" }, 1),
    ];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(quarantineKey({ ...sampleLocation }, 1), keys[0]);
    assert.match(
      quarantineKey({ bucket: "b", key: "é".repeat(512) }, 9),
      /^malformed\/[0-9a-f]{32}\/0000009$/,
    );
  });
});
