import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { replay } from "../../../lambda/replay/replay";
import { classify } from "../support/alerts";
import {
  aggregated,
  digest,
  envelope,
  event,
  insight,
  rootLogin,
  trailFile,
} from "../support/events";
import { replayed } from "../support/replayed";

/** Kind, records, malformed and error of the only file. */
const fileOf = async (name: string, content: Buffer | string) => {
  const [file] = (await replayed({ [name]: content })).files;
  return [file?.kind, file?.totals.records, file?.totals.malformed, file?.error];
};

describe("replay", () => {
  it("reads what CloudTrail delivers, a list of events, and one event, compressed or not", async () => {
    const one = JSON.stringify(event());
    const contents: [text: string, records: number][] = [
      [envelope([event(), event()]), 2],
      [envelope([]), 0],
      [`[${one}, ${one}]`, 2],
      ["[]", 0],
      [one, 1],
      [JSON.stringify(event(), null, 2), 1],
    ];
    for (const [text, records] of contents) {
      assert.deepEqual(await fileOf("a.json", text), ["events", records, 0, undefined]);
      assert.deepEqual(await fileOf("a.json.gz", gzipSync(text)), [
        "events",
        records,
        0,
        undefined,
      ]);
    }
  });

  it("tells the kinds of files apart", async () => {
    assert.deepEqual(await fileOf("a.json", JSON.stringify(digest)), ["digest", 0, 0, undefined]);
    assert.deepEqual(await fileOf("x/CloudTrail-Digest/a.json.gz", "unread"), [
      "digest",
      0,
      0,
      undefined,
    ]);
    assert.deepEqual(await fileOf("a.json", envelope([insight])), ["insight", 1, 0, undefined]);
    assert.deepEqual(await fileOf("a.json", JSON.stringify(insight)), ["insight", 1, 0, undefined]);
    assert.deepEqual(await fileOf("a.json", envelope([aggregated])), [
      "aggregated",
      1,
      0,
      undefined,
    ]);
  });

  const whole = trailFile([rootLogin(), event()]);
  const broken: [what: string, name: string, content: Buffer | string, error: RegExp][] = [
    ["cut", "a.json.gz", whole.subarray(0, -1), /^is cut: its gzip stream ends early$/],
    ["not gzip", "a.json.gz", envelope([rootLogin()]), /^is not gzip, or is damaged/],
    ["gzip under another name", "a.json", whole, /^does not begin with/],
    ["not JSON", "a.json", "hello", /^does not begin with/],
    ["empty", "a.json", "", /^is empty$/],
    [
      "cut inside its JSON",
      "a.json",
      envelope([rootLogin()]).slice(0, -1),
      /^is cut after 1 whole records$/,
    ],
    [
      "an object of another kind",
      "a.json",
      '{"Events":[]}',
      /^has no Records, and is not an event itself: no field that names an event$/,
    ],
    [
      "larger than the cap",
      "a.json.gz",
      gzipSync(Buffer.alloc(4 * 1024 * 1024, " ")),
      /^holds more than 1048576 bytes/,
    ],
  ];
  for (const [what, name, content, error] of broken)
    it(`counts and alerts nothing of a file that is ${what}, and reads the others`, async () => {
      const { files, totals, alerts, matches } = await replayed({
        [name]: content,
        "z.json": envelope([event()]),
      });
      assert.match(files[0]?.error ?? "", error);
      assert.equal(files[0]?.totals.records, 0);
      assert.deepEqual([totals.records, totals.unmatched, alerts, matches], [1, 1, [], []]);
    });

  it("counts malformed records, and refuses a file of nothing else as the function does", async () => {
    assert.deepEqual(await fileOf("a.json", envelope([event(), null, {}])), [
      "events",
      3,
      2,
      undefined,
    ]);
    assert.deepEqual(await fileOf("a.json", envelope([null, {}])), [
      "events",
      2,
      2,
      "all of its 2 records are malformed",
    ]);
  });

  it("groups alerts over all files, and lists matches before grouping", async () => {
    const later = rootLogin({ eventID: "later", eventTime: "2026-03-01T11:00:00Z" });
    const result = await replayed({
      "a.json": envelope([event(), later]),
      "b.json": envelope([rootLogin()]),
    });
    assert.deepEqual(
      result.alerts.map(({ detection, count, eventIds, firstEventTime }) => [
        detection.id,
        count,
        eventIds,
        firstEventTime,
      ]),
      ["root-activity", "root-console-login"].map((id) => [
        id,
        2,
        ["later", rootLogin()["eventID"]],
        "2026-03-01T10:00:00Z",
      ]),
    );
    assert.deepEqual(
      result.matches.map(({ file, index }) => [file, index]),
      [
        ["a.json", 1],
        ["b.json", 0],
      ],
    );
    assert.deepEqual(result.totals, {
      records: 3,
      malformed: 0,
      high: 2,
      medium: 0,
      info: 0,
      unmatched: 1,
    });
  });

  it("keeps no matches where nobody asked for them", async () => {
    const { alerts, matches } = await replayed(
      { "a.json": envelope([rootLogin()]) },
      { every: false },
    );
    assert.deepEqual([alerts.length, matches], [2, []]);
  });

  it("says that a file is gone", async () => {
    const { files } = await replay(["missing.json"], { classify, maxBytes: 1, every: false });
    assert.equal(files[0]?.error, "there is no such file or folder");
  });
});
