import assert from "node:assert/strict";
import fc from "fast-check";
import { contains, firstOf, lastOf, parseBlock } from "../../../../../plan/providers/awsx/vpc/cidr";
import { blocksOf, childrenOf, expand, itRefuses, subnetType, textOf } from "./support";

const oneZone = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };
const twoZones = { ...oneZone, availabilityZoneNames: ["sa-east-1a", "sa-east-1b"] };

describe("The limits of the layout Legacy", () => {
  const pastTheEnd =
    "The Legacy subnet layout runs past 255.255.255.255, which is not emulated offline. Use a lower cidrBlock.";
  itRefuses([
    [
      "wants room for the zones",
      { ...twoZones, cidrBlock: "10.0.0.0/32" },
      "Requested 1 new bits, but only 0 are available.",
    ],
    [
      "wants room for the subnets",
      { ...twoZones, cidrBlock: "10.0.0.0/30", subnetSpecs: [{ type: "Private", cidrMask: 33 }] },
      "Requested 2 new bits, but only 1 are available.",
    ],
    [
      "refuses subnets that overlap, those of all zones in one list",
      {
        ...twoZones,
        cidrBlock: "10.0.0.0/24",
        subnetSpecs: [
          { type: "Private", cidrMask: 25 },
          { type: "Public", cidrMask: 25 },
        ],
      },
      "The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce the size of the subnets per AZ, or use less Availability Zones:\n\n1. main-public-1: 10.0.0.128/25\n2. main-private-2: 10.0.0.128/25\n",
    ],
    ["wants a block", { ...oneZone, cidrBlock: "everything" }, "Invalid IPv4 address."],
    [
      "cannot look at the address before the first",
      { ...oneZone, cidrBlock: "0.0.0.0/16", subnetSpecs: [{ type: "Private" }] },
      "Invalid IPv4 address.",
    ],
    [
      "is not emulated where a type begins past the last address",
      {
        ...oneZone,
        cidrBlock: "255.255.255.0/24",
        subnetSpecs: [
          { type: "Private", cidrMask: 24 },
          { type: "Public", cidrMask: 24 },
        ],
      },
      pastTheEnd,
    ],
    [
      "is not emulated where the next free block is past the last address",
      {
        ...oneZone,
        cidrBlock: "255.255.255.0/24",
        subnetSpecs: [
          { type: "Private", name: "app", cidrMask: 24 },
          { type: "Private", name: "jobs", cidrMask: 25 },
        ],
      },
      pastTheEnd,
    ],
  ]);

  it("has default subnets from the first address on", () => {
    assert.deepEqual(blocksOf(expand({ ...oneZone, cidrBlock: "0.0.0.0/16" })), {
      "main-public-1": "0.0.128.0/18",
      "main-private-1": "0.0.0.0/17",
    });
  });

  it("places default sizes without overlaps, whatever the zones, for up to two types", () => {
    const anyType = fc.constantFrom("Private", "Public", "Isolated");
    fc.assert(
      fc.property(
        fc.uniqueArray(anyType, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 16, max: 22 }),
        fc.integer({ min: 1, max: 3 }),
        (types, prefix, count) => {
          const expansion = expand({
            cidrBlock: `10.32.0.0/${prefix}`,
            numberOfAvailabilityZones: count,
            natGateways: { strategy: "None" },
            subnetSpecs: types.map((type) => ({ type })),
          });
          assert.equal(Object.keys(blocksOf(expansion)).length, count * types.length);
          const vpc = parseBlock(`10.32.0.0/${prefix}`);
          for (const child of childrenOf(expansion, subnetType)) {
            const block = parseBlock(textOf(child, "cidrBlock"));
            assert.ok(contains(vpc, firstOf(block)) && contains(vpc, lastOf(block)));
          }
        },
      ),
    );
  });
});
