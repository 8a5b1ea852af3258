import assert from "node:assert/strict";
import { parseEnvironment } from "../../../../lambda/cloudtrail-alerts/environment";

const parsed = (list: string | undefined, changes = {}) =>
  parseEnvironment({
    TOPIC_ARN_HIGH: "arn:aws:sns:sa-east-1:111122223333:high",
    TOPIC_ARN_MEDIUM: "arn:aws:sns:sa-east-1:111122223333:medium",
    TOPIC_ARN_INFO: "arn:aws:sns:sa-east-1:111122223333:info",
    ...{ QUARANTINE_BUCKET: "quarantine", STATE_TABLE: "state", LOG_BUCKETS: "trail" },
    ALLOWED_EVENTS: list,
    ...changes,
  }).allow;

const refuses = (list: string, changes: object, ...problems: string[]) => {
  assert.throws(() => parsed(list, changes), {
    message: `The environment is invalid:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
  });
};

describe("the variable of the allow-list", () => {
  it("allows nothing where it says nothing", () => {
    for (const list of [undefined, "", "[]"]) assert.deepEqual(parsed(list), []);
  });

  it("says what is allowed, even what is over by now", () => {
    const entry = {
      detections: ["sg-changed"],
      principal: "arn:aws:iam::111122223333:role/deploy",
      reason: "Deployments change groups.",
      expires: "2026-01-01",
    };
    assert.deepEqual(parsed(JSON.stringify([entry])), [entry]);
  });

  it("refuses what cannot be allowed, every mistake at once", () => {
    refuses("[{]", {}, "ALLOWED_EVENTS is not JSON; it takes a list of entries, [] for none");
    refuses(
      '[{"detections":["root-activity"],"principal":"root"}]',
      { STATE_TABLE: "" },
      "STATE_TABLE is not set; it takes the name of a DynamoDB table",
      'ALLOWED_EVENTS.0.principal is "root"; it takes the whole ARN of a role, of a user or of a role\'s session, with one * at most, as in arn:aws:iam::111122223333:role/deploy',
      "ALLOWED_EVENTS.0.reason is missing; it takes a reason of 10 to 200 characters, on one line",
      "ALLOWED_EVENTS.0.expires is missing; it takes the last day on which it holds, as in 2027-03-31, in quotes",
      'ALLOWED_EVENTS.0.detections.0 is "root-activity"; it takes another detection: what root does, and what is done to the trail, to keys or to this monitor, is always told',
    );
  });
});
