import assert from "node:assert/strict";
import { guardUnknown } from "../../../policy/rule/unknown";
import { estimate, linesOf, planned, reasonsOf, unknown } from "./support";

const gateway = planned("aws:ec2/natGateway:NatGateway", "nat", {});
const database = planned("aws:rds/instance:Instance", "orders", {
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  allocatedStorage: 20,
  storageType: "gp3",
});

describe("the cost of unknown values", () => {
  it("is unpriced, and says which value it is; other resources and other items go on", () => {
    const unsized = planned("aws:rds/instance:Instance", "orders", {
      engine: "postgres",
      instanceClass: unknown,
      allocatedStorage: 20,
      storageType: "gp3",
    });
    const cost = estimate([unsized, gateway]);
    assert.deepEqual(cost.unpriced, [
      {
        urn: unsized.urn,
        type: unsized.type,
        reason: "instanceClass is unknown until the deployment",
      },
    ]);
    assert.deepEqual(linesOf(cost), [
      ["gateway hours", 730, 0.045, 32.85],
      ["gp3 storage", 20, 0.115, 2.3],
    ]);
  });

  it("is the same when the caller has guarded them", () => {
    const props = guardUnknown({ engine: "postgres", instanceClass: unknown });
    const guarded = { ...database, props };
    assert.deepEqual(reasonsOf(estimate([guarded])), [
      "instanceClass is unknown until the deployment",
      "allocatedStorage is not given",
    ]);
  });

  it("names the place of a value inside another", () => {
    const acl = planned("aws:wafv2/webAcl:WebAcl", "acl", {
      rules: [{ name: "a" } as never, unknown],
    });
    assert.deepEqual(reasonsOf(estimate([acl])), ["rules[1] is unknown until the deployment"]);
  });
});

describe("the cost of misread values", () => {
  it("is unpriced: a value that is not what it should be makes no price", () => {
    const broken = planned("aws:rds/instance:Instance", "orders", {
      engine: { name: "postgres" } as never,
      instanceClass: ["db.t4g.micro"] as never,
      allocatedStorage: "twenty" as never,
      multiAz: "perhaps" as never,
      backupRetentionPeriod: -1,
    });
    assert.deepEqual(reasonsOf(estimate([broken])), [
      "engine is an object, expected a text",
      `allocatedStorage is "twenty", expected a number of 0 or more`,
      "backupRetentionPeriod is -1, expected a number of 0 or more",
    ]);
  });

  it("is unpriced without properties", () => {
    for (const props of [null, "none", 7] as const) {
      const bare = { ...database, props: props as unknown as typeof database.props };
      assert.deepEqual(reasonsOf(estimate([bare])), [
        "engine is not given",
        "allocatedStorage is not given",
      ]);
    }
  });

  it("takes numbers and switches that are written as text", () => {
    const written = planned("aws:rds/instance:Instance", "orders", {
      ...database.props,
      allocatedStorage: "20" as never,
      multiAz: "true" as never,
    });
    assert.deepEqual(linesOf(estimate([written])), [
      ["gp3 storage", 20, 0.23, 4.6],
      ["instance hours", 730, 0.032, 23.36],
    ]);
  });

  it("is unpriced beyond a thousand million a month", () => {
    const endless = planned("aws:rds/instance:Instance", "orders", {
      ...database.props,
      allocatedStorage: 1e300,
    });
    assert.deepEqual(reasonsOf(estimate([endless])), [
      "gp3 storage: a quantity of 1e+300 is not an amount",
    ]);
  });
});

describe("the cost of a type", () => {
  it("is nothing for types without a charge of their own", () => {
    const role = planned("aws:iam/role:Role", "role", {});
    assert.deepEqual(estimate([role]), estimate([]));
  });

  it("is unpriced where there is no price list", () => {
    const instance = planned("aws:ec2/instance:Instance", "bastion", {});
    assert.deepEqual(estimate([instance]).unpriced, [
      { urn: instance.urn, type: instance.type, reason: "no price model for this type" },
    ]);
  });

  it("is skipped for components, providers and the stack", () => {
    const resources = [
      planned("pulumi:pulumi:Stack", "stack", {}),
      { ...planned("pulumi:providers:aws", "aws", {}), custom: true },
      planned("meddiflux:network:Network", "network", {}),
      planned("awsx:ec2:Vpc", "vpc", {}),
      { ...planned("other:weird/component:Thing", "thing", {}), custom: false },
    ];
    assert.deepEqual(estimate(resources), estimate([]));
  });

  it("is unpriced for resources of other providers, unless they are known to be free", () => {
    const resources = [
      planned("aws-native:s3:Bucket", "native", {}),
      planned("docker:index/image:Image", "image", {}),
      planned("random:index/randomPassword:RandomPassword", "password", {}),
      { ...planned("odd:index:Thing", "thing", {}), custom: true },
    ];
    assert.deepEqual(
      estimate(resources).unpriced.map(({ type }) => type),
      ["aws-native:s3:Bucket", "docker:index/image:Image", "odd:index:Thing"],
    );
  });
});
