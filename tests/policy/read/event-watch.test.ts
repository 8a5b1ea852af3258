import assert from "node:assert/strict";
import {
  comparisonsOfFilter,
  comparisonsOfRule,
  sees,
  type Comparison,
} from "../../../policy/read/event-watch";

const is = (field: string, value: string): Comparison => ({ field, value, negated: false });
const isNot = (field: string, value: string): Comparison => ({ field, value, negated: true });

describe("a metric filter", () => {
  it("compares fields with texts, quoted or bare", () => {
    assert.deepEqual(
      comparisonsOfFilter(
        '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") || ($.errorCode=AccessDenied*) && ($.errorMessage = "Failed authentication") }',
      ),
      [
        is("eventName", "ConsoleLogin"),
        isNot("additionalEventData.MFAUsed", "Yes"),
        is("errorCode", "AccessDenied*"),
        is("errorMessage", "Failed authentication"),
      ],
    );
  });

  it("compares nothing where it only asks what exists, or is plain text", () => {
    for (const pattern of ["", "ERROR", "{ $.userIdentity.invokedBy NOT EXISTS }", "$.a = "]) {
      assert.deepEqual(comparisonsOfFilter(pattern), []);
    }
  });
});

describe("an event rule", () => {
  const ofDetail = (detail: unknown) => comparisonsOfRule(JSON.stringify({ detail }));

  it("compares the fields of the detail", () => {
    assert.deepEqual(
      ofDetail({ eventName: ["A", "B"], userIdentity: { type: ["Root"] }, errorCode: "C" }),
      [
        is("eventName", "A"),
        is("eventName", "B"),
        is("userIdentity.type", "Root"),
        is("errorCode", "C"),
      ],
    );
  });

  it("compares by likeness", () => {
    assert.deepEqual(
      ofDetail({
        eventName: [
          { prefix: "Delete" },
          { suffix: "Policy" },
          { wildcard: "Put*Policy" },
          { "equals-ignore-case": "createtrail" },
        ],
      }).map(({ value }) => value),
      ["Delete*", "*Policy", "Put*Policy", "createtrail"],
    );
  });

  it("knows what it excludes", () => {
    assert.deepEqual(ofDetail({ eventName: [{ "anything-but": ["A", "B"] }] }), [
      isNot("eventName", "A"),
      isNot("eventName", "B"),
    ]);
    assert.deepEqual(ofDetail({ count: [{ numeric: [">", 0] }] }), [
      isNot("count", ">"),
      isNot("count", ""),
    ]);
  });

  it("compares one or the other", () => {
    assert.deepEqual(
      ofDetail({ $or: [{ eventName: ["A"] }, { userIdentity: { type: ["Root"] } }] }),
      [is("eventName", "A"), is("userIdentity.type", "Root")],
    );
  });

  it("compares nothing without a detail, or where it cannot be read", () => {
    for (const pattern of ["", "{", "[]", "{}", '{ "detail": "text" }', undefined]) {
      assert.deepEqual(comparisonsOfRule(pattern), []);
    }
  });
});

describe("comparisons see events", () => {
  const call = [is("eventSource", "iam.amazonaws.com"), is("eventName", "CreatePolicy")];

  it("by the name of the call, with or without its service", () => {
    assert.equal(sees([is("eventName", "CreatePolicy")], call), true);
    assert.equal(sees([is("eventName", "*Policy")], call), true);
    assert.equal(sees(call, call), true);
    assert.equal(sees([is("eventName", "DeletePolicy")], call), false);
  });

  it("by the service alone, if they ask nothing else", () => {
    const iam = is("eventSource", "iam.amazonaws.com");
    assert.equal(sees([iam], call), true);
    assert.equal(sees([iam, is("errorCode", "AccessDenied")], call), false);
    assert.equal(sees([is("eventSource", "organizations.amazonaws.com")], call), false);
  });

  it("not when they exclude, or ask for another service", () => {
    assert.equal(sees([isNot("eventName", "CreatePolicy")], call), false);
    assert.equal(
      sees([is("eventSource", "s3.amazonaws.com"), is("eventName", "CreatePolicy")], call),
      false,
    );
    assert.equal(sees([], call), false);
  });

  it("by an exclusion that is meant", () => {
    const login = is("eventName", "ConsoleLogin");
    const marks = [login, { field: "mfa", value: "No", excluded: "Yes" }];
    assert.equal(sees([login, isNot("mfa", "Yes")], marks), true);
    assert.equal(sees([login, isNot("mfa", "No")], marks), false);
    assert.equal(sees([login, is("mfa", "No")], marks), true);
    assert.equal(sees([login], marks), true);
    assert.equal(sees([login, is("errorMessage", "Failed")], marks), false);
  });
});
