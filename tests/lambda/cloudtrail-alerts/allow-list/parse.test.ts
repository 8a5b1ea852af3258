import assert from "node:assert/strict";
import fc from "fast-check";
import {
  describeProblem,
  parseAllowList,
} from "../../../../lambda/cloudtrail-alerts/allow-list/parse";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { Json } from "../../../../lambda/cloudtrail-alerts/json";

const rules = { detections, today: "2026-03-31" };

const entry = {
  detections: ["sg-changed", "lambda-code-or-layer-changed"],
  principal: "arn:aws:iam::111122223333:role/deploy",
  account: "444455556666",
  events: ["UpdateFunctionCode", "Authorize*"],
  reason: "Deployments change what they deployed.",
  expires: "2026-12-31",
};

/** Where a list is wrong, and what is wanted there. */
const problems = (list: Json | undefined, by = rules) =>
  parseAllowList(list, by).problems.map((problem) => describeProblem("allow", problem));

/** An entry with one field changed: nothing is wrong with it, or this is. */
const changed = (change: object, ...wrong: string[]) => {
  const item = { ...entry, ...change } as unknown as Json; // fields may be undefined
  assert.deepEqual(problems([item]), wrong);
};

const whole =
  "the whole ARN of a role, of a user or of a role's session, with one * at most, as in arn:aws:iam::111122223333:role/deploy";
const event = "the whole name of an event, with one * at most, as in UpdateFunctionCode";
const day = "the last day on which it holds, as in 2027-03-31, in quotes";

describe("allow-list as it is written", () => {
  it("is a list of entries, whose account and events may be left out", () => {
    const { account, events, ...short } = entry;
    assert.ok(account && events);
    assert.deepEqual(parseAllowList([entry, short], rules), {
      entries: [entry, short],
      problems: [],
    });
    assert.deepEqual(parseAllowList([], rules), { entries: [], problems: [] });
  });

  it("takes roles, users and sessions, in every partition", () => {
    for (const principal of [
      "arn:aws:iam::111122223333:role/ci/deploy-*",
      "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Deploy_*",
      "arn:aws:iam::111122223333:user/ana@meddiflux.example",
      "arn:aws:sts::111122223333:assumed-role/deploy/*",
      "arn:aws:sts::111122223333:assumed-role/dep*/session",
      "arn:aws-us-gov:iam::111122223333:role/deploy",
    ])
      changed({ principal });
  });

  it("refuses a principal that is not whole, not one, or root", () => {
    for (const principal of [
      ...["deploy", "*", "*:role/deploy", "^arn:aws:iam::111122223333:role/deploy$", ""],
      "arn:aws:iam::*:role/deploy",
      "arn:aws:iam::111122223333:role/*/deploy",
      "arn:aws:iam::111122223333:role/deploy-*-*",
      "arn:aws:iam::111122223333:role/deploy\n",
      "arn:aws:iam::111122223333:root",
      "arn:aws:iam::111122223333:*",
      "arn:aws:sts::111122223333:assumed-role/deploy",
    ])
      changed(
        { principal },
        `allow.0.principal is ${JSON.stringify(principal)}; it takes ${whole}`,
      );
    changed({ principal: undefined }, `allow.0.principal is missing; it takes ${whole}`);
  });

  it("refuses a principal that is nearly everybody", () => {
    for (const principal of [
      "arn:aws:iam::111122223333:role/*",
      "arn:aws:iam::111122223333:role/ci/de*",
      "arn:aws:iam::111122223333:user/*ana",
      "arn:aws:sts::111122223333:assumed-role/*/session",
    ])
      changed(
        { principal },
        `allow.0.principal is "${principal}"; it takes the ARN of fewer: at least 3 characters of the name before the *`,
      );
  });

  it("refuses events that are none, or nearly all", () => {
    for (const name of ["Update Function", "^Update", "a*b*c", "", 5])
      changed(
        { events: ["UpdateFunctionCode", name] },
        `allow.0.events.1 is ${JSON.stringify(name)}; it takes ${event}`,
      );
    for (const name of ["*", "*Code", "Up*"])
      changed(
        { events: [name] },
        `allow.0.events.0 is "${name}"; it takes a name of fewer: at least 3 characters before the *; leave events out for all of the detections`,
      );
    for (const events of [[], "UpdateFunctionCode", null])
      changed(
        { events },
        `allow.0.events is ${JSON.stringify(events)}; it takes a list of names of events; leave it out for all of the detections`,
      );
  });

  it("refuses a detection that does not exist, and each that is never allowed", () => {
    for (const id of ["sg-change", "guardduty-finding", "", null])
      changed(
        { detections: [id] },
        `allow.0.detections.0 is ${JSON.stringify(id)}; it takes the id of a detection; docs/runbooks/README.md lists them`,
      );
    for (const { id } of detections.filter(({ neverAllowed }) => neverAllowed))
      changed(
        { detections: ["sg-changed", id] },
        `allow.0.detections.1 is "${id}"; it takes another detection: what root does, and what is done to the trail, to keys or to this monitor, is always told`,
      );
    for (const list of [[], "sg-changed"])
      changed(
        { detections: list },
        `allow.0.detections is ${JSON.stringify(list)}; it takes a list of ids of detections`,
      );
  });

  it("refuses an account that is none, and a reason that says nothing", () => {
    for (const account of ["4444", 444455556666, "*"])
      changed(
        { account },
        `allow.0.account is ${JSON.stringify(account)}; it takes an account id of twelve digits, in quotes`,
      );
    for (const reason of ["", "CI", " ".repeat(20), "one line\nand another", "x".repeat(201)])
      changed(
        { reason },
        `allow.0.reason is ${JSON.stringify(reason)}; it takes a reason of 10 to 200 characters, on one line`,
      );
  });

  it("refuses a day that is none, over, or more than a year away", () => {
    for (const expires of ["soon", "2026-02-30", "2026-3-31", "2026-12-31T00:00:00Z", 20261231])
      changed({ expires }, `allow.0.expires is ${JSON.stringify(expires)}; it takes ${day}`);
    changed({ expires: "2026-03-31" });
    changed(
      { expires: "2026-03-30" },
      'allow.0.expires is "2026-03-30"; it takes a day that is to come; remove the entry if it is over',
    );
    changed({ expires: "2027-03-31" });
    changed(
      { expires: "2027-04-01" },
      'allow.0.expires is "2027-04-01"; it takes a day within a year: what is allowed is looked at again by then',
    );
  });

  it("is no mistake for a function that still has it when it is over", () => {
    const list = [{ ...entry, expires: "2020-01-01" }];
    assert.deepEqual(parseAllowList(list, { detections }), { entries: list, problems: [] });
  });

  it("tells everything that is wrong at once, and allows nothing then", () => {
    const list = [entry, "deploy", { ...entry, prinicpal: "x", reason: "", expires: "soon" }];
    const fields = "detections, principal, account, events, reason, expires";
    assert.deepEqual(problems(list), [
      `allow.1 is "deploy"; it takes an entry with ${fields}`,
      `allow.2.prinicpal is "x"; it takes no such field, but ${fields}`,
      'allow.2.reason is ""; it takes a reason of 10 to 200 characters, on one line',
      `allow.2.expires is "soon"; it takes ${day}`,
    ]);
    assert.deepEqual(parseAllowList(list, rules).entries, []);
    assert.deepEqual(problems({}), ["allow is {}; it takes a list of entries, [] for none"]);
    assert.deepEqual(problems(undefined), [
      "allow is missing; it takes a list of entries, [] for none",
    ]);
  });

  it("takes any JSON at all without throwing", () => {
    const field = fc.constantFrom(...Object.keys(entry));
    const item = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(item)), (value) => {
        const list = JSON.parse(JSON.stringify(value)) as Json;
        const { entries, problems: found } = parseAllowList(list, rules);
        assert.equal(found.length === 0, Array.isArray(list) && entries.length === list.length);
      }),
    );
  });
});
