import assert from "node:assert/strict";
import { estimateCost } from "../../../policy/cost/estimate";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "./support";

const gateway = planned("aws:ec2/natGateway:NatGateway", "nat", {});
const database = planned("aws:rds/instance:Instance", "orders", {
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  allocatedStorage: 20,
  storageType: "gp3",
});

describe("the cost of a stack", () => {
  it("is the sum of what is due each month, with the price of what use adds", () => {
    assert.deepEqual(estimate([gateway]), {
      currency: "USD",
      monthly: 32.85,
      pricesAsOf: "2026-08-31",
      lines: [
        {
          urn: gateway.urn,
          item: "gateway hours",
          unit: "hour",
          quantity: 730,
          unitPrice: 0.045,
          monthly: 32.85,
        },
      ],
      byUse: [
        {
          urn: gateway.urn,
          item: "data out to the internet",
          unit: "GB (first 10 TB, after 100 GB free)",
          unitPrice: 0.09,
        },
        { urn: gateway.urn, item: "data processed", unit: "GB processed", unitPrice: 0.045 },
      ],
      unpriced: [],
    });
  });

  it("is nothing for an empty stack", () => {
    assert.deepEqual(estimate([]), {
      currency: "USD",
      monthly: 0,
      pricesAsOf: "2026-08-31",
      lines: [],
      byUse: [],
      unpriced: [],
    });
  });

  it("is rounded once, in the total: lines keep millionths of a dollar", () => {
    const cost = estimate(
      ["dashboard a", "b", "c"].map((name) => planned("aws:ec2/eip:Eip", name, {})),
      { hoursPerMonth: 1 },
    );
    assert.deepEqual(
      cost.lines.map(({ monthly }) => monthly),
      [0.005, 0.005, 0.005],
    );
    // 0.015 to cents; three lines rounded on their own would make 0.03.
    assert.equal(cost.monthly, 0.02);
  });

  it("is listed by resource and item, whatever the order of the resources", () => {
    const cost = estimate([database, gateway]);
    assert.deepEqual(
      cost.lines.map(({ urn, item }) => `${urn.split("::").at(-1) ?? ""}: ${item}`),
      ["nat: gateway hours", "orders: gp3 storage", "orders: instance hours"],
    );
    assert.deepEqual(cost, estimate([gateway, database]));
  });

  describe("region", () => {
    it("is that of the stack", () => {
      const cost = estimate([gateway], { region: "sa-east-1" });
      assert.deepEqual(linesOf(cost), [["gateway hours", 730, 0.093, 67.89]]);
    });

    it("is that of the resource where it gives one", () => {
      const elsewhere = planned("aws:ec2/natGateway:NatGateway", "nat", { region: "sa-east-1" });
      assert.deepEqual(linesOf(estimate([elsewhere])), [["gateway hours", 730, 0.093, 67.89]]);
    });

    it("leaves unpriced what the sheet has no prices for, use and all", () => {
      const cost = estimate([gateway], { region: "eu-west-1" });
      assert.deepEqual(cost.lines, []);
      assert.deepEqual(cost.byUse, []);
      assert.deepEqual(cost.unpriced, [
        ...[
          ["data out to the internet", "data-transfer.internet-egress.gb", true],
          ["data processed", "nat-gateway.gb", true],
          ["gateway hours", "nat-gateway.hour", false],
        ].map(([item, key, byUse]) => ({
          urn: gateway.urn,
          type: gateway.type,
          reason: `the price sheet has ${String(key)} for us-east-1 and sa-east-1, not for eu-west-1`,
          item,
          ...(byUse === true && { byUse }),
        })),
      ]);
    });

    it("leaves a price unpriced once for all that is missing of it", () => {
      const standby = { ...database, props: { ...database.props, multiAz: true } };
      assert.equal(
        reasonsOf(estimate([standby], { region: "eu-west-1" }))[1],
        "instance hours: the price sheet has rds.postgresql.single-az.db.t4g.micro.hour for us-east-1 and sa-east-1, not for eu-west-1; the price sheet has rds.multi-az.factor for us-east-1 and sa-east-1, not for eu-west-1",
      );
    });

    it("leaves the resource unpriced while it is unknown", () => {
      const somewhere = planned("aws:ec2/natGateway:NatGateway", "nat", { region: unknown });
      const cost = estimate([somewhere]);
      assert.deepEqual(reasonsOf(cost), ["region is unknown until the deployment"]);
      assert.deepEqual([cost.lines, cost.byUse], [[], []]);
    });

    it("may be any for what is billed alike everywhere", () => {
      const zone = planned("aws:route53/zone:Zone", "zone", {});
      assert.equal(estimate([zone], { region: "eu-west-1" }).monthly, 0.5);
    });
  });

  describe("hours", () => {
    it("are 730 a month unless the caller says otherwise", () => {
      assert.deepEqual(linesOf(estimate([gateway], { hoursPerMonth: 220 })), [
        ["gateway hours", 220, 0.045, 9.9],
      ]);
    });

    it("may be fewer for one resource", () => {
      const hoursOf = (urn: string) => (urn === database.urn ? 220 : undefined);
      assert.deepEqual(linesOf(estimate([database, gateway], { hoursOf })), [
        ["gateway hours", 730, 0.045, 32.85],
        ["gp3 storage", 20, 0.115, 2.3],
        ["instance hours", 220, 0.016, 3.52],
      ]);
    });

    it("that are not a number make no amount", () => {
      const cost = estimate([gateway], { hoursPerMonth: NaN });
      assert.deepEqual(reasonsOf(cost), ["gateway hours: a quantity of NaN is not an amount"]);
      assert.equal(cost.monthly, 0);
    });
  });

  it("says so when a price is not from a list", () => {
    const derived = planned("aws:rds/instance:Instance", "orders", {
      ...database.props,
      instanceClass: "db.m7g.large",
      multiAz: true,
    });
    const repository = planned("aws:ecr/repository:Repository", "api", {});
    const cost = estimateCost([derived, repository], { region: "sa-east-1" });
    assert.equal(
      cost.lines.find(({ item }) => item === "instance hours")?.assumption,
      "Multi-AZ: primary and standby; the price is derived: not a list price: db.m6g scaled by the EC2 ratio m7g to m6g, 0.1301 / 0.1224; not confirmed to be on offer in sa-east-1",
    );
    assert.equal(cost.byUse[0]?.assumption, "the price is unverified: taken to be as in us-east-1");
    assert.deepEqual(usesOf(cost), [["images stored", 0.1]]);
  });

  it("counts what an account has free once, by URN", () => {
    const dashboards = ["dashboard d", "c", "b", "a"].map((name) =>
      planned("aws:cloudwatch/dashboard:Dashboard", name, {}),
    );
    const cost = estimate(dashboards);
    assert.deepEqual(
      cost.lines.map(({ urn, item, quantity, assumption }) => [
        `${item} ${urn.at(-1) ?? ""}`,
        quantity,
        assumption,
      ]),
      [
        ["dashboard a", 0, "1 of the 3 that an account has free"],
        ["dashboard b", 0, "1 of the 3 that an account has free"],
        ["dashboard c", 0, "1 of the 3 that an account has free"],
        ["dashboard d", 1, undefined],
      ],
    );
    assert.equal(cost.monthly, 3);
  });
});
