import type { SubnetSpec } from "./args";

/**
 * Where a subnet goes, or with the type Unused a range that stays free: the answer of a layout,
 * which knows no names.
 */
export interface Placement {
  readonly spec: SubnetSpec;
  readonly zone: string;
  /** From 0. */
  readonly zoneIndex: number;
  /** In the Legacy layout the address may lie inside the block rather than begin it. */
  readonly cidrBlock: string;
}

export interface PlannedSubnet extends Placement {
  /**
   * Name of the Pulumi resource and of all that hangs under the subnet: its zone is a number from
   * 1.
   */
  readonly name: string;
  /** Value of the Name tag. */
  readonly nameTag: string;
}

/** A spec that says nothing but the type, as the plugin's own subnets have. */
export function bareSpec(type: SubnetSpec["type"]): SubnetSpec {
  return {
    type,
    name: undefined,
    cidrBlocks: undefined,
    cidrMask: undefined,
    size: undefined,
    assignIpv6AddressOnCreation: undefined,
    tags: undefined,
  };
}
