import assert from "node:assert/strict";
import { signatureKey, signatures, unknown, type Wire } from "../../../../../plan/protocol/wire";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import { blocksOf, childOf, expand, refusal, vpcType } from "./support";

const rest = {
  availabilityZoneNames: ["sa-east-1a"],
  natGateways: { strategy: "None" },
  subnetStrategy: "Exact",
};
const given = { ...rest, cidrBlock: "10.0.0.0/24" };
const gaps = (text: string) =>
  `There are gaps in the subnet ranges. Please fix the following gaps: ${text}`;

function halves(first: string, second: string): Wire {
  return [
    { type: "Public", cidrBlocks: [first] },
    { type: "Private", cidrBlocks: [second] },
  ];
}

describe("Given blocks", () => {
  it("are taken as they are, one per zone, even outside the VPC", () => {
    const args = {
      ...given,
      subnetStrategy: "Auto",
      availabilityZoneNames: ["sa-east-1a", "sa-east-1b"],
      subnetSpecs: [
        { type: "Private", cidrBlocks: ["10.9.0.0/24", "10.8.0.0/25"] },
        { type: "Public", cidrBlocks: ["10.0.0.9/28", "192.168.0.0/16"] },
      ],
    };
    assert.deepEqual(Object.entries(blocksOf(expand(args))), [
      ["main-public-1", "10.0.0.9/28"],
      ["main-private-1", "10.9.0.0/24"],
      ["main-public-2", "192.168.0.0/16"],
      ["main-private-2", "10.8.0.0/25"],
    ]);
  });

  it("must not overlap, and those that do are listed in their order", () => {
    const subnetSpecs = [
      { type: "Public", cidrBlocks: ["10.0.0.0/25"] },
      { type: "Private", cidrBlocks: ["10.0.0.128/25"] },
      { type: "Isolated", cidrBlocks: ["10.0.0.64/26"] },
    ];
    assert.equal(
      refusal({ ...given, subnetStrategy: "Auto", subnetSpecs }),
      "The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce the size of the subnets per AZ, or use less Availability Zones:\n\n1. main-public-1: 10.0.0.0/25\n2. main-isolated-1: 10.0.0.64/26\n",
    );
  });

  it("must not overlap where there are only two either", () => {
    const subnetSpecs = halves("10.0.0.0/25", "10.0.0.0/24");
    assert.match(
      refusal({ ...given, subnetStrategy: "Auto", subnetSpecs }),
      /\n\n1\. main-public-1: 10\.0\.0\.0\/25\n2\. main-private-1: 10\.0\.0\.0\/24\n$/,
    );
  });

  for (const [title, vpc] of [
    ["comes from an address pool", { ipv4IpamPoolId: "ipam-1", ipv4NetmaskLength: 24 }],
    ["is unknown", { cidrBlock: unknown }],
  ] satisfies [string, VpcArgs][]) {
    it(`need no block of the VPC, so that it may be one that ${title}`, () => {
      const subnetSpecs = halves("10.0.0.0/25", "10.0.1.0/25");
      const expansion = expand({ ...rest, ...vpc, subnetSpecs });
      assert.deepEqual(blocksOf(expansion), {
        "main-public-1": "10.0.0.0/25",
        "main-private-1": "10.0.1.0/25",
      });
      assert.deepEqual(childOf(expansion, vpcType).inputs, { ...vpc, tags: { Name: "main" } });
    });
  }
});

describe("The strategy Exact", () => {
  it("accepts subnets that fill the VPC, ranges left free included", () => {
    assert.deepEqual(
      blocksOf(expand({ ...given, subnetSpecs: halves("10.0.0.0/25", "10.0.0.128/25") })),
      { "main-public-1": "10.0.0.0/25", "main-private-1": "10.0.0.128/25" },
    );
    const subnetSpecs = [
      { type: "Public", cidrMask: 26 },
      { type: "Unused", cidrMask: 26 },
      { type: "Isolated", cidrMask: 25 },
    ];
    assert.deepEqual(blocksOf(expand({ ...given, subnetSpecs })), {
      "main-public-1": "10.0.0.0/26",
      "main-isolated-1": "10.0.0.128/25",
    });
  });

  const rows: [title: string, args: VpcArgs, message: string][] = [
    [
      "begin after the VPC does",
      { ...given, subnetSpecs: halves("10.0.0.64/26", "10.0.0.128/25") },
      gaps("main-public-1 (10.0.0.64/26) does not start at the beginning of the VPC (10.0.0.0/24)"),
    ],
    [
      "leave a gap",
      { ...given, subnetSpecs: halves("10.0.0.0/26", "10.0.0.128/25") },
      gaps("main-public-1 (10.0.0.0/26) <=> main-private-1 (10.0.0.128/25)"),
    ],
    [
      "end before the VPC does",
      { ...given, subnetSpecs: halves("10.0.0.0/26", "10.0.0.64/26") },
      gaps("main-private-1 (ending 10.0.0.126) ends before VPC ends (at 10.0.0.254})"),
    ],
    [
      "do all of that",
      { ...given, subnetSpecs: halves("10.0.0.64/27", "10.0.0.128/26") },
      gaps(
        "main-public-1 (10.0.0.64/27) does not start at the beginning of the VPC (10.0.0.0/24), main-public-1 (10.0.0.64/27) <=> main-private-1 (10.0.0.128/26), main-private-1 (ending 10.0.0.190) ends before VPC ends (at 10.0.0.254})",
      ),
    ],
    [
      "are the default ones, which are laid out as for Legacy",
      given,
      gaps("main-public-1 (ending 10.0.0.190) ends before VPC ends (at 10.0.0.254})"),
    ],
  ];
  for (const [title, args, message] of rows) {
    it(`refuses subnets that ${title}`, () => {
      assert.equal(refusal(args), message);
    });
  }
});

describe("A block of the VPC that only the deployment knows", () => {
  const output: Wire = { [signatureKey]: signatures.output, dependencies: [] };
  const pool = { ipv4IpamPoolId: "ipam-1", ipv4NetmaskLength: 24 };
  const legacy =
    'Dynamically allocated cidrBlock ranges are not supported with subnetStrategy="Legacy". "Try using subnetStrategy="Auto"';
  const notEmulated =
    "A VPC whose CIDR block is unknown until it is deployed (an output as cidrBlock, or ipv4IpamPoolId without cidrBlock) is not emulated offline, because the subnets are laid out in it. Give cidrBlock as a plain string, or give cidrBlocks in every subnet spec.";

  for (const vpc of [pool, { cidrBlock: unknown }, { cidrBlock: output }, { cidrBlock: "" }]) {
    const what = Object.keys(vpc).join(" and ");
    it(`is refused by the layouts in the plugin's words or as not emulated: ${what}`, () => {
      const base = { ...rest, ...vpc };
      assert.equal(refusal({ ...base, subnetStrategy: "Legacy" }), legacy);
      assert.equal(refusal({ ...base, subnetStrategy: "Exact" }), legacy);
      assert.equal(refusal({ ...base, subnetStrategy: "Auto" }), notEmulated);
      assert.equal(refusal({ ...base, subnetStrategy: "AutoMerge" }), notEmulated);
    });
  }

  it("must come from a pool in one way", () => {
    assert.equal(
      refusal({ ...pool, cidrBlock: "10.0.0.0/24" }),
      "Only one of 'cidrBlock', 'ipv4NetmaskLength' is allowed.",
    );
    assert.equal(
      refusal({ ipv4IpamPoolId: "ipam-1" }),
      "If 'ipv4IpamPoolId' is specified, 'ipv4NetmaskLength' or 'cidrBlock' must also be specified.",
    );
  });

  it("is not one that is given beside its pool", () => {
    const args = { ipv4IpamPoolId: "ipam-1", cidrBlock: "10.0.0.0/20" };
    assert.deepEqual(childOf(expand(args), vpcType).inputs, { ...args, tags: { Name: "main" } });
  });
});
