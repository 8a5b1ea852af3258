import assert from "node:assert/strict";
import { AlarmTopic } from "../../../components/observability/alarm-topic";
import { deploy } from "../../support/deploy";
import { account } from "../fixtures/common";

const build =
  (...emails: readonly string[]) =>
  () =>
    new AlarmTopic("alarms", { account, keyArn: "arn:key:messaging", emails });

const subscription = "aws:sns/topicSubscription:TopicSubscription";

describe("AlarmTopic", () => {
  it("is encrypted with the key that CloudWatch may use", async () => {
    assert.deepEqual((await deploy(build())).only("aws:sns/topic:Topic").inputs, {
      kmsMasterKeyId: "arn:key:messaging",
      tags: { Component: "observability" },
    });
  });

  it("lets alarms of the account publish, and none of its people by the topic alone", async () => {
    const { inputs } = (await deploy(build())).only("aws:sns/topicPolicy:TopicPolicy");
    assert.equal(inputs["arn"], "arn:aws:test:::alarms");
    const publishing = {
      Action: ["sns:Publish"],
      Resource: ["arn:aws:sns:sa-east-1:111122223333:alarms-0123456"],
    };
    assert.deepEqual(JSON.parse(String(inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          ...{ Sid: "OnlyOverTls", Effect: "Deny", Principal: "*", ...publishing },
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
        {
          ...{ Sid: "ServicesPublish", Effect: "Allow", ...publishing },
          Principal: { Service: ["cloudwatch.amazonaws.com"] },
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
  });

  it("tells each address, and nobody where there is none", async () => {
    const cloud = await deploy(build("a@meddiflux.example", "b@meddiflux.example"));
    assert.deepEqual(
      cloud.all(subscription).map(({ inputs }) => inputs),
      ["a@meddiflux.example", "b@meddiflux.example"].map((endpoint) => ({
        topic: "arn:aws:test:::alarms",
        protocol: "email",
        endpoint,
      })),
    );
    assert.deepEqual((await deploy(build())).all(subscription), []);
  });
});
