import assert from "node:assert/strict";
import { byUse } from "../../../../policy/cost/pricers/by-use";
import { estimate, planned, reasonsOf, usesOf } from "../support";

/** Types that cost nothing but what is used of them, with the prices of sa-east-1. */
const cases: readonly (readonly [string, object, readonly (readonly [string, number])[]])[] = [
  [
    "aws:lambda/function:Function",
    {},
    [
      ["memory", 0.0000166667],
      ["requests", 0.2],
    ],
  ],
  [
    "aws:lambda/function:Function",
    { architectures: ["arm64"] },
    [
      ["memory", 0.0000133334],
      ["requests", 0.2],
    ],
  ],
  ["aws:sqs/queue:Queue", {}, [["requests", 0.4]]],
  ["aws:sns/topic:Topic", {}, [["messages published", 0.5]]],
  ["aws:sns/topicSubscription:TopicSubscription", { protocol: "sqs" }, []],
  ["aws:sns/topicSubscription:TopicSubscription", { protocol: "lambda" }, []],
  ["aws:sns/topicSubscription:TopicSubscription", { protocol: "firehose" }, []],
  ["aws:sfn/stateMachine:StateMachine", {}, [["state transitions", 0.0375]]],
  ["aws:scheduler/schedule:Schedule", {}, [["invocations", 1]]],
  ["aws:athena/workgroup:Workgroup", {}, [["data scanned by queries", 9]]],
  ["aws:ecr/repository:Repository", {}, [["images stored", 0.1]]],
  ["aws:cfg/conformancePack:ConformancePack", {}, [["evaluations", 0.001]]],
  ["aws:cfg/recorder:Recorder", {}, [["changes recorded", 0.003]]],
  ["aws:cfg/rule:Rule", {}, [["evaluations", 0.001]]],
  ["aws:securityhub/account:Account", {}, [["checks", 0.001]]],
  [
    "aws:guardduty/detector:Detector",
    {},
    [
      ["flow and DNS logs analysed", 1.75],
      ["management events analysed", 7],
    ],
  ],
  [
    "aws:guardduty/detectorFeature:DetectorFeature",
    { name: "RUNTIME_MONITORING", status: "ENABLED" },
    [["tasks monitored", 2.28]],
  ],
  [
    "aws:guardduty/detectorFeature:DetectorFeature",
    { name: "RDS_LOGIN_EVENTS", status: "ENABLED" },
    [["databases protected", 1.36]],
  ],
  [
    "aws:guardduty/detectorFeature:DetectorFeature",
    { name: "S3_DATA_EVENTS", status: "ENABLED" },
    [["S3 events analysed", 1.76]],
  ],
  [
    "aws:guardduty/detectorFeature:DetectorFeature",
    { name: "S3_DATA_EVENTS", status: "DISABLED" },
    [],
  ],
  [
    "aws:cloudtrail/trail:Trail",
    {},
    [
      ["management events, first trail", 0],
      ["management events, further trails", 2],
    ],
  ],
  [
    "aws:cloudtrail/trail:Trail",
    {
      advancedEventSelectors: [{ name: "objects" }],
      insightSelectors: [{ insightType: "ApiErrorRateInsight" }],
    },
    [
      ["data events", 0.1],
      ["events analysed for insights", 0.35],
      ["management events, first trail", 0],
      ["management events, further trails", 2],
    ],
  ],
  [
    "aws:cloudtrail/trail:Trail",
    { eventSelectors: [{ readWriteType: "All" }] },
    [
      ["data events", 0.1],
      ["management events, first trail", 0],
      ["management events, further trails", 2],
    ],
  ],
  ["aws:backup/plan:Plan", { rules: [{ ruleName: "daily" }] }, [["backups of databases", 0.095]]],
  [
    "aws:backup/plan:Plan",
    { rules: [{ ruleName: "daily" }, { ruleName: "weekly", copyActions: [{}] }] },
    [
      ["backups of databases", 0.095],
      ["data copied to another region", 0.138],
    ],
  ],
  ["aws:accessanalyzer/analyzer:Analyzer", { type: "ORGANIZATION" }, []],
  ["aws:acm/certificate:Certificate", { domainName: "example.com" }, []],
  ["aws:ssm/parameter:Parameter", { type: "String" }, []],
  ["aws:ecs/capacityProvider:CapacityProvider", { autoScalingGroupProvider: {} }, []],
  ["aws:lambda/eventSourceMapping:EventSourceMapping", { functionName: "f" }, []],
  [
    "aws:cloudfront/distribution:Distribution",
    { priceClass: "PriceClass_100" },
    [
      ["HTTPS requests, Europe", 0.012],
      ["HTTPS requests, North America", 0.01],
      ["data out, Europe", 0.085],
      ["data out, North America", 0.085],
    ],
  ],
  [
    "aws:cloudfront/distribution:Distribution",
    {},
    [
      ["HTTPS requests, Europe", 0.012],
      ["HTTPS requests, North America", 0.01],
      ["HTTPS requests, South America", 0.022],
      ["data out, Europe", 0.085],
      ["data out, North America", 0.085],
      ["data out, South America", 0.11],
    ],
  ],
];

const noPrice = "its price is not in the sheet";

/** Forms of the same that have no price; true where the missing price is one of use. */
const gaps: readonly (readonly [string, object, string, boolean])[] = [
  ["aws:sqs/queue:Queue", { fifoQueue: true }, `requests, FIFO: ${noPrice}`, true],
  ["aws:sns/topic:Topic", { fifoTopic: true }, `messages, FIFO: ${noPrice}`, true],
  [
    "aws:sns/topicSubscription:TopicSubscription",
    { protocol: "email" },
    `messages delivered by email: ${noPrice}`,
    true,
  ],
  [
    "aws:sfn/stateMachine:StateMachine",
    { type: "EXPRESS" },
    `executions, express: ${noPrice}`,
    true,
  ],
  [
    "aws:guardduty/detectorFeature:DetectorFeature",
    { name: "EKS_AUDIT_LOGS", status: "ENABLED" },
    `EKS_AUDIT_LOGS: ${noPrice}`,
    true,
  ],
  [
    "aws:accessanalyzer/analyzer:Analyzer",
    { type: "ACCOUNT_UNUSED_ACCESS" },
    `ACCOUNT_UNUSED_ACCESS analysis: ${noPrice}`,
    true,
  ],
  ["aws:inspector2/enabler:Enabler", {}, `scans: ${noPrice}`, true],
  [
    "aws:acm/certificate:Certificate",
    { options: { export: "ENABLED" } },
    "exportable certificate: the price sheet has no exportable certificates",
    false,
  ],
  [
    "aws:ssm/parameter:Parameter",
    { tier: "Advanced" },
    "Advanced parameter: the price sheet has standard parameters only",
    false,
  ],
  [
    "aws:ecs/capacityProvider:CapacityProvider",
    { managedInstancesProvider: {} },
    "managed instances: the price sheet has no instances",
    false,
  ],
  [
    "aws:lambda/eventSourceMapping:EventSourceMapping",
    { provisionedPollerConfig: { minimumPollers: 2 } },
    "provisioned pollers: the price sheet has no provisioned pollers",
    false,
  ],
];

const named = (type: string, props: object) =>
  `${type}${Object.keys(props).length > 0 ? ` with ${JSON.stringify(props)}` : ""}`;

describe("what is billed by use", () => {
  for (const [type, props, uses] of cases) {
    it(`is ${uses.map(([item]) => item).join(", ") || "nothing"} of ${named(type, props)}`, () => {
      const cost = estimate([planned(type, "it", props)], { region: "sa-east-1" });
      assert.deepEqual([cost.lines, cost.unpriced], [[], []]);
      assert.deepEqual(usesOf(cost), uses);
    });
  }

  it("is said of every type that is billed by use alone", () => {
    for (const type of byUse.flatMap(({ types }) => types)) {
      const cost = estimate([planned(type, "it", {})], { region: "sa-east-1" });
      assert.deepEqual(cost.lines, [], type);
      const said = cost.byUse.length > 0 ? "" : `its price is not in the sheet`;
      assert.equal(cost.unpriced[0]?.reason ?? "", said, type);
    }
  });

  for (const [type, props, reason, isUse] of gaps) {
    it(`has no price of ${named(type, props)}`, () => {
      const cost = estimate([planned(type, "it", props)]);
      assert.deepEqual(reasonsOf(cost), [reason]);
      assert.equal(cost.unpriced[0]?.byUse ?? false, isUse);
      assert.equal(cost.monthly, 0);
    });
  }
});
