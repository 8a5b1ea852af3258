import assert from "node:assert/strict";
import { AlarmTopic } from "../../../components/observability/alarm-topic";
import { deploy } from "../../support/deploy";

const build =
  (...emails: readonly string[]) =>
  () =>
    new AlarmTopic("alarms", { keyArn: "arn:key:messaging", emails });

const subscription = "aws:sns/topicSubscription:TopicSubscription";

describe("AlarmTopic", () => {
  it("is encrypted with the key that CloudWatch may use", async () => {
    assert.deepEqual((await deploy(build())).only("aws:sns/topic:Topic").inputs, {
      kmsMasterKeyId: "arn:key:messaging",
      tags: { Component: "observability" },
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
