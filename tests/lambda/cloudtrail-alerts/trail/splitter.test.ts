import assert from "node:assert/strict";
import fc from "fast-check";
import { StructureError } from "../../../../lambda/cloudtrail-alerts/trail/splitter";
import { event } from "../../support/events";
import { split } from "../../support/splitting";

/** Values whose text is full of what a splitter could take for syntax. */
const nasty = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n\u0000é漢🔴'.split("")) }),
  fc.constantFrom('},{"eventVersion"', '\\"', "\\", '"}],"Records":[{"', "\u2028\ud800"),
  fc.jsonValue({ maxDepth: 3 }),
);
const record = fc.oneof(
  fc.dictionary(fc.string(), nasty, { maxKeys: 4 }),
  // As CloudTrail begins them, so that records end at seams.
  nasty.map((value) => ({ eventVersion: "1.11", value, more: [{ value }, { eventVersion: 1 }] })),
  nasty,
);
const indent = fc.constantFrom(undefined, 1, "\t", "\r\n");

describe("splitter", () => {
  it("finds what JSON.parse finds, at every size of chunk", () => {
    const document = fc.tuple(fc.array(record, { maxLength: 4 }), indent);
    fc.assert(
      fc.property(document, ([records, space]) => {
        const text = JSON.stringify({ Records: records }, null, space);
        const expected = (JSON.parse(text) as { Records: unknown[] }).Records;
        const bytes = Buffer.byteLength(text);
        const sizes =
          bytes < 200
            ? Array.from({ length: bytes }, (_, size) => size + 1)
            : [1, 2, 3, 7, 64, 199, bytes];
        for (const size of sizes) assert.deepEqual(split(text, size).values, expected);
      }),
      { numRuns: 150 },
    );
  });

  it("accepts just the documents that JSON.parse accepts, whatever one edit did to them", () => {
    const edit = fc.record({
      at: fc.nat(400),
      drop: fc.nat(3),
      insert: fc.constantFrom("", "{", "}", "[", "]", '"', ",", ":", "\\", " ", "1", "x"),
    });
    const document = fc
      .array(record, { maxLength: 3 })
      .map((Records) => ({ a: [1, {}], Records, b: "}" }));
    fc.assert(
      fc.property(
        document,
        edit,
        fc.integer({ min: 1, max: 50 }),
        (value, { at, drop, insert }, size) => {
          const whole = JSON.stringify(value);
          const start = at % (whole.length + 1);
          // As its bytes say it, where an edit has cut a character in two.
          const text = Buffer.from(
            whole.slice(0, start) + insert + whole.slice(start + drop),
          ).toString();
          assert.deepEqual(bySplitter(text, size), byJsonParse(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("hands out the bytes of an element that is not JSON and goes on behind it", () => {
    const { values, texts } = split('{"Records":[{"a":1},{"b":nul},{"c":[1}},"x" "y",{"d":2}]}', 5);
    assert.deepEqual(values, [{ a: 1 }, undefined, undefined, undefined, { d: 2 }]);
    assert.deepEqual(texts.slice(1, 4), ['{"b":nul}', '{"c":[1}}', '"x" "y"']);
  });

  it("is not misled by a seam nested in a record", () => {
    const nested = event({ requestParameters: { items: [event(), event()] } });
    const records = [event(), nested, event(), nested];
    for (const size of [Infinity, 1_000, 100])
      assert.deepEqual(split(JSON.stringify({ Records: records }), size).values, records);
  });

  it("keeps other members' names and drops their values", () => {
    const { outline } = split('{"digestS3Object":"x","logFiles":[{"Records":[1]}],"n":null}');
    assert.deepEqual(outline, {
      root: "object",
      members: ["digestS3Object", "logFiles", "n"],
      elements: 0,
    });
  });

  it("splits a document that is itself a list", () => {
    const { values, outline } = split(' [ {"a":1} , 2 ] ', 1);
    assert.deepEqual(values, [{ a: 1 }, 2]);
    assert.deepEqual(outline, { root: "list", members: [], elements: 2 });
  });

  const refused: readonly [why: string, document: string, message: RegExp][] = [
    ["nothing at all", "", /^is empty$/],
    ["white space alone", " \n", /^is empty$/],
    ["text that is not JSON", "hello", /^does not begin with \{ or \[/],
    ["a cut file", '{"Records":[{"a":1},{"b"', /^is cut after 1 whole records$/],
    ["a file cut after its list", '{"Records":[{"a":1}]', /^is cut after 1 whole records$/],
    [
      "a second file behind the first",
      '{"Records":[]}{"Records":[]}',
      /^there is more after the end/,
    ],
    ["garbage behind the end", '{"Records":[]}x', /^there is more after the end/],
    ["two lists of Records", '{"Records":[1],"Records":[2]}', /^there are two lists of Records$/],
    ["two lists, one spelled otherwise", '{"Records":[],"\\u0052ecords":[]}', /two lists/],
    ["Records that are no list", '{"Records":{}}', /^Records is not a list$/],
    ["a comma too many", '{"Records":[{},]}', /^expected a record after 1 records$/],
    ["a comma too early", '{"Records":[,{}]}', /^expected a record after 0 records$/],
    ["a list closed by a brace", '{"Records":[{}}', /^expected , or \] after 0 records$/],
    ["a name without quotes", "{Records:[]}", /^expected a quoted name/],
    ["a member that is not JSON", '{"Records":[],"a":nul}', /^expected a JSON value/],
  ];
  for (const [why, document, message] of refused)
    it(`refuses ${why}`, () => {
      for (const size of [1, Infinity])
        assert.throws(() => split(document, size), { name: StructureError.name, message });
    });

  it("refuses an element larger than its cap, and holds no more than that", () => {
    const records = { Records: [{ a: 1 }, { a: "x".repeat(100) }, { a: 2 }] };
    for (const size of [1, 64, Infinity])
      assert.throws(() => split(JSON.stringify(records), size, 64), {
        message: "an element is larger than 64 bytes, after 1 records",
      });
    assert.equal(split(JSON.stringify(records), 64, 128).outline.elements, 3);
  });

  it("refuses it at a seam too", () => {
    const records = [{ eventVersion: 1, text: "x".repeat(100) }, { eventVersion: 1 }];
    assert.throws(() => split(JSON.stringify({ Records: records }), Infinity, 64), {
      message: "an element is larger than 64 bytes, after 0 records",
    });
  });

  it("takes nesting as deep as a file allows", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    assert.equal(split(`{"Records":[${deep},{"a":1}]}`, 1_000).values.length, 2);
  });
});

/** The elements of `Records`, or "refused". */
function bySplitter(text: string, chunkBytes: number): unknown {
  try {
    const { values, outline } = split(text, chunkBytes);
    const good = outline.members.includes("Records") && !values.includes(undefined);
    return good ? values : "refused";
  } catch (error) {
    assert.ok(error instanceof StructureError, String(error));
    return "refused";
  }
}

function byJsonParse(text: string): unknown {
  try {
    const value = JSON.parse(text) as { Records?: unknown } | null;
    return Array.isArray(value?.Records) ? value.Records : "refused";
  } catch {
    return "refused";
  }
}
