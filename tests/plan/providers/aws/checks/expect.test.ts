import assert from "node:assert/strict";
import fc from "fast-check";
import type { Expectation } from "../../../../../plan/providers/aws/checks/check";
import {
  accountId,
  alarmAction,
  arn,
} from "../../../../../plan/providers/aws/checks/expect/identity";
import {
  between,
  items,
  oneOfNumbers,
} from "../../../../../plan/providers/aws/checks/expect/number";
import {
  dailyWindow,
  instant,
  schedule,
  weeklyWindow,
} from "../../../../../plan/providers/aws/checks/expect/schedule";
import {
  iamPolicy,
  json,
  jsonObjects,
  length,
  notMatching,
  oneOf,
  oneOfIgnoringCase,
} from "../../../../../plan/providers/aws/checks/expect/text";
import { unknown, type Wire } from "../../../../../plan/protocol/wire";

type Row = readonly [
  name: string,
  expectation: Expectation | readonly Expectation[],
  passes: readonly Wire[],
  fails: readonly Wire[],
];

const policy = '{"Version":"2012-10-17"}';

const rows: readonly Row[] = [
  ["length", length(2, 3), ["ab", "abc", "éa"], ["a", "abcd", "éé", 12, true]],
  ["one of", oneOf("on", "off"), ["on", "off"], ["On", "", 1]],
  ["one of, in any case", oneOfIgnoringCase("On"), ["ON", "on"], ["o", 1]],
  ["no match", notMatching(/--/, "no double"), ["a-b", ""], ["a--b", 1]],
  ["JSON", json, ["{}", "[]", "1", "", { a: 1 }], ["{", "no", "{'a':1}", 1, ["{}"]]],
  ["JSON objects", jsonObjects, ["[]", '[{"name":"a"}]'], ["{}", '["a"]', "[null]", "", "["]],
  [
    "IAM policy",
    iamPolicy(24),
    [policy, { Version: "x" }, '{ "Version": "2012-10-17" }'],
    [` ${policy}`, "", "[]", '"{}"', "{", '{"Version":"2012-10-17 "}'],
  ],
  ["range", between(0, 900), [0, 900, "900"], [-1, 901, 1.5, "x", "1.5", true, ""]],
  ["set of numbers", oneOfNumbers(0, 60), [0, 60, "60"], [1, "61", null]],
  ["at most items", items(0, 2), [[], [1, 2], [unknown]], [[1, 2, 3]]],
  ["items", items(1, 2), [[1], [unknown, 2]], [[], [1, 2, 3]]],
  [
    "ARN",
    arn,
    [
      "",
      "arn:aws:s3:::bucket",
      "arn:aws:iam::aws:policy/ReadOnly",
      "arn:aws-us-gov:sns:us-gov-west-1:111122223333:t",
      "arn:aws:logs:sa-east-1:111122223333:log-group:/a:*",
      "arn:aws-eusc:sqs:eusc-de-east-1:111122223333:q",
    ],
    [
      "arn",
      "arn:aws:s3::bucket",
      "arn:aws:s3:::",
      "arn:AWS:s3:::b",
      "arn:aws:sns:SA:111122223333:t",
      "arn:aws:sns:sa-east-1:1111:t",
      "bucket",
      1,
    ],
  ],
  [
    "alarm action",
    alarmAction,
    ["arn:aws:automate:sa-east-1:ec2:stop", "arn:aws:sns:sa-east-1:111122223333:t"],
    ["arn:aws:automate:sa-east-1:s3:stop", "stop", 1],
  ],
  ["account", accountId, ["111122223333"], ["1111", "11112222333a", 111122223333]],
  [
    "daily window",
    dailyWindow,
    ["", "03:00-04:30", "23:59-00:00"],
    ["3:00-4:00", "24:00-01:00", "03:60-04:00", "03:00"],
  ],
  [
    "weekly window",
    weeklyWindow,
    ["", "sun:03:00-sun:04:00", "Mon:23:00-TUE:00:30"],
    ["sunday:03:00-sun:04:00", "03:00-04:00", "sun:03:00"],
  ],
  [
    "instant",
    instant,
    ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.5-03:00"],
    ["2026-01-31", "2026-01-31 12:00:00Z", "2026-13-31T12:00:00Z", ""],
  ],
  [
    "schedule",
    schedule("cron", "rate", "at"),
    [
      "rate(1 minute)",
      "rate(5 minutes)",
      "rate(12 hours)",
      "at(2026-01-31T12:00:00)",
      "cron(0 12 * * ? *)",
      "cron(0/15 8-18 ? * MON-FRI *)",
      "cron(0 9 ? * 2#1 *)",
      "cron(0 0 L * ? 2026-2030)",
      "cron(15,45 10 15W JAN,JUN ? *)",
      "cron(0 8 ? * 6L *)",
    ],
    [
      "rate(0 minutes)",
      "rate(5 seconds)",
      "rate(5minutes)",
      "at(2026-01-31)",
      "cron(0 12 * * *)",
      "cron(0 12 * * * *)",
      "cron(0 12 ? * ? *)",
      "cron(60 12 * * ? *)",
      "cron(0 24 * * ? *)",
      "cron(0 12 32 * ? *)",
      "cron(0 12 * 13 ? *)",
      "cron(0 12 ? * 8 *)",
      "cron(0 12 ? * FUNDAY *)",
      "cron(0 12 * * ? 1969)",
      "cron(*/0 12 * * ? *)",
      "cron(1-2-3 12 * * ? *)",
      "0 12 * * ? *",
      "",
    ],
  ],
  [
    "schedule of cron alone",
    schedule("cron"),
    ["cron(0 12 * * ? *)"],
    ["rate(1 day)", "at(2026-01-31T12:00:00)"],
  ],
];

describe("what is expected of a value", () => {
  for (const [name, expectation, passes, fails] of rows) {
    const holds = (value: Wire): boolean => [expectation].flat().every((one) => one.holds(value));
    it(`as ${name} passes what is right`, () => {
      assert.deepEqual(
        passes.filter((value) => !holds(value)),
        [],
      );
    });
    it(`as ${name} fails what is wrong`, () => {
      assert.deepEqual(fails.filter(holds), []);
    });
  }

  it("as an ARN passes whatever has the parts of one", () => {
    const resource = fc.string({ minLength: 1 }).filter((text) => !text.includes("\n"));
    const service = fc.stringMatching(/^[a-z0-9-]*$/);
    fc.assert(
      fc.property(service, resource, (of, name) =>
        arn.holds(`arn:aws:${of}:sa-east-1:111122223333:${name}`),
      ),
    );
  });

  it("as a cron expression passes any time of the clock and the calendar", () => {
    const cron = schedule("cron");
    const upTo = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(fc.tuple(upTo(59), upTo(23), upTo(31), upTo(12)), (fields) =>
        cron.holds(`cron(${fields.join(" ")} ? *)`),
      ),
    );
  });

  it("as JSON passes every document and nothing that is cut off", () => {
    fc.assert(fc.property(fc.json(), (text) => json.holds(text)));
    fc.assert(
      fc.property(fc.object(), (document) => !json.holds(JSON.stringify(document).slice(0, -1))),
    );
  });
});
