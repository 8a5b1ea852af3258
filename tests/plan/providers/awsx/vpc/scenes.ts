import fc from "fast-check";
import type { Expansion } from "../../../../../plan/providers/awsx/child";
import { expandVpc, type VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";

export interface Spec {
  readonly type: "Public" | "Private" | "Isolated" | "Unused";
  readonly name: string;
  readonly cidrMask: number;
}

/** A VPC and what it was made of. */
export interface Scene {
  readonly name: string;
  readonly args: VpcArgs;
  readonly zones: readonly string[];
  readonly specs: readonly Spec[];
  /** Strategy of the NAT gateways. */
  readonly nat: string;
}

export const vpcBlock = "10.16.0.0/12";
const types = ["Public", "Private", "Isolated", "Unused"] as const;

/**
 * At most six specs, the largest first as the layout Auto wants them: of a /12, each of four zones
 * has a /14, in which six /20 fit in any order.
 */
const anySpecs = fc
  .array(
    fc.record({ type: fc.constantFrom(...types), cidrMask: fc.integer({ min: 20, max: 28 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((specs) =>
    specs
      .toSorted((a, b) => a.cidrMask - b.cidrMask)
      .map((spec, index): Spec => ({ ...spec, name: `tier${index}` })),
  );

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    name: fc.constantFrom("main", "network-2", "a"),
    zones: fc.shuffledSubarray(["sa-east-1a", "sa-east-1b", "sa-east-1c", "us-west-2-lax-1a"], {
      minLength: 1,
    }),
    specs: anySpecs,
    strategy: fc.constantFrom("None", "Single", "OnePerAz"),
    subnetNameTagStrategy: fc.constantFrom("Legacy", "AvailabilityZone"),
  })
  .map(({ name, zones, specs, strategy, subnetNameTagStrategy }) => {
    const has = (type: string) => specs.some((spec) => spec.type === type);
    const nat = has("Public") && (has("Private") || has("Isolated")) ? strategy : "None";
    const args = {
      cidrBlock: vpcBlock,
      availabilityZoneNames: zones,
      subnetStrategy: "Auto",
      subnetNameTagStrategy,
      subnetSpecs: specs.map((spec) => ({ ...spec })),
      natGateways: { strategy: nat },
    };
    return { name, args, zones, specs, nat };
  });

export function expandScene({ name, args }: Scene): Expansion {
  return expandVpc(name, args, { defaultZones: () => [] });
}

/** Asserts something of a hundred VPCs in the layout Auto. */
export function holds(property: (scene: Scene, expansion: Expansion) => void): void {
  fc.assert(
    fc.property(anyScene, (scene) => {
      property(scene, expandScene(scene));
    }),
  );
}
