import assert from "node:assert/strict";
import type { Resource } from "../plan/engine/resource";
import { Graph } from "./support/graph";
import { planned } from "./support/planned";
import { stacks } from "./support/stacks";
import { variants } from "./support/variants";

/**
 * What AWS wants to be there first although nothing that it is told names it: who uses a thing waits for what
 * is attached to the thing. Routes and NAT gateways are not among them, since awsx answers with its subnets
 * only when all that is in the VPC is made (@pulumi/pulumi/provider/server.js, construct).
 */
interface HiddenOrder {
  readonly what: string;
  /** What is attached, and the property that names what it is attached to. */
  readonly attached: readonly (readonly [type: string, property: string])[];
  /** Types that use it; all others than attachments where there are none. */
  readonly users?: readonly string[];
}

const orders: readonly HiddenOrder[] = [
  {
    what: "a service logs into a bucket once the bucket's policy lets it",
    attached: [["aws:s3/bucketPolicy:BucketPolicy", "bucket"]],
    users: [
      "aws:lb/loadBalancer:LoadBalancer",
      "aws:ec2/flowLog:FlowLog",
      "aws:cloudtrail/trail:Trail",
      "aws:cfg/deliveryChannel:DeliveryChannel",
      "aws:cloudwatch/logDelivery:LogDelivery",
      "aws:s3/bucketLogging:BucketLogging",
      "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    ],
  },
  {
    what: "a bucket announces files once the queue takes them",
    attached: [["aws:sqs/queuePolicy:QueuePolicy", "queueUrl"]],
    users: ["aws:s3/bucketNotification:BucketNotification"],
  },
  {
    what: "cost alerts are sent once the topic takes them",
    attached: [["aws:sns/topicPolicy:TopicPolicy", "arn"]],
    users: [
      "aws:budgets/budget:Budget",
      "aws:costexplorer/anomalySubscription:AnomalySubscription",
    ],
  },
  {
    what: "whoever acts as a role starts once the role may do what it is for",
    attached: [
      ["aws:iam/rolePolicy:RolePolicy", "role"],
      ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role"],
    ],
  },
  {
    what: "tasks start once a listener leads to their target group",
    attached: [["aws:lb/listenerRule:ListenerRule", "actions"]],
    users: ["aws:ecs/service:Service"],
  },
  {
    what: "a certificate is used once it is issued",
    attached: [["aws:acm/certificateValidation:CertificateValidation", "certificateArn"]],
    users: ["aws:lb/listener:Listener", "aws:cloudfront/distribution:Distribution"],
  },
];

/** What nothing links: one of the first type for each of the second. */
const pairs = [
  {
    what: "a web ACL logs once its logs may be delivered",
    first: "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
    then: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
  },
  {
    what: "Security Hub asks AWS Config once it records",
    first: "aws:cfg/recorderStatus:RecorderStatus",
    then: "aws:securityhub/account:Account",
  },
  {
    what: "charts are drawn of alerts once there is a table of them",
    first: "aws:glue/catalogTable:CatalogTable",
    then: "aws:quicksight/dataSet:DataSet",
  },
  {
    what: "images are copied once there is a template for the repositories that takes",
    first: "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
    then: "aws:ecr/replicationConfiguration:ReplicationConfiguration",
  },
];

describe("hidden orders", function () {
  this.timeout(120_000);
  const graphs: Graph[] = [];
  before(async () => {
    const usual = stacks.map((stack) => ({ stack, change: {} }));
    for (const { stack, change } of [...usual, ...variants]) {
      graphs.push(new Graph(await planned(stack, { change })));
    }
  });

  for (const { what, attached, users } of orders) {
    it(what, () => {
      const uses = graphs.flatMap((graph) =>
        attached.flatMap((attachment) => usesOf(graph, attachment, users)),
      );
      assert.notEqual(uses.length, 0);
      const early = uses.filter(({ graph, user, after }) => !graph.waitsFor(user, after));
      assert.deepEqual([...new Set(early.map(sentence))], []);
    });
  }

  for (const { what, first, then } of pairs) {
    it(what, () => {
      const users = graphs.flatMap((graph) =>
        of(graph, then).map((user) => of(graph, first).some((one) => graph.waitsFor(user, one))),
      );
      assert.notEqual(users.length, 0);
      assert.ok(users.every(Boolean));
    });
  }

  it("tasks start once the parameters are there that they read", () => {
    const reads = graphs.flatMap((graph) =>
      of(graph, "aws:ecs/service:Service").flatMap((user) =>
        of(graph, "aws:ssm/parameter:Parameter")
          .filter((parameter) => readsParameter(graph, user, parameter))
          .map((after) => ({ graph, user, after })),
      ),
    );
    assert.notEqual(reads.length, 0);
    const early = reads.filter(({ graph, user, after }) => !graph.waitsFor(user, after));
    assert.deepEqual([...new Set(early.map(sentence))], []);
  });

  it("a key has its policy from the first moment on", () => {
    for (const graph of graphs) {
      assert.deepEqual(of(graph, "aws:kms/keyPolicy:KeyPolicy"), []);
      for (const { name, inputs } of of(graph, "aws:kms/key:Key")) {
        assert.equal(typeof inputs["policy"], "string", name);
      }
    }
  });
});

interface Use {
  readonly graph: Graph;
  readonly user: Resource;
  /** What it has to wait for. */
  readonly after: Resource;
}

const attachments = orders.flatMap(({ attached }) => attached.map(([type]) => type));

/** Who uses what an attachment is attached to. */
function usesOf(
  graph: Graph,
  [type, property]: HiddenOrder["attached"][number],
  users: HiddenOrder["users"],
): readonly Use[] {
  return of(graph, type).flatMap((after) => {
    // Some name the thing only by way of what is attached, which is one way to wait for it.
    const named = new Set([after.urn, ...(after.propertyDependencies[property] ?? [])]);
    return graph.resources
      .filter((user) => users?.includes(user.type) ?? !attachments.includes(user.type))
      .filter(({ dependencies }) => dependencies.some((urn) => named.has(urn)))
      .map((user) => ({ graph, user, after }));
  });
}

/** Whether the definition of a service's tasks names a parameter. */
const readsParameter = (graph: Graph, service: Resource, { inputs }: Resource): boolean =>
  (service.propertyDependencies["taskDefinition"] ?? []).some((urn) => {
    const definitions = JSON.stringify(graph.resource(urn).inputs["containerDefinitions"]);
    return definitions.includes(`:parameter${inputs["name"] as string}\\"`);
  });

const of = ({ resources }: Graph, wanted: string) =>
  resources.filter(({ type }) => type === wanted);

const sentence = ({ user, after }: Use) =>
  `${user.type} ${user.name} does not wait for ${after.type} ${after.name}`;
