import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { deploy } from "../../support/deploy";
import { accountWatch } from "../fixtures";

const build = () => new AccountWatch("watch", accountWatch());

const tags = { Component: "audit" };

describe("AlertState", () => {
  it("reminds the reader every five minutes to tell what was held back", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud.named("aws:cloudwatch/eventRule:EventRule", "watch-files-summaries").inputs,
      { scheduleExpression: "rate(5 minutes)", tags },
    );
    assert.deepEqual(
      cloud.named("aws:cloudwatch/eventTarget:EventTarget", "watch-files-summaries").inputs,
      {
        rule: "watch-files-summaries-0123456",
        arn: "arn:aws:test:::watch-files",
        input: '{"due":true}',
      },
    );
  });

  it("remembers in a table that is encrypted, can be restored, and forgets what is old", async () => {
    const { inputs } = (await deploy(build)).only("aws:dynamodb/table:Table");
    assert.deepEqual(
      [inputs["serverSideEncryption"], inputs["pointInTimeRecovery"], inputs["ttl"]],
      [
        { enabled: true, kmsKeyArn: "arn:key:messaging" },
        { enabled: true },
        { attributeName: "expiresAt", enabled: true },
      ],
    );
    assert.equal(inputs["deletionProtectionEnabled"], false);
  });

  it("lets who only claims something write it, by its key, and neither read nor remove", async () => {
    let statements: AccountWatch["state"]["allowClaims"] = [];
    await deploy(() => {
      statements = build().state.allowClaims;
    });
    assert.deepEqual(
      statements.map(({ sid, actions }) => [
        sid,
        actions.filter((it) => it.startsWith("dynamodb:")),
      ]),
      [
        ["Claim", ["dynamodb:UpdateItem"]],
        ["RememberEncrypted", []],
      ],
    );
  });
});
