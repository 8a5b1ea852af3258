import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "../support";

const balancer = planned("aws:lb/loadBalancer:LoadBalancer", "edge", { internal: true });

const check = (props: CostInputs["aws:route53/healthCheck:HealthCheck"], links = {}) =>
  planned("aws:route53/healthCheck:HealthCheck", "up", props, links);

describe("a hosted zone", () => {
  it("costs the same each month, and by query", () => {
    const cost = estimate([
      planned("aws:route53/zone:Zone", "public", {}),
      planned("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "inside", {}),
    ]);
    assert.deepEqual(linesOf(cost), [
      ["hosted zone", 1, 0.5, 0.5],
      ["hosted zone", 1, 0.5, 0.5],
    ]);
    assert.deepEqual(usesOf(cost), [
      ["queries", 0.4],
      ["queries", 0.4],
    ]);
  });
});

describe("a health check", () => {
  it("is among the 50 free ones when this stack makes what it checks", () => {
    const cost = estimate([check({ type: "HTTP", fqdn: unknown }, { fqdn: balancer }), balancer]);
    assert.deepEqual(linesOf(cost).at(-1), ["health check", 0, 0.5, 0]);
  });

  it("is free as well when the name is one of AWS, or AWS looks at itself", () => {
    for (const props of [
      { type: "HTTP", fqdn: "edge-1.sa-east-1.elb.amazonaws.com" },
      { type: "CALCULATED" },
      { type: "CLOUDWATCH_METRIC" },
      { type: "RECOVERY_CONTROL" },
    ]) {
      assert.equal(estimate([check(props)]).monthly, 0);
    }
  });

  it("costs from the 51st on", () => {
    const checks = Array.from({ length: 51 }, (_, index) =>
      planned("aws:route53/healthCheck:HealthCheck", `check-${index}`, { type: "CALCULATED" }),
    );
    assert.equal(estimate(checks).monthly, 0.5);
  });

  it("is one of AWS by its address as well", () => {
    const address = planned("aws:ec2/eip:Eip", "edge", {});
    const both = [check({ type: "TCP", ipAddress: unknown }, { ipAddress: address }), address];
    assert.deepEqual(linesOf(estimate(both)).at(-1), ["health check", 0, 0.5, 0]);
  });

  it("costs more for an endpoint outside AWS, which others are taken for", () => {
    const cost = estimate([check({ type: "TCP", fqdn: "api.example.com" })]);
    assert.deepEqual(linesOf(cost), [["health check", 1, 0.75, 0.75]]);
    assert.equal(
      cost.lines[0]?.assumption,
      "an endpoint outside AWS: it is made of nothing in this stack",
    );
  });

  it("costs each optional feature", () => {
    const full = check(
      {
        type: "HTTPS_STR_MATCH",
        fqdn: unknown,
        searchString: "ok",
        measureLatency: true,
        requestInterval: 10,
      },
      { fqdn: balancer },
    );
    const lines = linesOf(estimate([full, balancer]));
    assert.deepEqual(lines.at(-1), ["optional features", 4, 1, 4]);
    assert.deepEqual(reasonsOf(estimate([check({ type: "HTTPS", fqdn: "api.example.com" })])), [
      "optional features: the price sheet has those of endpoints in AWS only",
    ]);
  });

  it("is taken for one outside AWS while its name is unknown and made of nothing", () => {
    assert.equal(estimate([check({ type: "TCP", fqdn: unknown })]).monthly, 0.75);
  });
});
