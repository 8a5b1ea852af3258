import assert from "node:assert/strict";
import type { Wire } from "../../../../../plan/protocol/wire";
import { blocksOf, expand, refusal } from "./support";

/** Two zones and no NAT gateways: only the specs matter. */
const base = {
  cidrBlock: "10.0.0.0/16",
  availabilityZoneNames: ["sa-east-1a", "sa-east-1b"],
  subnetStrategy: "Auto",
  natGateways: { strategy: "None" },
};

const sizes = Array.from({ length: 31 }, (_, prefix) => 2 ** (32 - prefix)).join(", ");
const sameNames = (type: string) =>
  `Multiple subnet specs of type "${type}" require unique names. You can have at most one unnamed subnet per type. All other subnets of the same type must have unique "name" properties to avoid duplicate resource names.`;

describe("Subnet specs that do not agree", () => {
  const rows: [title: string, specs: Wire, issues: string[]][] = [
    [
      "two of a type without a name",
      [{ type: "Public" }, { type: "Public" }],
      [sameNames("public")],
    ],
    [
      "two of a type with one name",
      [
        { type: "Isolated", name: "data" },
        { type: "Isolated", name: "data" },
      ],
      [sameNames("isolated")],
    ],
    [
      "sizes that no block has",
      [
        { type: "Public", size: 100 },
        { type: "Private", size: 2 },
      ],
      [`The following subnet sizes are invalid: 100, 2. Valid sizes are: ${sizes}.`],
    ],
    [
      "a size that is not that of the mask",
      [{ type: "Public", size: 4096, cidrMask: 21 }],
      ["Subnet size 4096 does not match the expected size for a /21 subnet (2048)."],
    ],
    [
      "blocks for some specs only",
      [{ type: "Public", cidrBlocks: ["10.0.0.0/24", "10.0.1.0/24"] }, { type: "Private" }],
      ["If any subnet spec has explicit cidrBlocks, all subnets must have explicit cidrBlocks."],
    ],
    [
      "too few blocks",
      [{ type: "Public", cidrBlocks: ["10.0.0.0/24"] }],
      [
        "The number of CIDR blocks in subnetSpecs[0] must match the number of availability zones (2).",
      ],
    ],
    [
      "a mask that not all blocks have",
      [{ type: "Public", cidrBlocks: ["10.0.0.0/24", "10.0.1.0/25"], cidrMask: 24 }],
      ["The cidrMask in subnetSpecs[0] must match all cidrBlocks or be left undefined."],
    ],
    [
      "a size that not all blocks have",
      [{ type: "Public", cidrBlocks: ["10.0.0.0/24", "10.0.1.0/25"], size: 256 }],
      ["The size in subnetSpecs[0] must match all cidrBlocks or be left undefined."],
    ],
    [
      "several things at once",
      [
        { type: "Public", size: 3, cidrBlocks: ["10.0.0.0/24"] },
        { type: "Public", cidrBlocks: ["10.0.1.0/24", "10.0.2.0/24"], cidrMask: 25 },
      ],
      [
        sameNames("public"),
        `The following subnet sizes are invalid: 3. Valid sizes are: ${sizes}.`,
        "The number of CIDR blocks in subnetSpecs[0] must match the number of availability zones (2).",
        "The cidrMask in subnetSpecs[1] must match all cidrBlocks or be left undefined.",
      ],
    ],
  ];
  for (const [title, subnetSpecs, issues] of rows) {
    it(`are refused: ${title}`, () => {
      assert.equal(
        refusal({ ...base, subnetSpecs }),
        `Invalid subnet specifications:\n - ${issues.join("\n - ")}`,
      );
    });
  }

  it("are refused before the strategy Legacy ignores the blocks", () => {
    assert.match(
      refusal({
        ...base,
        subnetStrategy: "Legacy",
        subnetSpecs: [{ type: "Public", cidrBlocks: [] }],
      }),
      /^Invalid subnet specifications:\n - The number of CIDR blocks in subnetSpecs\[0\]/,
    );
  });

  it("are refused at the first block that is none", () => {
    const subnetSpecs = [{ type: "Public", cidrBlocks: ["10.0.0.0/24", "ten"] }];
    assert.equal(refusal({ ...base, subnetSpecs }), "Invalid net address: ten");
  });

  it("are refused where AutoMerge would add subnets to given blocks", () => {
    const subnetSpecs = [{ type: "Public", cidrBlocks: ["10.0.0.0/24"] }];
    assert.equal(
      refusal({ ...base, subnetStrategy: "AutoMerge", subnetSpecs }),
      'subnetStrategy="AutoMerge" does not support subnetSpecs with explicit cidrBlocks. Use subnetStrategy="Auto" or "Exact" to fully specify the subnet layout.',
    );
  });
});

describe("Subnet specs that agree", () => {
  it("may leave one of a type without a name", () => {
    const subnetSpecs = [{ type: "Private", name: "app" }, { type: "Private" }];
    assert.deepEqual(Object.keys(blocksOf(expand({ ...base, subnetSpecs }))), [
      "main-app-1",
      "main-private-1",
      "main-app-2",
      "main-private-2",
    ]);
  });

  it("may give size, mask and blocks together", () => {
    const subnetSpecs = [
      { type: "Public", size: 256, cidrMask: 24, cidrBlocks: ["10.0.0.0/24", "10.0.1.0/24"] },
    ];
    assert.deepEqual(blocksOf(expand({ ...base, subnetSpecs })), {
      "main-public-1": "10.0.0.0/24",
      "main-public-2": "10.0.1.0/24",
    });
  });

  it("may give the size for the mask", () => {
    const bySize = expand({ ...base, subnetSpecs: [{ type: "Public", size: 1024 }] });
    const byMask = expand({ ...base, subnetSpecs: [{ type: "Public", cidrMask: 22 }] });
    assert.deepEqual(bySize, byMask);
    assert.equal(blocksOf(bySize)["main-public-2"], "10.0.128.0/22");
  });

  it("must not give two types one name, which two resources would then have", () => {
    const subnetSpecs = [
      { type: "Public", name: "web" },
      { type: "Private", name: "web" },
    ];
    assert.equal(
      refusal({ ...base, subnetSpecs }),
      'Two resources of type aws:ec2/subnet:Subnet would be named "main-web-1". Give the subnetSpecs different names, and each vpcEndpointSpecs a serviceName of its own.',
    );
  });
});
