import type * as pulumi from "@pulumi/pulumi";
import { FargateService, type FargateServiceArgs } from "../compute/fargate-service";
import { ServiceFirewall, type ServiceFirewallArgs } from "../compute/service-firewall";
import { serviceFrom } from "../compute/service-settings";
import type { StackConfig } from "../config/load";
import type { Entrance } from "../edge/entrance";
import type { SigningKeys } from "../security/signing-keys";
import type { LogWriter } from "./log-groups";
import type { Stores } from "./stores";

/** What runs in containers, and which of their paths comes first: the frontend claims all that is left. */
const priorities = { backend: 100, frontend: 200 } as const;

export type ServiceName = keyof typeof priorities;

/** The services of a stack; a frontend that a distribution takes from a bucket alone needs no containers. */
export function servicesOf({ edge }: StackConfig): readonly ServiceName[] {
  return edge.frontend.mode === "s3" ? ["backend"] : ["backend", "frontend"];
}

/** The security groups of services, for as many as there are. */
export interface Firewalls {
  readonly backend: ServiceFirewall;
  readonly frontend?: ServiceFirewall;
}

/** Makes the security groups of services, before anything that lets them in. */
export function fenceServices(
  config: StackConfig,
  place: Pick<ServiceFirewallArgs, "vpcId" | "balancerGroupId">,
  inside: pulumi.ComponentResourceOptions,
): Firewalls {
  const fence = (name: ServiceName) =>
    new ServiceFirewall(name, { ...place, port: config[name].port }, inside);
  return {
    backend: fence("backend"),
    ...(servicesOf(config).includes("frontend") && { frontend: fence("frontend") }),
  };
}

export interface ServicesParts {
  readonly host: Pick<FargateServiceArgs, "account" | "vpcId" | "subnetIds" | "cluster">;
  readonly firewalls: Firewalls;
  /** Which the backend alone uses. */
  readonly stores: Stores;
  readonly entry: Entrance["entry"];
  readonly logsOf: (writer: LogWriter) => FargateServiceArgs["logs"];
  readonly signingKeys: SigningKeys;
}

export type Services = { readonly backend: FargateService } & Readonly<
  Record<string, FargateService>
>;

/** Runs each service of a stack as its configuration has it. */
export function runServices(
  config: StackConfig,
  { host, firewalls, stores, entry, logsOf, signingKeys }: ServicesParts,
  inside: pulumi.ComponentResourceOptions,
): Services {
  const { telemetry, logRouter } = config;
  const run = (
    name: ServiceName,
    { securityGroupId }: ServiceFirewall,
    own: Pick<FargateServiceArgs, "stores" | "secrets" | "after"> = {},
  ) =>
    new FargateService(
      name,
      {
        ...{ ...host, ...serviceFrom(config[name], config.scaling), telemetry, logRouter },
        ...{ ...own, securityGroupId },
        route: { ...entry, paths: config[name].paths, priority: priorities[name] },
        logs: logsOf(name),
      },
      inside,
    );
  const backend = run("backend", firewalls.backend, {
    stores: { database: stores.database.access, cache: stores.cache.access },
    secrets: { SIGNING_KEYS_NAME: signingKeys.secret },
    after: [signingKeys.filled],
  });
  return firewalls.frontend
    ? { backend, frontend: run("frontend", firewalls.frontend) }
    : { backend };
}
