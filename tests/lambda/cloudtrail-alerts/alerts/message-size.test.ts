import assert from "node:assert/strict";
import {
  maxEnvelopeBytes,
  maxMessageBytes,
  outgoing,
  summaryOf,
} from "../../../../lambda/cloudtrail-alerts/alerts/message";
import { alertNamed } from "../../support/alerts";
import { rootLogin } from "../../support/events";

/** Each quotation mark takes two bytes in the message, and four in what is published around it. */
const quoting = (count: number) => {
  const requestParameters = { text: '"'.repeat(count) };
  const alert = alertNamed("root-console-login", rootLogin({ requestParameters }));
  return outgoing(alert, { bucket: "trail", key: "AWSLogs/a.json.gz" });
};

const isWhole = ({ message }: { readonly message: string }) =>
  "event" in (JSON.parse(message) as object);

const size = ({ envelope }: { readonly envelope: string }) => Buffer.byteLength(envelope);

/** As many as fit into the message alone. */
const most = Math.floor((maxMessageBytes - Buffer.byteLength(quoting(0).message)) / 2);

/** As many as fit into what is published. */
const fitting = Math.floor((maxEnvelopeBytes - size(quoting(0))) / 4);

describe("the size of an alert message", () => {
  it("leaves out an event that fits alone, and not beside the text for e-mail and escaped once more", () => {
    assert.deepEqual([isWhole(quoting(fitting)), isWhole(quoting(most))], [true, false]);
    assert.ok(size(quoting(fitting)) > maxEnvelopeBytes - 4);
  });

  it("leaves the event out of a summary that would be too large with it", () => {
    const { message } = quoting(fitting);
    const ids = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(64, "x"));
    const summary = summaryOf(message, 99, ids);
    assert.ok(size(summary) <= maxEnvelopeBytes);
    assert.equal(isWhole(summary), false);
    assert.equal(isWhole(summaryOf(quoting(100).message, 99, ids)), true);
  });
});
