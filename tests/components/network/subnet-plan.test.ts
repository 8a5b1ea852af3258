import assert from "node:assert/strict";
import fc from "fast-check";
import {
  networkProblem,
  planSubnets,
  planTiers,
  spannedZones,
  subnetCidr,
  subnetTiers,
  tierCidr,
  zoneLetters,
} from "../../../components/network/subnet-plan";
import {
  contains,
  formatCidr,
  overlap,
  parseCidr,
  partOf,
  type Cidr,
} from "../../../components/shared/cidr";
import { stackConfig, stacks } from "../../support/stacks";

const networkBlock = (): fc.Arbitrary<Cidr> =>
  fc
    .record({ prefix: fc.integer({ min: 16, max: 20 }), seed: fc.nat() })
    .map(({ prefix, seed }) => ({ prefix, base: (seed % 2 ** prefix) * 2 ** (32 - prefix) }));

describe("subnet plan", () => {
  it("gives each tier its band and each zone its slot", () => {
    assert.deepEqual(planSubnets("10.30.0.0/16", ["a", "b", "c"]), {
      public: ["10.30.0.0/24", "10.30.8.0/24", "10.30.16.0/24"],
      app: ["10.30.32.0/21", "10.30.40.0/21", "10.30.48.0/21"],
      data: ["10.30.64.0/24", "10.30.72.0/24", "10.30.80.0/24"],
    });
  });

  it("moves nothing when a zone is added, taken away or listed elsewhere", () => {
    fc.assert(
      fc.property(
        networkBlock(),
        fc.shuffledSubarray([...zoneLetters], { minLength: 1 }),
        (network, zones) => {
          const plan = planSubnets(formatCidr(network), zones);
          for (const tier of subnetTiers) {
            const alone = zones.map((zone) => formatCidr(subnetCidr(network, tier, zone)));
            assert.deepEqual(plan[tier], alone);
          }
        },
      ),
    );
  });

  it("spans two zones at least, and no other than it is given where those are two", () => {
    assert.deepEqual(spannedZones(["a"]), ["a", "b"]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...zoneLetters], { minLength: 1 }), (zones) => {
        const spanned = spannedZones(zones);
        assert.deepEqual(spanned.slice(0, zones.length), zones);
        assert.equal(spanned.length, Math.max(2, zones.length));
        assert.equal(new Set(spanned).size, spanned.length);
      }),
    );
  });

  it("keeps every subnet inside the network, apart from all others, and within AWS's sizes", () => {
    fc.assert(
      fc.property(networkBlock(), (network) => {
        const subnets = subnetTiers.flatMap((tier) =>
          zoneLetters.map((zone) => subnetCidr(network, tier, zone)),
        );
        for (const subnet of subnets) {
          assert.ok(contains(network, subnet));
          assert.ok(subnet.prefix >= 16 && subnet.prefix <= 28);
          assert.equal(subnets.filter((other) => overlap(subnet, other)).length, 1);
        }
      }),
    );
  });

  it("keeps each tier in its own eighth of the network, and five eighths for tiers to come", () => {
    fc.assert(
      fc.property(networkBlock(), (network) => {
        const eighths = Array.from({ length: 8 }, (_, index) => partOf(network, 3, index));
        const bands = subnetTiers.map((tier) => tierCidr(network, tier));
        assert.deepEqual(bands, eighths.slice(0, 3));
        for (const [index, tier] of subnetTiers.entries()) {
          for (const zone of zoneLetters) {
            const holders = eighths.filter((part) =>
              overlap(part, subnetCidr(network, tier, zone)),
            );
            assert.deepEqual(holders, [bands[index]]);
          }
        }
      }),
    );
  });

  it("tells the block of each tier", () => {
    assert.deepEqual(planTiers("10.30.0.0/16"), {
      public: "10.30.0.0/19",
      app: "10.30.32.0/19",
      data: "10.30.64.0/19",
    });
    assert.throws(() => planTiers("ten"), /^Error: network\.cidr is ten; use an IPv4 block/);
  });

  const problems: readonly (readonly [string, RegExp | undefined])[] = [
    ["10.0.0.0/16", undefined],
    ["10.0.0.0/20", undefined],
    ["10.0.0.0/15", /from \/16 \(the largest that AWS takes\) to \/20/],
    ["10.0.0.0/21", /from \/16 .* to \/20 \(below it the subnets do not fit\)/],
    ["10.0.0.1/16", /whose address is the first of the block/],
    ["ten", /an IPv4 block such as 10\.10\.0\.0\/16/],
  ];
  for (const [cidr, expected] of problems) {
    it(`${expected ? "refuses" : "takes"} ${cidr} as a network`, () => {
      const problem = networkProblem(cidr);
      if (expected) assert.match(problem ?? "", expected);
      else assert.equal(problem, undefined);
    });
  }

  it("refuses to plan a network that does not fit, and says what it got", () => {
    assert.throws(
      () => planSubnets("10.0.0.0/24", ["a", "b"]),
      /^Error: network\.cidr is 10\.0\.0\.0\/24; use a block from \/16/,
    );
  });

  it("has the networks of the three stacks apart, so that they can be connected one day", () => {
    const networks = stacks.map((stack) => {
      const { network } = stackConfig(stack) as { network: { cidr: string } };
      return parseCidr(network.cidr) ?? assert.fail(`${stack}: ${network.cidr}`);
    });
    for (const one of networks) {
      assert.equal(networks.filter((other) => overlap(one, other)).length, 1);
    }
  });
});
