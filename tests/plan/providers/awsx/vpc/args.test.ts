import assert from "node:assert/strict";
import fc from "fast-check";
import {
  secret,
  signatureKey,
  signatures,
  unknown,
  type Wire,
} from "../../../../../plan/protocol/wire";
import { ComponentArgumentError } from "../../../../../plan/providers/awsx/child";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import { expand, refusal, vpcType, childOf } from "./support";

const output: Wire = { [signatureKey]: signatures.output, dependencies: [] };
const notPlain = "must be a plain value, not an output or a secret";

describe("Arguments of a wrong type", () => {
  const rows: [args: VpcArgs, problem: string][] = [
    [{ cidrBlock: 10 }, "cidrBlock: Invalid input: expected string, received number"],
    [{ region: false }, "region: Invalid input: expected string, received boolean"],
    [
      { enableDnsSupport: "yes" },
      "enableDnsSupport: Invalid input: expected boolean, received string",
    ],
    [{ ipv4NetmaskLength: 1.5 }, "ipv4NetmaskLength: Invalid input: expected int, received number"],
    [{ tags: ["a"] }, "tags: Invalid input: expected record, received array"],
    [{ tags: { A: 1 } }, "tags.A: Invalid input: expected string, received number"],
    [
      { availabilityZoneNames: "a" },
      "availabilityZoneNames: Invalid input: expected array, received string",
    ],
    [{ availabilityZoneNames: ["a", unknown] }, `availabilityZoneNames[1]: ${notPlain}`],
    [{ availabilityZoneNames: output }, `availabilityZoneNames: ${notPlain}`],
    [
      { numberOfAvailabilityZones: -1 },
      "numberOfAvailabilityZones: Too small: expected number to be >=0",
    ],
    [
      { availabilityZoneCidrMask: 0 },
      "availabilityZoneCidrMask: Too small: expected number to be >=1",
    ],
    [
      { subnetStrategy: "auto" },
      'subnetStrategy: Invalid option: expected one of "Legacy"|"Auto"|"AutoMerge"|"Exact"',
    ],
    [{ subnetStrategy: unknown }, `subnetStrategy: ${notPlain}`],
    [
      { subnetNameTagStrategy: "Zone" },
      'subnetNameTagStrategy: Invalid option: expected one of "Legacy"|"AvailabilityZone"',
    ],
    [{ natGateways: "None" }, "natGateways: Invalid input: expected object, received string"],
    [{ natGateways: { strategy: secret("None") } }, `natGateways.strategy: ${notPlain}`],
    [
      { natGateways: { elasticIpAllocationIds: output } },
      `natGateways.elasticIpAllocationIds: ${notPlain}`,
    ],
    [
      { natGateways: { elasticIpAllocationIds: [1] } },
      "natGateways.elasticIpAllocationIds[0]: Invalid input: expected string, received number",
    ],
    [
      { subnetSpecs: [{}] },
      'subnetSpecs[0].type: Invalid option: expected one of "Public"|"Private"|"Isolated"|"Unused"',
    ],
    [{ subnetSpecs: [{ type: "Public" }, unknown] }, `subnetSpecs[1]: ${notPlain}`],
    [
      { subnetSpecs: [{ type: "Public", cidrMask: 0 }] },
      "subnetSpecs[0].cidrMask: Too small: expected number to be >=1",
    ],
    [
      { subnetSpecs: [{ type: "Public", cidrBlocks: [unknown] }] },
      `subnetSpecs[0].cidrBlocks[0]: ${notPlain}`,
    ],
    [
      { subnetSpecs: [{ type: "Public", assignIpv6AddressOnCreation: output }] },
      `subnetSpecs[0].assignIpv6AddressOnCreation: ${notPlain}`,
    ],
    [
      { subnetSpecs: [{ type: "Public", tags: { A: 1 } }] },
      "subnetSpecs[0].tags.A: Invalid input: expected string, received number",
    ],
    [
      { vpcEndpointStrategy: "auto" },
      'vpcEndpointStrategy: Invalid option: expected one of "Legacy"|"Auto"',
    ],
    [
      { vpcEndpointSpecs: [{}] },
      "vpcEndpointSpecs[0].serviceName: Invalid input: expected string, received undefined",
    ],
    [
      { vpcEndpointSpecs: [{ serviceName: "s3", subnetIds: [1] }] },
      "vpcEndpointSpecs[0].subnetIds[0]: Invalid input: expected string, received number",
    ],
    [
      { vpcEndpointSpecs: [{ serviceName: "s3", privateDnsEnabled: output }] },
      `vpcEndpointSpecs[0].privateDnsEnabled: ${notPlain}`,
    ],
  ];
  for (const [args, problem] of rows) {
    it(`are refused by name: ${problem}`, () => {
      assert.equal(refusal(args), `Invalid arguments:\n - ${problem}`);
    });
  }

  it("are named all at once", () => {
    assert.equal(
      refusal({ cidrBlock: 1, region: 2 }),
      "Invalid arguments:\n - cidrBlock: Invalid input: expected string, received number\n - region: Invalid input: expected string, received number",
    );
  });
});

describe("Arguments of any shape", () => {
  it("make a VPC or an error that says why not, and never fail otherwise", () => {
    // The library types the members of an object as possibly undefined, which no JSON value is.
    const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Wire>;
    const plausible = fc.constantFrom<Wire>(
      ...["10.0.0.0/16", "Auto", "Legacy", "Exact", unknown, output, secret("a"), true, 0, 1, 33],
      [{ type: "Public" }, { type: "Private", cidrMask: 20 }],
      [{ type: "Isolated", cidrBlocks: ["10.0.0.0/24"] }],
      [{ serviceName: "s3", vpcEndpointType: "Interface" }],
      ["sa-east-1a"],
      { strategy: "None" },
      { Owner: "ops" },
    );
    const names = [
      ...["availabilityZoneCidrMask", "availabilityZoneNames", "cidrBlock", "natGateways"],
      ...["numberOfAvailabilityZones", "region", "subnetNameTagStrategy", "subnetSpecs"],
      ...["subnetStrategy", "tags", "vpcEndpointSpecs", "vpcEndpointStrategy", "ipv4IpamPoolId"],
    ];
    const anyArgs = fc.dictionary(fc.constantFrom(...names), fc.oneof(anything, plausible));
    fc.assert(
      fc.property(anyArgs, (args) => {
        try {
          assert.ok(expand(args).children.length > 0);
        } catch (error) {
          assert.ok(error instanceof ComponentArgumentError, String(error));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("Arguments", () => {
  it("that are null count as not given", () => {
    const nothing = {
      cidrBlock: null,
      tags: null,
      subnetSpecs: null,
      natGateways: null,
      region: null,
    };
    assert.deepEqual(expand(nothing), expand({}));
  });

  it("that the component does not have change nothing", () => {
    assert.deepEqual(expand({ subnetSpec: [{ type: "Public" }] }), expand({}));
  });

  it("that are only passed on may be outputs", () => {
    const given = {
      enableDnsHostnames: output,
      enableDnsSupport: unknown,
      enableNetworkAddressUsageMetrics: true,
      instanceTenancy: secret("dedicated"),
      ipv6IpamPoolId: unknown,
      ipv6NetmaskLength: 56,
      ipv6CidrBlockNetworkBorderGroup: "sa-east-1",
      ipv6CidrBlock: unknown,
      assignGeneratedIpv6CidrBlock: unknown,
      region: output,
      tags: { Owner: output, Name: "given" },
    };
    const vpc = childOf(expand({ ...given, availabilityZoneNames: ["sa-east-1a"] }), vpcType);
    assert.deepEqual(vpc.inputs, { ...given, cidrBlock: "10.0.0.0/16" });
  });
});
