import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "../support";

const balancer = (props: CostInputs["aws:lb/loadBalancer:LoadBalancer"], links = {}) =>
  planned("aws:lb/loadBalancer:LoadBalancer", "edge", props, links);

describe("a load balancer", () => {
  it("costs its hours and a public address in each subnet", () => {
    const cost = estimate([balancer({ subnets: [unknown, unknown] })]);
    assert.deepEqual(linesOf(cost), [
      ["load balancer hours", 730, 0.0225, 16.425],
      ["public IPv4 addresses", 1460, 0.005, 7.3],
    ]);
    assert.equal(cost.lines[1]?.assumption, "one public address in each subnet");
    assert.deepEqual(usesOf(cost), [
      ["capacity units", 0.008],
      ["data out to the internet", 0.09],
    ]);
  });

  it("costs the same under its other token", () => {
    const other = planned("aws:alb/loadBalancer:LoadBalancer", "edge", { subnets: [unknown] });
    assert.equal(estimate([other]).monthly, estimate([balancer({ subnets: [unknown] })]).monthly);
  });

  it("has no public address inside the VPC, and sends nothing out", () => {
    const cost = estimate([balancer({ internal: true, subnets: unknown })]);
    assert.deepEqual(linesOf(cost), [["load balancer hours", 730, 0.0225, 16.425]]);
    assert.deepEqual(usesOf(cost), [["capacity units", 0.008]]);
    assert.deepEqual(cost.unpriced, []);
  });

  it("has no public address with IPv6 alone", () => {
    const ipAddressType = "dualstack-without-public-ipv4";
    const cost = estimate([balancer({ ipAddressType, subnets: [unknown] })]);
    assert.deepEqual(linesOf(cost), [["load balancer hours", 730, 0.0225, 16.425]]);
  });

  it("counts the subnets that an unknown list is made of", () => {
    const subnets = ["a", "b", "c"].map((zone) => planned("aws:ec2/subnet:Subnet", zone, {}));
    const cost = estimate([balancer({ subnets: unknown }, { subnets }), ...subnets]);
    assert.deepEqual(linesOf(cost)[1], ["public IPv4 addresses", 2190, 0.005, 10.95]);
    assert.equal(
      cost.lines[1]?.assumption,
      "one public address in each subnet; 3 subnets, those that subnets is made of",
    );
    const [subnet] = subnets;
    const single = estimate([
      balancer({ subnets: unknown }, { subnets: subnet }),
      ...subnets.slice(0, 1),
    ]);
    assert.equal(linesOf(single)[1]?.[1], 730);
    assert.deepEqual(reasonsOf(estimate([balancer({ subnets: unknown })])), [
      "subnets is unknown until the deployment",
    ]);
  });

  it("does not count elastic addresses, which are billed as such", () => {
    const cost = estimate([
      balancer({
        loadBalancerType: "network",
        subnetMappings: [
          { subnetId: unknown, allocationId: unknown },
          { subnetId: unknown },
          { subnetId: unknown },
        ],
      }),
    ]);
    assert.deepEqual(linesOf(cost)[1], ["public IPv4 addresses", 1460, 0.005, 7.3]);
  });

  it("has the prices of a network load balancer as one", () => {
    const network = balancer({ loadBalancerType: "network", internal: true });
    const cost = estimate([network], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [["load balancer hours", 730, 0.034, 24.82]]);
    assert.deepEqual(usesOf(cost), [["capacity units", 0.00825]]);
  });

  it("is unpriced in part: gateway load balancers, reserved capacity", () => {
    assert.deepEqual(
      reasonsOf(estimate([balancer({ loadBalancerType: "gateway", internal: true })])),
      ["loadBalancerType gateway has no price"],
    );
    const reserved = balancer({
      internal: true,
      minimumLoadBalancerCapacity: { capacityUnits: 100 },
    });
    assert.deepEqual(reasonsOf(estimate([reserved])), [
      "reserved capacity units: the price sheet has no reserved capacity units",
    ]);
  });
});
