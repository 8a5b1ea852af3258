import assert from "node:assert/strict";
import fc from "fast-check";
import { environments } from "../../policy/rule/environment";
import { judgeResource, judgeStack, type Judgement } from "../../policy/rule/judge";
import type { Rule } from "../../policy/rule/rule";
import { Stack, type StackResource } from "../../policy/rule/stack";
import { guardUnknown } from "../../policy/rule/unknown";
import { rules } from "../../policy/rules";
import { dataStores } from "../../policy/rules/tagging";
import { dataSeeds } from "./seeds/data";
import { edgeAndCostSeeds } from "./seeds/edge-and-cost";
import { identitySeeds } from "./seeds/identity";
import { storeSeeds } from "./seeds/stores";
import { watchSeeds } from "./seeds/watch";
import { computeLinks, computeSeeds } from "./seeds/compute";
import { unknown } from "./support";

type Props = Record<string, unknown>;

const cidrs = { cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"], self: false };

/** Props that take a rule to where it reads deepest. */
const deep: Readonly<Record<string, Props>> = {
  ...dataSeeds,
  ...edgeAndCostSeeds,
  ...identitySeeds,
  ...storeSeeds,
  ...watchSeeds,
  ...computeSeeds,
  "aws:alb/listener:Listener": {
    protocol: "HTTP",
    port: 80,
    defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP" } }],
  },
  "aws:budgets/budget:Budget": {
    budgetType: "COST",
    notifications: [{ notificationType: "ACTUAL" }, { notificationType: "FORECASTED" }],
  },
  "aws:cloudwatch/logGroup:LogGroup": { retentionInDays: 45, logGroupClass: "STANDARD" },
  "aws:ec2/natGateway:NatGateway": { connectivityType: "public", availabilityMode: "zonal" },
  "aws:ec2/securityGroup:SecurityGroup": {
    description: "Managed by Pulumi",
    ingress: [{ protocol: "tcp", fromPort: 20, toPort: 25, ...cidrs }],
    egress: [{ protocol: "-1", description: "", ...cidrs }],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    type: "ingress",
    protocol: "tcp",
    fromPort: 20,
    toPort: 25,
    ...cidrs,
  },
  "aws:ec2/subnet:Subnet": { availabilityZone: "a", mapPublicIpOnLaunch: true, vpcId: "vpc-1" },
  "aws:kms/key:Key": { customerMasterKeySpec: "SYMMETRIC_DEFAULT", customKeyStoreId: "" },
  "aws:sns/topic:Topic": { kmsMasterKeyId: "alias/aws/sns", tags: { ManagedBy: "hand" } },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    ipProtocol: "tcp",
    fromPort: 20,
    toPort: 25,
    cidrIpv4: "0.0.0.0/0",
  },
};

/** Properties by which resources are linked. */
const links = [
  ...computeLinks,
  ...["accessLogs", "actions", "alarmActions", "alarmRule", "allocationId"],
  ...["bucket", "defaultActions", "internal", "listenerArn", "loadBalancerArn"],
  ...["logging", "metricName", "monitorArnLists", "repository", "resourceArn"],
  ...["resourceId", "resources", "rule", "secretId", "securityGroupId"],
  ...["subnetId", "subnets", "target", "targetBucket", "topic"],
  ...["vpcId"],
];

/** All types that some rule asks about. */
const types = [
  ...new Set([
    ...rules.flatMap(({ on }) => (on === "any" || on === undefined ? [] : on)),
    ...dataStores,
    ...Object.keys(deep),
  ]),
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(unknown, null, "", 0, true, [], {}, [null], [unknown], [[]], [{}]),
  fc.jsonValue({ maxDepth: 2 }),
  fc.json({ maxDepth: 2 }),
);

/** Any JSON, or props that are sound up to where something else lies in them. */
const propsOf = (type: string): fc.Arbitrary<Props> =>
  fc.oneof(
    fc.dictionary(fc.string(), junk, { maxKeys: 4 }),
    fc.array(fc.tuple(fc.nat(), junk), { maxLength: 3 }).map((places) =>
      places.reduce<Props>((props, [place, value]) => replaced(props, place, value), {
        ...deep[type],
      }),
    ),
  );

/** The value with one of all the values in it replaced. */
function replaced(props: Props, place: number, value: unknown): Props {
  const copy = structuredClone(props);
  const places: (() => void)[] = [];
  const visit = (holder: Props) => {
    for (const key of Object.keys(holder)) {
      places.push(() => (holder[key] = value));
      const inner = holder[key];
      // Lists are visited by their indices.
      if (typeof inner === "object" && inner !== null) visit(inner as Props);
    }
  };
  visit(copy);
  places[place % places.length]?.();
  return copy;
}

const resources: fc.Arbitrary<StackResource> = fc
  .constantFrom(...types)
  .chain((type) =>
    fc.record({
      type: fc.constant(type),
      props: propsOf(type),
      defaultTags: junk,
    }),
  )
  .map(({ type, props, defaultTags }) => ({
    type,
    name: "subject",
    urn: `urn:pulumi:test::meddiflux::${type}::subject`,
    props: received(props),
    opts: {
      protect: false,
      ignoreChanges: ["*"],
      aliases: [],
      customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
      additionalSecretOutputs: [],
    },
    provider: received({ defaultTags }),
    parent: undefined,
    dependencies: [],
    propertyDependencies: {},
  }));

function received(from: Props): Props {
  return guardUnknown(JSON.parse(JSON.stringify(from)) as Props);
}

/** A rule that fails becomes a violation, which is right, but none of ours may ever fail. */
function assertSound(rule: Rule, judgements: readonly Judgement[]): void {
  for (const judgement of judgements) {
    const text = judgement.outcome === "violation" ? judgement.message : judgement.reason;
    assert.doesNotMatch(text, /failed on this input|\[object /, rule.name);
  }
}

describe("every rule takes any input", () => {
  it("of a resource", () => {
    fc.assert(
      fc.property(resources, fc.constantFrom(...environments), (resource, environment) => {
        for (const rule of rules) assertSound(rule, judgeResource(rule, resource, environment));
      }),
      { numRuns: 2_000 },
    );
  });

  it("of a stack, linked in any way", () => {
    const stacks = fc.array(resources, { maxLength: 6 }).map((made) => {
      const urns = made.map(({ urn }) => urn);
      const propertyDependencies = Object.fromEntries(links.map((link) => [link, urns]));
      return made.map((one, index) => (index % 2 ? { ...one, propertyDependencies } : one));
    });
    fc.assert(
      fc.property(stacks, fc.constantFrom(...environments), (stack, environment) => {
        for (const rule of rules) {
          assertSound(rule, judgeStack(rule, new Stack(stack), environment));
        }
      }),
      { numRuns: 500 },
    );
  });
});
