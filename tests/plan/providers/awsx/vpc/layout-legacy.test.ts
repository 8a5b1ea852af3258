import { itLaysOut } from "./support";

const oneZone = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };
const twoZones = { ...oneZone, availabilityZoneNames: ["sa-east-1a", "sa-east-1b"] };

describe("The layout Legacy", () => {
  itLaysOut([
    [
      "is the default: half of a zone private, a quarter public, in 10.0.0.0/16",
      {},
      {
        "main-public-1": "10.0.32.0/20",
        "main-private-1": "10.0.0.0/19",
        "main-public-2": "10.0.96.0/20",
        "main-private-2": "10.0.64.0/19",
        "main-public-3": "10.0.160.0/20",
        "main-private-3": "10.0.128.0/19",
      },
    ],
    [
      "ignores availabilityZoneCidrMask",
      { ...oneZone, availabilityZoneCidrMask: 24 },
      { "main-public-1": "10.0.128.0/18", "main-private-1": "10.0.0.0/17" },
    ],
    [
      "makes subnets of at most /19, /20 and /24, private before public before isolated",
      {
        ...twoZones,
        subnetSpecs: [{ type: "Isolated" }, { type: "Public" }, { type: "Private" }],
      },
      {
        "main-public-1": "10.0.32.0/20",
        "main-private-1": "10.0.0.0/19",
        "main-isolated-1": "10.0.48.0/24",
        "main-public-2": "10.0.160.0/20",
        "main-private-2": "10.0.128.0/19",
        "main-isolated-2": "10.0.176.0/24",
      },
    ],
    [
      "makes no subnet larger than half a zone where there are two",
      {
        ...oneZone,
        cidrBlock: "10.0.0.0/24",
        subnetSpecs: [{ type: "Public" }, { type: "Private" }],
      },
      { "main-public-1": "10.0.0.128/25", "main-private-1": "10.0.0.0/25" },
    ],
    [
      "lets a single subnet have all of a zone",
      { ...oneZone, cidrBlock: "10.0.0.0/25", subnetSpecs: [{ type: "Isolated" }] },
      { "main-isolated-1": "10.0.0.0/25" },
    ],
    [
      "counts an Unused spec for the size of the others, and leaves no range free for it",
      {
        ...oneZone,
        cidrBlock: "10.0.0.0/25",
        subnetSpecs: [{ type: "Isolated" }, { type: "Unused" }],
      },
      { "main-isolated-1": "10.0.0.0/26" },
    ],
    [
      "places the subnets of a type side by side",
      {
        ...oneZone,
        subnetSpecs: [
          { type: "Private", name: "app", cidrMask: 22 },
          { type: "Private", name: "jobs", cidrMask: 22 },
          { type: "Public", cidrMask: 22 },
        ],
      },
      {
        "main-public-1": "10.0.8.0/22",
        "main-app-1": "10.0.0.0/22",
        "main-jobs-1": "10.0.4.0/22",
      },
    ],
    [
      "moves a subnet on to the next free block of its size where it would overlap the one before",
      {
        ...oneZone,
        subnetSpecs: [
          { type: "Private", name: "app", cidrMask: 22 },
          { type: "Private", name: "jobs", cidrMask: 24 },
        ],
      },
      { "main-app-1": "10.0.0.0/22", "main-jobs-1": "10.0.4.0/24" },
    ],
    [
      "places the next type after the last block of the one before, of whatever size",
      {
        ...oneZone,
        subnetSpecs: [
          { type: "Private", cidrMask: 22 },
          { type: "Public", name: "web", cidrMask: 24 },
          { type: "Public", name: "vpn", cidrMask: 24 },
        ],
      },
      {
        "main-web-1": "10.0.4.0/24",
        "main-vpn-1": "10.0.5.0/24",
        "main-private-1": "10.0.0.0/22",
      },
    ],
    [
      "moves a subnet larger than the VPC out of it",
      {
        ...oneZone,
        cidrBlock: "10.1.0.0/16",
        subnetSpecs: [{ type: "Private", cidrMask: 14 }],
      },
      { "main-private-1": "10.4.0.0/14" },
    ],
    [
      "makes subnets of a single address",
      { ...oneZone, cidrBlock: "10.0.0.0/30", subnetSpecs: [{ type: "Private", cidrMask: 32 }] },
      { "main-private-1": "10.0.0.0/32" },
    ],
    [
      "aligns a subnet that is larger than the one before",
      {
        ...oneZone,
        subnetSpecs: [
          { type: "Private", cidrMask: 25 },
          { type: "Public", cidrMask: 24 },
        ],
      },
      { "main-public-1": "10.0.1.0/24", "main-private-1": "10.0.0.0/25" },
    ],
    [
      "keeps the address of the VPC as it is given",
      { ...oneZone, cidrBlock: "10.0.7.9/16", subnetSpecs: [{ type: "Private" }] },
      { "main-private-1": "10.0.7.9/19" },
    ],
    [
      "ignores given blocks",
      {
        ...oneZone,
        subnetSpecs: [
          { type: "Public", cidrBlocks: ["10.0.200.0/24"] },
          { type: "Private", cidrBlocks: ["10.0.201.0/24"] },
        ],
      },
      { "main-public-1": "10.0.32.0/20", "main-private-1": "10.0.0.0/19" },
    ],
    ["makes no subnets of an empty list of specs", { ...oneZone, subnetSpecs: [] }, {}],
  ]);
});
