import { ComponentArgumentError } from "../child";
import type { Arguments, NameTagStrategy } from "./args";
import { isComputed, plainText } from "./computed";

export interface VpcContext {
  /**
   * The first `count` availability zones of `region`, or of the provider's region where none is
   * given; fewer if the region has fewer.
   */
  readonly defaultZones: (count: number, region?: string) => readonly string[];
}

const defaultCount = 3;

/**
 * The zones that get subnets, in the order that numbers them. Source: pulumi-awsx 3.9.0,
 * awsx/ec2/vpc.ts.
 */
export function chooseZones(args: Arguments, context: VpcContext): readonly string[] {
  const { availabilityZoneNames, numberOfAvailabilityZones, region } = args;
  if (availabilityZoneNames && numberOfAvailabilityZones) {
    throw new ComponentArgumentError(
      "Only one of [availabilityZoneNames] and [numberOfAvailabilityZones] can be specified",
    );
  }
  if (availabilityZoneNames) return availabilityZoneNames;

  if (isComputed(region)) {
    throw new ComponentArgumentError(
      "Vpc.region must be a plain string when availabilityZoneNames is not set. If region is dynamic, specify availabilityZoneNames explicitly.",
    );
  }
  const count = numberOfAvailabilityZones ?? defaultCount;
  const zones = context.defaultZones(count, plainText(region));
  if (zones.length < count) {
    throw new ComponentArgumentError(
      `The configured region for this provider does not have at least ${count} Availability Zones. Either specify an explicit list of zones in availabilityZoneNames or choose a region with at least ${count} AZs.`,
    );
  }
  return zones.slice(0, count);
}

/** Refuses zones that subnets cannot be named after, and lists of zones that are not emulated. */
export function checkZones(zones: readonly string[], strategy: NameTagStrategy): void {
  if (strategy === "AvailabilityZone") checkSuffixes(zones);

  if (zones.length === 0) {
    throw new ComponentArgumentError(
      "A VPC without availability zones is not emulated offline. Name at least one in availabilityZoneNames, or leave availabilityZoneNames and numberOfAvailabilityZones out.",
    );
  }
  const repeated = zones.find((zone, index) => zones.indexOf(zone) !== index);
  if (repeated !== undefined) {
    throw new ComponentArgumentError(
      `availabilityZoneNames names "${repeated}" twice, which would make every subnet of it twice under one name.`,
    );
  }
}

/**
 * What a zone adds to a subnet's Name tag: `sa-east-1a` gives `1a`, the local zone
 * `us-west-2-lax-1a` gives `2-lax-1a`; a name of another form is taken whole.
 * Source: pulumi-awsx 3.9.0, awsx/ec2/subnetNaming.ts.
 */
export function zoneSuffix(zone: string): string {
  return zone.replace(/^[a-z]{2}(-[a-z]+)+-/, "");
}

function checkSuffixes(zones: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const zone of zones) {
    const suffix = zoneSuffix(zone);
    const other = seen.get(suffix);
    if (other !== undefined) {
      throw new ComponentArgumentError(
        `subnetNameTagStrategy="AvailabilityZone" requires availability zones with distinct suffixes, but "${other}" and "${zone}" both reduce to "${suffix}".`,
      );
    }
    seen.set(suffix, zone);
  }
}
