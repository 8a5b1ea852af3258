import { z } from "zod";
import type { Properties, Wire } from "../../../protocol/wire";
import { ComponentArgumentError } from "../child";
import { isComputed } from "./computed";

/**
 * The arguments of `awsx:ec2:Vpc` as they come from the wire. Names, types and defaults:
 * pulumi-awsx 3.9.0, provider/cmd/pulumi-resource-awsx/schema.json, `awsx:ec2:Vpc`.
 */
export type VpcArgs = Properties;

/** The protocol has no `undefined`; a null stands for an argument that was not given. */
const optional = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value) => value ?? undefined);

/** A value that decides which resources there are, so that the program must know it. */
const plain = <S extends z.ZodType>(schema: S) =>
  z
    .unknown()
    .refine((value) => !isComputed(value), "must be a plain value, not an output or a secret")
    .pipe(schema);

/** A value that the plugin only passes on, so that it may be an output. */
const input = <S extends z.ZodType>(schema: S) => z.union([z.custom<Wire>(isComputed), schema]);

const text = optional(input(z.string()));
const flag = optional(input(z.boolean()));
const whole = optional(input(z.int()));
const texts = optional(input(z.array(input(z.string()))));
const tags = optional(input(z.record(z.string(), input(z.string()))));
/** Passed on as it is; the AWS provider judges it. */
const opaque = optional(z.custom<Wire>(() => true));
/**
 * Prefix length of an IPv4 block. Too long a prefix is left to the layout, which says it in the
 * plugin's words.
 */
const prefix = optional(plain(z.int().min(1)));

const subnetSpec = z.object({
  type: plain(z.enum(["Public", "Private", "Isolated", "Unused"])),
  name: optional(plain(z.string())),
  /** One IPv4 block per zone. */
  cidrBlocks: optional(plain(z.array(plain(z.string())))),
  cidrMask: prefix,
  /** Number of addresses; another way to say `cidrMask`. */
  size: optional(plain(z.number())),
  assignIpv6AddressOnCreation: optional(plain(z.boolean())),
  tags,
});

const endpointSpec = z.object({
  serviceName: plain(z.string()),
  vpcEndpointType: text,
  autoAccept: optional(plain(z.boolean())),
  privateDnsEnabled: optional(plain(z.boolean())),
  ipAddressType: text,
  policy: text,
  region: text,
  resourceConfigurationArn: text,
  serviceNetworkArn: text,
  serviceRegion: text,
  routeTableIds: texts,
  securityGroupIds: texts,
  subnetIds: texts,
  subnetConfigurations: opaque,
  dnsOptions: opaque,
  tags,
});

const natGateways = z.object({
  /** Left as text: the plugin takes any case, and has its own words for what it does not know. */
  strategy: optional(plain(z.string())),
  elasticIpAllocationIds: optional(plain(z.array(input(z.string())))),
});

const schema = z.object({
  assignGeneratedIpv6CidrBlock: flag,
  availabilityZoneCidrMask: prefix,
  availabilityZoneNames: optional(plain(z.array(plain(z.string())))),
  cidrBlock: text,
  enableDnsHostnames: flag,
  enableDnsSupport: flag,
  enableNetworkAddressUsageMetrics: flag,
  instanceTenancy: text,
  ipv4IpamPoolId: text,
  ipv4NetmaskLength: whole,
  ipv6CidrBlock: text,
  ipv6CidrBlockNetworkBorderGroup: text,
  ipv6IpamPoolId: text,
  ipv6NetmaskLength: whole,
  natGateways: optional(plain(natGateways)),
  numberOfAvailabilityZones: optional(plain(z.int().min(0))),
  region: text,
  subnetNameTagStrategy: optional(plain(z.enum(["Legacy", "AvailabilityZone"]))),
  subnetSpecs: optional(plain(z.array(plain(subnetSpec)))),
  subnetStrategy: optional(plain(z.enum(["Legacy", "Auto", "AutoMerge", "Exact"]))),
  tags,
  vpcEndpointSpecs: optional(plain(z.array(plain(endpointSpec)))),
  vpcEndpointStrategy: optional(plain(z.enum(["Legacy", "Auto"]))),
});

export type Arguments = Readonly<z.output<typeof schema>>;
export type SubnetSpec = Readonly<z.output<typeof subnetSpec>>;
export type SubnetType = SubnetSpec["type"];
export type EndpointSpec = Readonly<z.output<typeof endpointSpec>>;
export type NatGateways = Readonly<z.output<typeof natGateways>>;
export type SubnetStrategy = NonNullable<Arguments["subnetStrategy"]>;
export type NameTagStrategy = NonNullable<Arguments["subnetNameTagStrategy"]>;

/**
 * Arguments that the component does not know are dropped, as the plugin drops them.
 *
 * @throws ComponentArgumentError naming every argument of a wrong type, with the type it should
 *   have
 */
export function parseArguments(args: VpcArgs): Arguments {
  const result = schema.safeParse(args);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => describe(issue));
  throw new ComponentArgumentError(`Invalid arguments:\n - ${problems.join("\n - ")}`);
}

/**
 * Where a value may be an output or something else, says what is wrong with it as something else.
 */
function describe(issue: z.core.$ZodIssue, parents: readonly PropertyKey[] = []): string[] {
  const path = [...parents, ...issue.path];
  const otherwise = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (otherwise !== undefined) return otherwise.flatMap((inner) => describe(inner, path));
  return [`${z.core.toDotPath(path)}: ${issue.message}`];
}
