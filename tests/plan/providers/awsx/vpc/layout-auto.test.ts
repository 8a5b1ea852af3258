import { itLaysOut, itRefuses } from "./support";

const oneZone = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };
const twoZones = { ...oneZone, availabilityZoneNames: ["sa-east-1a", "sa-east-1b"] };

describe("The layout Auto", () => {
  const auto = { ...twoZones, cidrBlock: "10.0.0.0/16", subnetStrategy: "Auto" };

  itLaysOut([
    [
      "gives half of each zone to a private and a quarter to a public subnet by default",
      auto,
      {
        "main-public-1": "10.0.64.0/19",
        "main-private-1": "10.0.0.0/18",
        "main-public-2": "10.0.192.0/19",
        "main-private-2": "10.0.128.0/18",
      },
    ],
    [
      "makes default subnets from no more than a /16 of each zone",
      { ...oneZone, cidrBlock: "10.0.0.0/12", subnetStrategy: "Auto" },
      { "main-public-1": "10.0.128.0/18", "main-private-1": "10.0.0.0/17" },
    ],
    [
      "places the specs in their order, though public ones are registered first",
      {
        ...auto,
        subnetSpecs: [
          { type: "Isolated", cidrMask: 20 },
          { type: "Private", cidrMask: 20 },
          { type: "Public", cidrMask: 24 },
        ],
      },
      {
        "main-public-1": "10.0.32.0/24",
        "main-private-1": "10.0.16.0/20",
        "main-isolated-1": "10.0.0.0/20",
        "main-public-2": "10.0.160.0/24",
        "main-private-2": "10.0.144.0/20",
        "main-isolated-2": "10.0.128.0/20",
      },
    ],
    [
      "splits a zone evenly, by a power of two, between specs that say no size",
      {
        ...auto,
        subnetSpecs: [{ type: "Public" }, { type: "Private" }, { type: "Isolated" }],
      },
      {
        "main-public-1": "10.0.0.0/19",
        "main-private-1": "10.0.32.0/19",
        "main-isolated-1": "10.0.64.0/19",
        "main-public-2": "10.0.128.0/19",
        "main-private-2": "10.0.160.0/19",
        "main-isolated-2": "10.0.192.0/19",
      },
    ],
    [
      "leaves the range of an Unused spec free",
      {
        ...auto,
        subnetSpecs: [
          { type: "Private", cidrMask: 20 },
          { type: "Unused", cidrMask: 20 },
          { type: "Isolated", cidrMask: 20 },
        ],
      },
      {
        "main-private-1": "10.0.0.0/20",
        "main-isolated-1": "10.0.32.0/20",
        "main-private-2": "10.0.128.0/20",
        "main-isolated-2": "10.0.160.0/20",
      },
    ],
    [
      "gives each zone the share that availabilityZoneCidrMask says",
      { ...auto, availabilityZoneCidrMask: 20, subnetSpecs: [{ type: "Private" }] },
      { "main-private-1": "10.0.0.0/20", "main-private-2": "10.0.16.0/20" },
    ],
    [
      "splits between three zones as between four",
      {
        ...auto,
        availabilityZoneNames: ["a", "b", "c"],
        subnetSpecs: [{ type: "Private" }],
      },
      {
        "main-private-1": "10.0.0.0/18",
        "main-private-2": "10.0.64.0/18",
        "main-private-3": "10.0.128.0/18",
      },
    ],
    [
      "starts at the beginning of the VPC, whichever address of it is given",
      { ...auto, ...oneZone, cidrBlock: "10.0.7.9/16", subnetSpecs: [{ type: "Private" }] },
      { "main-private-1": "10.0.0.0/16" },
    ],
    [
      "aligns a larger subnet after a smaller one, even past the end of the VPC",
      {
        ...auto,
        ...oneZone,
        cidrBlock: "10.0.0.0/26",
        subnetSpecs: [
          { type: "Public", cidrMask: 28 },
          { type: "Private", cidrMask: 27 },
          { type: "Isolated", cidrMask: 28 },
        ],
      },
      {
        "main-public-1": "10.0.0.0/28",
        "main-private-1": "10.0.0.32/27",
        "main-isolated-1": "10.0.0.64/28",
      },
    ],
    [
      "wraps around after 255.255.255.255",
      {
        ...auto,
        cidrBlock: "255.255.255.0/24",
        availabilityZoneCidrMask: 24,
        subnetSpecs: [{ type: "Private" }],
      },
      { "main-private-1": "255.255.255.0/24", "main-private-2": "0.0.0.0/24" },
    ],
  ]);

  itRefuses([
    ["wants a spec", { ...auto, subnetSpecs: [] }, "No subnets specified"],
    [
      "wants the specs to fit into a zone",
      {
        ...auto,
        subnetSpecs: [
          { type: "Private", cidrMask: 17 },
          { type: "Isolated", cidrMask: 24 },
        ],
      },
      "Subnets are too large for VPC. VPC has 32768 addresses, but subnets require 33024 addresses.",
    ],
    [
      "makes no default subnets smaller than a /28",
      { ...auto, cidrBlock: "10.0.0.0/26" },
      "Automatic subnet creation requires a VPC with at least /26 available per AZ, but only /27 is available.If you do need very small subnets, please specify them explicitly.",
    ],
    [
      "knows no block smaller than one address",
      { ...auto, subnetSpecs: [{ type: "Private", cidrMask: 33 }] },
      "Invalid mask for ip4: 33",
    ],
    [
      "knows no zone smaller than one address",
      { ...auto, cidrBlock: "10.0.0.0/32", subnetSpecs: [{ type: "Private" }] },
      "Invalid mask for ip4: 33",
    ],
    [
      "reads no block of all addresses out of a size",
      { ...auto, subnetSpecs: [{ type: "Private", size: 2 ** 32 }] },
      "Invalid mask for ip4: 0",
    ],
    [
      "refuses subnets that overlap, as a /32 after a larger block does, by the plugin's arithmetic",
      {
        ...auto,
        subnetSpecs: [
          { type: "Public", cidrMask: 28 },
          { type: "Private", cidrMask: 32 },
        ],
      },
      "The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce the size of the subnets per AZ, or use less Availability Zones:\n\n1. main-public-1: 10.0.0.0/28\n2. main-private-1: 10.0.0.15/32\n3. main-public-2: 10.0.128.0/28\n4. main-private-2: 10.0.128.15/32\n",
    ],
    ["wants the VPC's block to be one", { ...auto, cidrBlock: "all" }, "Invalid net address: all"],
  ]);
});
