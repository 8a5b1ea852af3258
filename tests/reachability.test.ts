import assert from "node:assert/strict";
import { planned } from "./support/planned";
import { failure } from "./support/reach/connection";
import { cloudfront, hostsOf, internet, intruder, type Host } from "./support/reach/hosts";
import { PlannedNetwork } from "./support/reach/planned-network";
import { stacks } from "./support/stacks";
import { variants } from "./support/variants";

/** The network of a stack as it would stand, and who is in it. */
async function open(stack: string, what?: string) {
  const variant = variants.find((one) => one.stack === stack && one.what === what);
  assert.equal(variant === undefined, what === undefined, `there is no ${stack} ${what ?? ""}`);
  const change = variant?.change ?? {};
  const network = new PlannedNetwork(await planned(stack, { change, deployed: true }));
  const hosts = hostsOf(network);
  const host = (end: string | Host): Host =>
    typeof end !== "string" ? end : (hosts.get(end) ?? assert.fail(`there is no ${end}`));
  return {
    network,
    ends: (from: string | Host, to: string | Host, port: number) =>
      failure(network, host(from), host(to), port),
  };
}

describe("what a packet reaches", function () {
  this.timeout(60_000);

  const arrives: readonly (readonly [string | Host, string | Host, number])[] = [
    [internet, "edge", 443],
    [internet, "edge", 80],
    ["edge", "backend", 3001],
    ["edge", "frontend", 80],
    ["backend", "database", 5432],
    ["backend", "cache", 6379],
    ["backend", internet, 443],
  ];
  const stopped: readonly (readonly [string | Host, string | Host, number, string])[] = [
    [internet, "edge", 22, "the group of edge"],
    [internet, "backend", 3001, "backend has no public address"],
    [internet, "database", 5432, "database has no public address"],
    [internet, "cache", 6379, "cache has no public address"],
    ["edge", "database", 5432, "the group of edge"],
    ["edge", "backend", 22, "the group of edge"],
    ["frontend", "database", 5432, "the group of frontend"],
    ["frontend", "backend", 3001, "the group of frontend"],
    ["backend", internet, 25, "the group of backend"],
    ["database", internet, 443, "no route from"],
  ];
  for (const stack of stacks) {
    it(`of ${stack} goes from the internet to the load balancer, to services, to stores, and back`, async () => {
      const { ends } = await open(stack);
      for (const [from, to, port] of arrives) assert.equal(ends(from, to, port), undefined);
    });

    it(`of ${stack} takes no other way`, async () => {
      const { ends } = await open(stack);
      for (const [from, to, port, where] of stopped) {
        assert.ok(ends(from, to, port)?.startsWith(where), ends(from, to, port));
      }
    });

    it(`of ${stack} does not pass from the public tier to the stores, whoever sends it`, async () => {
      const { network, ends } = await open(stack);
      const somebody = intruder(network, "network-public-1");
      // Even if a store admitted everybody.
      const store = (name: string): Host => ({ ...hostNamed(network, name), groups: [] });
      assert.equal(ends(somebody, store("database"), 5432), "egress of network-public-1");
      assert.equal(ends(somebody, store("cache"), 6379), "egress of network-public-1");
    });

    it(`of ${stack} comes to a store from its clients alone, even within the tier of services`, async () => {
      const { network, ends } = await open(stack);
      const somebody = intruder(network, "network-app-1");
      assert.equal(ends(somebody, "database", 5432), "the group of database");
      assert.equal(ends(somebody, "cache", 6379), "the group of cache");
    });
  }

  it("leaves the services by no route where there is no NAT gateway, but reaches AWS's endpoints", async () => {
    const { ends } = await open("prod", "without a way out");
    assert.match(ends("backend", internet, 443) ?? "", /^no route from network-app-/);
    assert.equal(ends("backend", "network-endpoints-ecr-api", 443), undefined);
    assert.equal(ends("backend", "network-endpoints-ecr-api", 80), "the group of backend");
  });

  for (const what of ["in one zone", "in one zone without a way out"]) {
    it(`takes the same ways ${what}, where services and their way to AWS are in that zone`, async () => {
      const { network, ends } = await open("hom", what);
      for (const [from, to, port] of arrives) {
        if (to === internet && what !== "in one zone") continue;
        assert.equal(ends(from, to, port), undefined);
      }
      const zoneOf = (name: string) => hostNamed(network, name).subnet?.name;
      assert.deepEqual(["backend", "frontend"].map(zoneOf), ["network-app-1", "network-app-1"]);
      const ways = network.all("ec2/natGateway:NatGateway").map(({ name }) => name);
      if (what === "in one zone") assert.deepEqual(ways, ["network-1"]);
      else assert.equal(zoneOf("network-endpoints-ecr-api"), "network-app-1");
    });
  }

  it("leaves by the only NAT gateway from every zone", async () => {
    const { ends } = await open("prod", "with one NAT gateway");
    assert.equal(ends("backend", internet, 443), undefined);
  });

  it("comes to the load balancer from CloudFront alone where a distribution is in front", async () => {
    const { network, ends } = await open("prod", "with its pages in a bucket");
    const [list] = network.rules.flatMap((rule) => rule.list ?? []);
    assert.equal(ends(internet, "edge", 443), "the group of edge");
    assert.equal(ends(cloudfront(list ?? ""), "edge", 443), undefined);
  });

  it("comes from nowhere outside without a domain", async () => {
    const { ends } = await open("prod", "without a domain");
    assert.equal(ends(internet, "edge", 80), "edge has no public address");
    assert.equal(ends("edge", "backend", 3001), undefined);
  });

  it("goes from a bastion to the stores, and to a bastion from nowhere", async () => {
    const { network, ends } = await open("prod", "with a bastion");
    assert.equal(ends("bastion", "database", 5432), undefined);
    assert.equal(ends("bastion", "cache", 6379), undefined);
    assert.equal(ends(internet, "bastion", 22), "bastion has no public address");
    assert.equal(ends(intruder(network, "network-app-2"), "bastion", 22), "the group of bastion");
  });
});

const hostNamed = (network: PlannedNetwork, name: string): Host =>
  hostsOf(network).get(name) ?? assert.fail(`there is no ${name}`);
