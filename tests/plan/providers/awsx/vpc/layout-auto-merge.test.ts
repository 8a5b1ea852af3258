import { itLaysOut, itRefuses } from "./support";

const oneZone = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };

describe("The layout AutoMerge", () => {
  const merge = { ...oneZone, cidrBlock: "10.0.0.0/16", subnetStrategy: "AutoMerge" };

  itLaysOut([
    [
      "has the default subnets where no specs are given",
      merge,
      { "main-public-1": "10.0.128.0/18", "main-private-1": "10.0.0.0/17" },
    ],
    [
      "has the default subnets where an empty list of specs is given",
      { ...merge, subnetSpecs: [] },
      { "main-public-1": "10.0.128.0/18", "main-private-1": "10.0.0.0/17" },
    ],
    [
      "takes an unnamed spec for the default one of its type, and others in addition",
      {
        ...merge,
        subnetSpecs: [
          { type: "Isolated", cidrMask: 20 },
          { type: "Public", cidrMask: 20 },
          { type: "Public", name: "dmz", cidrMask: 24 },
        ],
      },
      {
        "main-public-1": "10.0.128.0/20",
        "main-dmz-1": "10.0.160.0/24",
        "main-private-1": "10.0.0.0/17",
        "main-isolated-1": "10.0.144.0/20",
      },
    ],
    [
      "forgets the default size of a type whose spec gives none",
      { ...merge, subnetSpecs: [{ type: "Public", tags: { Tier: "edge" } }] },
      { "main-public-1": "10.0.128.0/17", "main-private-1": "10.0.0.0/17" },
    ],
  ]);

  itRefuses([
    [
      "needs room for default subnets even where all of them are replaced",
      {
        ...merge,
        cidrBlock: "10.0.0.0/27",
        subnetSpecs: [
          { type: "Public", cidrMask: 28 },
          { type: "Private", cidrMask: 28 },
        ],
      },
      "Automatic subnet creation requires a VPC with at least /26 available per AZ, but only /27 is available.If you do need very small subnets, please specify them explicitly.",
    ],
  ]);
});
