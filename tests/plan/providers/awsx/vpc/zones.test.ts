import assert from "node:assert/strict";
import { unknown } from "../../../../../plan/protocol/wire";
import { expandVpc, type VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import { childrenOf, expand, refusal, routeTableType, subnetType, tagsOf } from "./support";

function zonesOf(args: VpcArgs): unknown[] {
  const zones = childrenOf(expand(args), subnetType).map(
    ({ inputs }) => inputs["availabilityZone"],
  );
  return [...new Set(zones)];
}

function nameTags(args: VpcArgs, type: string): unknown[] {
  return childrenOf(expand(args), type).map((child) => tagsOf(child)["Name"]);
}

describe("The zones of a VPC", () => {
  it("are the region's first three by default", () => {
    assert.deepEqual(zonesOf({}), ["sa-east-1a", "sa-east-1b", "sa-east-1c"]);
  });

  it("are as many as asked for", () => {
    assert.deepEqual(zonesOf({ numberOfAvailabilityZones: 2 }), ["sa-east-1a", "sa-east-1b"]);
  });

  it("are the named ones, in the order given", () => {
    const availabilityZoneNames = ["sa-east-1c", "sa-east-1a"];
    assert.deepEqual(zonesOf({ availabilityZoneNames }), availabilityZoneNames);
  });

  it("are looked up in the VPC's own region, and only where they are not named", () => {
    const asked: unknown[] = [];
    const defaultZones = (count: number, region?: string) => {
      asked.push([count, region]);
      return ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"];
    };
    expandVpc("main", { region: "us-east-1" }, { defaultZones });
    expandVpc("main", { numberOfAvailabilityZones: 4 }, { defaultZones });
    expandVpc("main", { availabilityZoneNames: ["us-east-1a"] }, { defaultZones });
    assert.deepEqual(asked, [
      [3, "us-east-1"],
      [4, undefined],
    ]);
  });

  it("are no more than asked for, even of a region that has more", () => {
    const defaultZones = () => ["us-east-1a", "us-east-1b"];
    const expansion = expandVpc("main", { numberOfAvailabilityZones: 1 }, { defaultZones });
    assert.equal(childrenOf(expansion, subnetType).length, 2);
  });

  const rows: [args: VpcArgs, message: string][] = [
    [
      { availabilityZoneNames: ["a"], numberOfAvailabilityZones: 1 },
      "Only one of [availabilityZoneNames] and [numberOfAvailabilityZones] can be specified",
    ],
    [
      { region: unknown },
      "Vpc.region must be a plain string when availabilityZoneNames is not set. If region is dynamic, specify availabilityZoneNames explicitly.",
    ],
    [
      { numberOfAvailabilityZones: 4 },
      "The configured region for this provider does not have at least 4 Availability Zones. Either specify an explicit list of zones in availabilityZoneNames or choose a region with at least 4 AZs.",
    ],
    [
      { availabilityZoneNames: ["a", "b", "a"] },
      'availabilityZoneNames names "a" twice, which would make every subnet of it twice under one name.',
    ],
    [
      { availabilityZoneNames: [] },
      "A VPC without availability zones is not emulated offline. Name at least one in availabilityZoneNames, or leave availabilityZoneNames and numberOfAvailabilityZones out.",
    ],
    [
      {
        availabilityZoneNames: ["sa-east-1a", "us-east-1a"],
        subnetNameTagStrategy: "AvailabilityZone",
      },
      'subnetNameTagStrategy="AvailabilityZone" requires availability zones with distinct suffixes, but "sa-east-1a" and "us-east-1a" both reduce to "1a".',
    ],
  ];
  for (const [args, message] of rows) {
    it(`are refused: ${message}`, () => {
      assert.equal(refusal(args), message);
    });
  }

  it("may end alike where subnets are not named after them", () => {
    assert.deepEqual(zonesOf({ availabilityZoneNames: ["sa-east-1a", "us-east-1a"] }).length, 2);
  });

  it("may be named together with a number of none, which the plugin takes for no number", () => {
    const args = { availabilityZoneNames: ["sa-east-1b"], numberOfAvailabilityZones: 0 };
    assert.deepEqual(zonesOf(args), ["sa-east-1b"]);
  });
});

describe("The Name tag of a subnet and of its route table", () => {
  const specs = [{ type: "Public" }, { type: "Private", name: "app" }];

  it("ends with the number of the zone", () => {
    const args = {
      availabilityZoneNames: ["sa-east-1c"],
      subnetStrategy: "Auto",
      subnetSpecs: specs,
    };
    for (const type of [subnetType, routeTableType]) {
      assert.deepEqual(nameTags(args, type), ["main-public-1", "main-app-1"]);
    }
  });

  const suffixes: [zone: string, suffix: string][] = [
    ["sa-east-1c", "1c"],
    ["us-gov-west-1a", "1a"],
    ["us-west-2-lax-1a", "2-lax-1a"],
    ["eu-isoe-west-1a", "1a"],
    ["elsewhere", "elsewhere"],
    ["SA-EAST-1a", "SA-EAST-1a"],
  ];
  for (const [zone, suffix] of suffixes) {
    it(`ends with ${suffix} where subnets are named after their zone, here ${zone}`, () => {
      const args = {
        availabilityZoneNames: [zone],
        subnetNameTagStrategy: "AvailabilityZone",
        subnetStrategy: "Auto",
        subnetSpecs: specs,
      };
      for (const type of [subnetType, routeTableType]) {
        assert.deepEqual(nameTags(args, type), [`main-public-${suffix}`, `main-app-${suffix}`]);
      }
      assert.deepEqual(
        childrenOf(expand(args), subnetType).map(({ name }) => name),
        ["main-public-1", "main-app-1"],
      );
    });
  }
});
