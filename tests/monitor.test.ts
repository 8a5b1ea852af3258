import assert from "node:assert/strict";
import { createClassifier, type Classifier } from "../lambda/cloudtrail-alerts/classify";
import { detections } from "../lambda/cloudtrail-alerts/detections";
import type { Json } from "../lambda/cloudtrail-alerts/json";
import { listReader, parseAccountSettings } from "../lambda/cloudtrail-alerts/settings";
import type { Resource } from "../plan/engine/resource";
import { call } from "./lambda/support/events";
import { planned, type Planned } from "./support/planned";
import { stackConfig } from "./support/stacks";

/** How each type is made away with, by name. */
const ends: Readonly<Record<string, (name: string) => readonly [string, string, Json]>> = {
  "aws:lambda/function:Function": (functionName) => [
    "lambda",
    "DeleteFunction20150331",
    { functionName },
  ],
  "aws:sns/topic:Topic": (name) => ["sns", "DeleteTopic", { topicArn: `arn:aws:sns:x:1:${name}` }],
  "aws:sqs/queue:Queue": (name) => ["sqs", "DeleteQueue", { queueUrl: `https://sqs/1/${name}` }],
  "aws:cloudwatch/eventRule:EventRule": (name) => ["events", "DeleteRule", { name }],
  "aws:cloudwatch/metricAlarm:MetricAlarm": (name) => [
    "monitoring",
    "DeleteAlarms",
    { alarmNames: [name] },
  ],
  "aws:sfn/stateMachine:StateMachine": (name) => [
    "states",
    "DeleteStateMachine",
    { stateMachineArn: `arn:aws:states:x:1:stateMachine:${name}` },
  ],
  "aws:pipes/pipe:Pipe": (name) => ["pipes", "DeletePipe", { name }],
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": (deliveryStreamName) => [
    "firehose",
    "DeleteDeliveryStream",
    { deliveryStreamName },
  ],
  "aws:secretsmanager/secret:Secret": (secretId) => [
    "secretsmanager",
    "DeleteSecret",
    { secretId },
  ],
};

const parts = [
  "audit:AccountWatch",
  "audit:WebhookNotifier",
  "audit:FollowUp",
  "analytics:AlertArchive",
];

const nameOf = ({ inputs: { name } }: Resource): string => {
  assert.ok(typeof name === "string");
  return name;
};

const isOfMonitor = ({ urn }: Resource) => parts.some((part) => urn.includes(`meddiflux:${part}$`));

describe("the monitor", function () {
  this.timeout(60_000);

  it("tells as urgent of whoever makes away with any part of it, and of nothing else in the stack", async () => {
    const audit = { ...(stackConfig("prod")["audit"] as object), webhook: "slack" };
    const resources = await planned("prod", { change: { audit } });
    const endable = resources.flatMap((resource) => {
      const end = ends[resource.type];
      return end ? [{ resource, record: call(...end(nameOf(resource))) }] : [];
    });
    const covered = new Set(
      endable.filter(({ resource }) => isOfMonitor(resource)).map(({ resource: { type } }) => type),
    );
    assert.deepEqual([...covered].sort(), Object.keys(ends).sort());
    const judges = judgesOf(resources);
    assert.equal(judges.length, 2);
    for (const classify of judges)
      for (const { resource, record } of endable)
        assert.equal(
          classify(record).matches.some(
            ({ detection }) => detection.id === "monitor-self-tampering",
          ),
          isOfMonitor(resource),
          resource.urn,
        );
  });
});

/** As each function judges that is told what belongs to the monitor. */
function judgesOf(resources: Planned): readonly Classifier[] {
  const settingsOf = ({ inputs }: Resource) => {
    const { environment } = inputs as { environment?: { variables?: Record<string, string> } };
    const { MONITOR_RESOURCES } = environment?.variables ?? {};
    if (MONITOR_RESOURCES === undefined) return [];
    return [parseAccountSettings(listReader({ MONITOR_RESOURCES }, []))];
  };
  return resources
    .flatMap(settingsOf)
    .map((settings) => createClassifier(detections, { ...settings, logBuckets: new Set() }));
}
