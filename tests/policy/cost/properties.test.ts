import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cost } from "../../../policy/cost/cost";
import type { PlannedResource } from "../../../policy/cost/links";
import { pricers } from "../../../policy/cost/pricers";
import { estimate, planned } from "./support";

const types = [
  ...pricers.flatMap(({ types: tokens }) => tokens),
  "aws:ecs/taskDefinition:TaskDefinition",
  "aws:ec2/subnet:Subnet",
  "aws:ec2/instance:Instance",
];

/** Properties that pricers read, so that values of all kinds get to them. */
const keys = [
  ...["region", "engine", "instanceClass", "allocatedStorage", "storageType", "iops", "multiAz"],
  ...["desiredCount", "launchType", "capacityProviderStrategies", "capacityProvider", "weight"],
  ...["cpu", "memory", "runtimePlatform", "subnets", "subnetIds", "vpcEndpointType", "rules"],
  ...["nodeType", "numNodeGroups", "replicasPerNodeGroup", "cacheUsageLimits", "metricQueries"],
  ...["type", "protocol", "name", "status", "replicas", "settings", "schedule", "expression"],
];

const values = [
  ...["postgres", "db.t4g.micro", "gp3", "FARGATE", "Interface", "redis", "cache.t4g.micro"],
  ...["512", "constructor", "__proto__", "us-east-1", "rate(1 minute)", "ENABLED"],
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  ...[-1, 1e300, 0.1, 3],
];

const scalar = fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 1 }));
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 8 }),
}));
const props = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...keys), json, { maxKeys: 12 }) },
  { weight: 1, arbitrary: json },
);

/** Stacks of anything, whose resources are made of each other at random. */
const stacks = fc
  .array(fc.tuple(fc.constantFrom(...types), props, fc.constantFrom(...keys), fc.nat(9)), {
    maxLength: 10,
  })
  .map((entries) => {
    const resources = entries.map(([type], index) => planned(type, `r${index}`, {}));
    return entries.map(([, given, key, target], index): PlannedResource => {
      const { urn, type, name } = resources[index] ?? planned("none", "none", {});
      const on = resources[target % resources.length];
      const properties = [key, "taskDefinition", "replicateSourceDb", "resourceId", "budgetName"];
      return {
        ...{ urn, type, name },
        // Any JSON at all, as a broken state may hold.
        props: given as Readonly<Record<string, unknown>>,
        propertyDependencies: Object.fromEntries(
          properties.map((property) => [property, on ? [on.urn] : []]),
        ),
      };
    });
  });

function sumOfLines({ lines }: Cost): number {
  const micros = lines.reduce((sum, line) => sum + Math.round(line.monthly * 1e6), 0);
  return Math.round(micros / 1e4) / 100;
}

const strategy = fc.array(
  fc.record({
    capacityProvider: fc.constantFrom("FARGATE", "FARGATE_SPOT"),
    base: fc.nat(3),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 2 },
);

function service(desiredCount: number, capacityProviderStrategies: object): PlannedResource[] {
  const definition = planned("aws:ecs/taskDefinition:TaskDefinition", "api", {
    cpu: "256",
    memory: "512",
  });
  return [
    definition,
    planned(
      "aws:ecs/service:Service",
      "api",
      { desiredCount, capacityProviderStrategies: capacityProviderStrategies as never },
      { taskDefinition: definition },
    ),
  ];
}

function cache(numNodeGroups: number, replicasPerNodeGroup: number): PlannedResource {
  return planned("aws:elasticache/replicationGroup:ReplicationGroup", "sessions", {
    nodeType: "cache.t4g.micro",
    numNodeGroups,
    replicasPerNodeGroup,
  });
}

/** Resources that share free units, and some that could each be the one that another is priced by. */
const entangled = (() => {
  const [definition, api] = service(1, [{ capacityProvider: "FARGATE" }]);
  assert.ok(definition && api);
  const scaling = ["a", "b"].map((name, index) =>
    planned(
      "aws:appautoscaling/target:Target",
      name,
      { minCapacity: index + 2, maxCapacity: index + 5 },
      { resourceId: api },
    ),
  );
  const dashboards = ["a", "b", "c", "d", "e"].map((name) =>
    planned("aws:cloudwatch/dashboard:Dashboard", name, {}),
  );
  const canaries = ["rate(1 hour)", "rate(5 minutes)"].map((expression) =>
    planned("aws:synthetics/canary:Canary", expression, { schedule: { expression } }),
  );
  return [definition, api, ...scaling, ...dashboards, ...canaries];
})();

describe("any cost", () => {
  it("comes of any JSON as properties: nothing throws, and no amount is a guess", () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const cost = estimate(stack);
        for (const { quantity, unitPrice, monthly } of cost.lines) {
          assert.ok(quantity >= 0 && unitPrice >= 0 && Number.isFinite(monthly));
          assert.ok(Math.abs(monthly - quantity * unitPrice) <= 1e-6);
        }
        for (const { reason } of cost.unpriced) assert.doesNotMatch(reason, /undefined|failed/);
      }),
      { numRuns: 300 },
    );
  });

  it("is the sum of its lines", () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const cost = estimate(stack);
        assert.equal(cost.monthly, sumOfLines(cost));
      }),
    );
  });

  it("does not depend on the order of the resources", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entangled, { minLength: entangled.length }), (shuffled) => {
        assert.deepEqual(estimate(shuffled), estimate(entangled));
      }),
    );
  });

  it("never falls with one more task, replica, shard or hour", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(4), strategy, (count, replicas, shares) => {
        const cost = (of: readonly PlannedResource[], hoursPerMonth = 730) =>
          estimate(of, { hoursPerMonth }).monthly;
        assert.ok(cost(service(count + 1, shares)) >= cost(service(count, shares)));
        assert.ok(cost([cache(count, replicas + 1)]) >= cost([cache(count, replicas)]));
        assert.ok(cost([cache(count + 1, replicas)]) >= cost([cache(count, replicas)]));
        assert.ok(cost(service(count, shares), 731) >= cost(service(count, shares)));
      }),
    );
  });
});
