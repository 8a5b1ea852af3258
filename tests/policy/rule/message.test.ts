import assert from "node:assert/strict";
import fc from "fast-check";
import { readMessage, writeMessage, type Message } from "../../../policy/rule/message";

const text = fc.string({ unit: "grapheme" });
const day = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") });

/** Messages of rules begin with the property they are about. */
const message = text.filter((written) => readMessage(written).outcome === "violation");

const messages: fc.Arbitrary<Message> = fc.oneof(
  message.map((written) => ({ outcome: "violation" as const, message: written })),
  text.map((reason) => ({ outcome: "not-evaluated" as const, message: reason, reason })),
  fc.tuple(text, text, day).map(([written, reason, date]) => ({
    outcome: "exempt" as const,
    message: written,
    reason: reason.replaceAll(/\s+/g, " "),
    expires: date.toISOString().slice(0, 10),
  })),
);

describe("the text of a diagnostic", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(messages, (written) => {
        assert.deepEqual(readMessage(writeMessage(written)), written);
      }),
    );
  });

  it("is for people", () => {
    const reason = "The vendor\nforbids it.";
    const exempt = { message: "multiAz is not set.", reason, expires: "2027-03-31" };
    assert.equal(
      writeMessage({ outcome: "exempt", ...exempt }),
      "Exempt until 2027-03-31: The vendor forbids it.\nmultiAz is not set.",
    );
    assert.equal(writeMessage({ outcome: "remediated", message: "set name" }), "set name");
    assert.equal(
      writeMessage({ outcome: "not-evaluated", message: "", reason: "tags is unknown" }),
      "Not evaluated: tags is unknown",
    );
  });

  it("of a foreign pack is a violation, or what the server says of an unknown value", () => {
    assert.deepEqual(readMessage("Buckets are blue.\nThis one is red."), {
      outcome: "violation",
      message: "Buckets are blue.\nThis one is red.",
    });
    const server =
      "can't run policy 'blue' from policy pack 'p@v1' during preview: string value at .colour can't be known during preview";
    const reason = "string value at .colour can't be known during preview";
    assert.deepEqual(readMessage(server), { outcome: "not-evaluated", message: reason, reason });
  });
});
