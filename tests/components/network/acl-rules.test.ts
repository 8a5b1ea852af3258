import assert from "node:assert/strict";
import fc from "fast-check";
import { planAcls, type AclPlanArgs } from "../../../components/network/acl-rules";
import { planTiers } from "../../../components/network/subnet-plan";
import { decides, PacketWalk } from "./packet-walk";

const args: AclPlanArgs = {
  tiers: planTiers("10.10.0.0/16"),
  appPorts: [3001],
  dataPorts: [5432, 6379],
};
const walk = new PacketWalk(args);

const visitor = "203.0.113.9";
const balancer = "10.10.0.10";
const nat = "10.10.8.20";
const task = "10.10.32.30";
const neighbour = "10.10.40.31";
const database = "10.10.64.40";
const standby = "10.10.72.41";

const connection = (from: string, to: string, toPort: number, fromPort = 40_000) => ({
  ...{ from, to, fromPort, toPort },
});

describe("the network ACLs, as packets meet them", () => {
  const allowed: readonly (readonly [string, string, string, number])[] = [
    ["visitors to the load balancer over HTTPS", visitor, balancer, 443],
    ["visitors to the load balancer over HTTP, which redirects", visitor, balancer, 80],
    ["the load balancer to a service", balancer, task, 3001],
    ["a service to the database", task, database, 5432],
    ["a service to the cache", task, database, 6379],
    ["a service to an interface endpoint in another zone", task, neighbour, 443],
    ["replicas of a store among themselves", database, standby, 16_379],
  ];
  for (const [who, from, to, port] of allowed) {
    it(`let ${who}, and the answers back`, () => {
      for (const fromPort of [1024, 32_768, 60_999, 65_535]) {
        assert.equal(walk.failure(connection(from, to, port, fromPort)), undefined);
      }
    });
  }

  it("let services out to the internet through a NAT gateway over TLS, and the answers back", () => {
    assert.equal(walk.failureThroughNat(connection(task, visitor, 443), nat), undefined);
  });

  const denied: readonly (readonly [string, string, string, number, string])[] = [
    ["the internet to a service", visitor, task, 3001, "entering app"],
    ["the internet to the database", visitor, database, 5432, "entering data"],
    ["the internet to SSH in the public tier", visitor, balancer, 22, "entering public"],
    ["the public tier to the database", balancer, database, 5432, "leaving public"],
    ["the public tier to the cache", balancer, database, 6379, "leaving public"],
    ["the public tier to SSH of a service", balancer, task, 22, "leaving public"],
    ["the public tier to another port of a service", balancer, task, 8080, "entering app"],
    ["a service to SSH of a store", task, database, 22, "leaving app"],
    ["a service to the public tier", task, balancer, 443, "leaving app"],
    ["the database to a service below its answers", database, task, 443, "leaving data"],
    ["the database to the service's own port", database, task, 3001, "entering app"],
    ["the database to the internet", database, visitor, 443, "leaving data"],
    ["the database to the public tier", database, balancer, 443, "leaving data"],
  ];
  for (const [who, from, to, port, where] of denied) {
    it(`stop ${who} when ${where}`, () => {
      assert.equal(walk.failure(connection(from, to, port)), where);
    });
  }

  it("stop services that leave other than over TLS", () => {
    for (const port of [22, 25, 80, 3306, 5432]) {
      const failure = walk.failureThroughNat(connection(task, visitor, port), nat);
      assert.equal(failure, "leaving app");
    }
  });

  it("hold even if the public tier's own ACL were open: the data tier takes nothing from it", () => {
    fc.assert(
      fc.property(fc.nat(65_535), fc.constantFrom(balancer, nat, visitor), (port, from) => {
        assert.equal(decides(planAcls(args).data.ingress, from, port), "deny");
      }),
    );
  });

  it("let the news through that a packet is too large, wherever one comes from the internet", () => {
    const { public: open, app, data } = planAcls(args);
    for (const { ingress } of [open, app]) {
      assert.deepEqual(ingress[0], {
        number: 100,
        action: "allow",
        traffic: { kind: "fragmentationNeeded" },
        cidr: "0.0.0.0/0",
      });
    }
    assert.ok(data.ingress.every(({ traffic }) => traffic.kind === "tcp"));
  });
});

describe("the plan of the network ACLs", () => {
  it("writes the data tier as it is meant: stores from services, and each other", () => {
    assert.deepEqual(planAcls(args).data, {
      ingress: [
        {
          ...{ number: 100, action: "allow", cidr: "10.10.32.0/19" },
          traffic: { kind: "tcp", from: 5432, to: 5432 },
        },
        {
          ...{ number: 110, action: "allow", cidr: "10.10.32.0/19" },
          traffic: { kind: "tcp", from: 6379, to: 6379 },
        },
        {
          ...{ number: 120, action: "allow", cidr: "10.10.64.0/19" },
          traffic: { kind: "tcp", from: 0, to: 65_535 },
        },
      ],
      egress: [
        {
          ...{ number: 100, action: "allow", cidr: "10.10.32.0/19" },
          traffic: { kind: "tcp", from: 1024, to: 65_535 },
        },
        {
          ...{ number: 110, action: "allow", cidr: "10.10.64.0/19" },
          traffic: { kind: "tcp", from: 0, to: 65_535 },
        },
      ],
    });
  });

  it("refuses more rules than AWS takes", () => {
    const appPorts = Array.from({ length: 9 }, (_, index) => 3000 + index);
    assert.throws(
      () => planAcls({ ...args, appPorts }),
      /^Error: a network ACL would have 22 rules one way; AWS takes 20: use fewer ports$/,
    );
  });
});
